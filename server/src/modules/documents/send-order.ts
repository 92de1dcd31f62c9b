import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { recordChange } from '../audit/index.ts';
import { Order } from '../orders/index.ts';
import { findTenant, tenantPolicy } from '../tenants/index.ts';
import { DocumentSentPayload, NobodyToRead, rememberedSending, sendLink, usualReaders } from './send-link.ts';

@InputType({ description: 'Which order is sent.' })
export class SendOrderInput {
  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is sent once (S13).' })
  idempotencyKey!: string;
}

const SendOrderResult = createUnionType({ name: 'SendOrderResult', description: 'To whom it went, or why to nobody.', types: () => [DocumentSentPayload, NobodyToRead] as const });
type Result = DocumentSentPayload | NobodyToRead;

/** Sends an order to whoever is invoiced for it: its readers see it by a link, and how to pay it. */
export async function sendOrder(useCase: UseCase, { orderId }: SendOrderInput): Promise<Result> {
  const { em, viewer } = useCase;
  const order = isUuid(orderId) ? await em.findOne(Order, { id: orderId }) : null;
  if (!order) throw notFound();
  const payer = await findTenant(em, viewer, order.payer.id);
  tenantPolicy.authorizeRole(viewer, 'order:pay', { tenant: payer });

  const sent = await sendLink(useCase, { tenantId: payer.id, readers: await usualReaders(useCase, payer.id), document: { orderId: order.id }, letter: 'orderShared', words: () => ({ number: order.number }), objectPath: `/t/${order.tenant.id}/ordini/${order.id}` });
  if (sent instanceof DocumentSentPayload) recordChange(useCase, { action: 'order:send', area: 'BILLING', tenantId: payer.id, subject: { type: 'Order', id: order.id, name: order.number } });
  return sent;
}

@Resolver()
export class SendOrderResolver {
  @Mutation(() => SendOrderResult, { description: 'Sends an order to whoever is invoiced for it, by a link that needs no sign-in.' })
  sendOrder(@Arg('input', () => SendOrderInput, { description: 'Which.' }) input: SendOrderInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'sendOrder', input, rememberedSending, (useCase) => sendOrder(useCase, input));
  }
}
