/** An answer that names orders and subscriptions. */
export { rememberedByIds as rememberedOrder } from '../../platform/graphql/remembered-by-ids.ts';
