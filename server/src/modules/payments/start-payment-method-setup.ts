import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { refuse } from '../../platform/graphql/refusals.ts';
import { once, type Remembered, type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { awaitsMoney, lockOrder, type Order, OrderNotPending, orderPolicy } from '../orders/index.ts';
import { findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { MethodOnFileKind } from './payment.enums.ts';
import { PaymentMethodNotOffered } from './payment-refusals.ts';
import { PaymentMethodSetup } from './payment-method-setup.entity.ts';

@InputType({ description: 'Which kind of method is to be left at the provider\'s page.' })
export class StartPaymentMethodSetupInput {
  @Field(() => ID, { description: 'The company that pays.' })
  tenantId!: string;

  @Field(() => MethodOnFileKind, { description: 'A card, or a PayPal account.' })
  kind!: MethodOnFileKind;

  @Field(() => ID, { nullable: true, description: 'An order of that company that awaits its money: what is left pays it, and the way back leads to it.' })
  orderId?: string | null;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is begun once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'Where to go now.' })
export class StartPaymentMethodSetupPayload {
  @Field(() => String, { description: 'Leads the browser of whoever is signed in to the provider\'s own page, and from there back to Pagamento. What is left there replaces what was on file of its kind and is what the company pays with from then on; with an order it pays that, what the company pays with stays, and it replaces what was on file of its kind once it has paid. Whoever gives up, or is refused, changes nothing.' })
  url!: string;
}

const StartPaymentMethodSetupResult = createUnionType({ name: 'StartPaymentMethodSetupResult', description: 'Where to go, or why nowhere.', types: () => [StartPaymentMethodSetupPayload, PaymentMethodNotOffered, OrderNotPending] as const });
type Result = StartPaymentMethodSetupPayload | PaymentMethodNotOffered | OrderNotPending;

/** Begins leaving a card or connecting an account at the provider's page (P1). The provider is asked on the way there: no transaction waits for it. */
export async function startPaymentMethodSetup(useCase: UseCase, { tenantId, kind, orderId }: StartPaymentMethodSetupInput, { payments }: Pick<Context, 'payments'>): Promise<Result> {
  const { em, viewer, now, language, address } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'paymentMethod:change', subjectOf(tenant));
  const order = orderId ? await payableOrder(useCase, tenant.id, orderId) : null;
  if (order instanceof OrderNotPending) return order;
  const provider = payments.providers[kind];
  if (!provider) return refuse(PaymentMethodNotOffered, 'PAYMENT_METHOD_NOT_OFFERED', language, { path: ['kind'] });

  const setup = em.create(PaymentMethodSetup, {
    id: newId(now), tenantId: tenant.id, vendorId: tenant.vendorId, kind, provider: provider.name, state: 'OPEN', actorId: viewer.id, actorName: viewer.name, actorTenantId: viewer.home.id, actorTenantName: viewer.home.name, address, language,
    startedAt: now, askedAt: now, orderId: order?.id ?? null, orderTenantId: order?.tenant.id ?? null,
  });
  em.persist(setup);
  return Object.assign(new StartPaymentMethodSetupPayload(), { url: payments.addressOf(`/payments/setups/${setup.id}`) });
}

async function payableOrder(useCase: UseCase, payerId: string, orderId: string): Promise<Order | OrderNotPending> {
  const { order, facts } = await lockOrder(useCase, orderId);
  if (order.payer.id !== payerId) throw notFound();
  orderPolicy.authorizeRole(useCase.viewer, 'order:pay', facts);
  if (!awaitsMoney(order.state)) return OrderNotPending.of(order, useCase);
  orderPolicy.authorize(useCase.viewer, 'order:pay', facts);
  return order;
}

const remembered: Remembered<StartPaymentMethodSetupPayload> = {
  forget: ({ url }) => ({ url }),
  recall: ({ url }) => Object.assign(new StartPaymentMethodSetupPayload(), { url }),
};

@Resolver()
export class StartPaymentMethodSetupResolver {
  @Mutation(() => StartPaymentMethodSetupResult, { description: 'Begins leaving a card, or connecting a PayPal account, at the provider\'s page (P1).' })
  startPaymentMethodSetup(@Arg('input', () => StartPaymentMethodSetupInput, { description: 'Which.' }) input: StartPaymentMethodSetupInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'startPaymentMethodSetup', input, remembered, (useCase) => startPaymentMethodSetup(useCase, input, context));
  }
}
