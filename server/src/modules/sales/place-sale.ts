import { userInvitationSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { z } from 'zod';
import { type Context } from '../../platform/graphql/context.ts';
import { rememberedByIds } from '../../platform/graphql/remembered-by-ids.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { Role } from '../access/index.ts';
import { findQuote, Order, PaymentMethodNotAllowed, placeSaleOf, QuoteExpired, QuoteItem, quoteSaleOf, whyNoSale } from '../orders/index.ts';
import { PaymentMethod } from '../payments/index.ts';
import { beganBy, newChoice, Subscription } from '../subscriptions/index.ts';
import { createTenant, DepthExceeded, findTenant, Language, NewCompanyInput, SameVatNumber, Tenant, tenantPolicy } from '../tenants/index.ts';
import { inviteUser } from '../users/index.ts';

@InputType({ description: 'Somebody of the new customer who is invited to the console.' })
export class InvitedPersonInput {
  @Field(() => String, { description: 'Where the invitation goes.' })
  email!: string;

  @Field(() => String, { description: 'First name.' })
  firstName!: string;

  @Field(() => String, { description: 'Last name.' })
  lastName!: string;

  @Field(() => Role, { description: 'What the person may do there (T2).' })
  role!: Role;

  @Field(() => Language, { description: 'The language the person is written to in.' })
  language!: Language;
}

@InputType({ description: 'A new customer, and which price is accepted.' })
export class PlaceSaleInput extends NewCompanyInput {
  @Field(() => ID, { description: 'The quote of the sale.' })
  quoteId!: string;

  @Field(() => InvitedPersonInput, { nullable: true, description: 'Who is invited; nobody has to be: the partner is its administrator and takes no licence for it.' })
  person?: InvitedPersonInput | null;

  @Field(() => PaymentMethod, { nullable: true, description: 'How it is paid; left out, as the partner does (P1).' })
  method?: PaymentMethod | null;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is placed once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The customer is there, and its subscription is ordered.' })
export class PlaceSalePayload {
  @Field(() => Tenant, { description: 'The new customer.' })
  tenant!: Tenant;

  @Field(() => Order, { description: 'The order; with its state it tells whether it has taken effect.' })
  order!: Order;

  @Field(() => Subscription, { nullable: true, description: 'The subscription; null until the order has taken effect.' })
  subscription!: Subscription | null;
}

const PlaceSaleResult = createUnionType({
  name: 'PlaceSaleResult', description: 'The customer and its order, or why there is neither.',
  types: () => [PlaceSalePayload, QuoteExpired, PaymentMethodNotAllowed, InvalidInput, SameVatNumber, DepthExceeded] as const,
});
type Result = PlaceSalePayload | QuoteExpired | PaymentMethodNotAllowed | InvalidInput | SameVatNumber | DepthExceeded;

const personSchema = z.object({ person: userInvitationSchema.nullish() });

/** Customer, invitation and order in one transaction (S10): refused, there is nothing of it; where the money does not come, the order waits as any other. @throws RATE_LIMITED */
export async function placeSale(useCase: UseCase, { quoteId, person: asked, method, idempotencyKey, ...company }: PlaceSaleInput): Promise<Result> {
  const { em, viewer, language } = useCase;
  const found = await findQuote(useCase, quoteId, 'NEW', true);
  const { quote, lines: [line] } = found;
  const partner = await findTenant(em, viewer, line.tenant.id);
  tenantPolicy.authorize(viewer, 'order:placeForNewCustomer', { tenant: partner });

  const invited = parseInput(personSchema, { person: asked }, language);
  if (isRefusal(invited)) return invited;
  // The tree first, as whoever makes companies; then the balances, as whoever orders.
  await queryIn(em, 'select hold_tree($1)', [viewer.vendorId]);
  const quantities = (await em.find(QuoteItem, { line: line.id })).map(({ component, quantity }) => ({ componentId: component.id, quantity }));
  const obstacle = await whyNoSale(useCase, found, method);
  const isExpired = obstacle === 'EXPIRED';
  if (obstacle && !isExpired) return obstacle;
  // What was withdrawn meanwhile is told before there is anybody.
  const choice = await newChoice(useCase, { editionId: line.edition.id, cadence: line.cadence, quantities, tenantId: partner.id, pricedAt: isExpired ? useCase.now : quote.createdAt });
  if (isRefusal(choice)) return choice;
  if (isExpired) return QuoteExpired.of(await quoteSaleOf(useCase, choice), useCase);

  const tenant = await createTenant(useCase, 'CUSTOMER', { ...company, parentId: partner.id }, 'PARTNER');
  if (isRefusal(tenant)) return tenant;
  await em.flush();
  if (invited.person) await inviteUser(useCase, { ...invited.person, tenantId: tenant.id, idempotencyKey });
  const { order, subscriptions: [subscription = null] } = await placeSaleOf(useCase, quote, await beganBy(useCase, choice, tenant.id), method);
  return Object.assign(new PlaceSalePayload(), { tenant, order, subscription });
}

@Resolver()
export class PlaceSaleResolver {
  @Mutation(() => PlaceSaleResult, { description: 'Makes a customer below a partner and orders its subscription, in one (S10).' })
  placeSale(@Arg('input', () => PlaceSaleInput, { description: 'Who the customer is, and which price is accepted.' }) input: PlaceSaleInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'placeSale', input, rememberedByIds(PlaceSalePayload), (useCase) => placeSale(useCase, input));
  }
}
