import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { instant, toDate } from '@filiera/shared/period';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput } from '../../platform/graphql/refusals.ts';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { Money } from '../../platform/orm/money.ts';
import { Cadence } from '../catalog/catalog.enums.ts';
import { concernedBy, listPriceOf, payerOf, priceOrder, pricingFacts } from '../orders/index.ts';
import { changeChoice } from './change-choice.ts';
import { findSubscription } from './find-subscription.ts';
import { OtherSubscriptionStatus, whyNothingToDecide } from './other-subscription-status.ts';
import { QuantityInput } from './quote-upgrade.ts';
import { authorizeOrdering } from './subscription.policy.ts';

@InputType({ description: 'What the subscription is to become at the end of what is paid.' })
export class PreviewChangeInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId!: string;

  @Field(() => ID, { description: 'An edition of its product, a lower one too.' })
  editionId!: string;

  @Field(() => Cadence, { description: 'By the month or by the year.' })
  cadence!: Cadence;

  @Field(() => [QuantityInput], { description: 'Totals; a component left out keeps what was bought of it, as far as the edition lets it, else it has what the edition includes.' })
  quantities!: QuantityInput[];
}

@ObjectType({ description: 'What the next renewal would cost, for information: the price is that of the day it is renewed (S1, S3).' })
export class PreviewChangePayload {
  @Field(() => GraphQLInstant, { description: 'When it would be so: the end of what is paid.' })
  appliesAt!: Date;

  @Field(() => GraphQLInstant, { description: 'Until when that renewal would pay.' })
  endsAt!: Date;

  @Field(() => Money, { description: 'Public price of one period.' })
  listPrice!: Money;

  @Field(() => String, { description: 'Who would be invoiced.' })
  invoicedToName!: string;

  @Field(() => Money, { nullable: true, description: 'After discounts, before VAT. Null for who is neither invoiced nor the vendor (M6).' })
  net!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Net and VAT; before the balance. Null for who is neither invoiced nor the vendor (M6).' })
  total!: Money | null;
}

const PreviewChangeResult = createUnionType({ name: 'PreviewChangeResult', description: 'The price, or why there is none.', types: () => [PreviewChangePayload, InvalidInput, OtherSubscriptionStatus] as const });
type Result = PreviewChangePayload | InvalidInput | OtherSubscriptionStatus;

/** What a change would cost at the next renewal, at today's prices (S3). Nothing changes. */
export async function previewChange(useCase: UseCase, { subscriptionId, ...asked }: PreviewChangeInput): Promise<Result> {
  const { em, viewer, now } = useCase;
  const found = await findSubscription(useCase, subscriptionId);
  authorizeOrdering(viewer, 'subscription:scheduleChange', found.facts);
  const refused = whyNothingToDecide(found, useCase, { cancelled: true });
  if (refused) return refused;
  const choice = await changeChoice(useCase, found.subscription, asked);
  if (choice instanceof InvalidInput) return choice;

  const facts = await pricingFacts(em, 'RENEWAL', concernedBy([choice]));
  const { payerId, payerName } = payerOf(facts);
  const { receipt: { net, total } } = priceOrder([choice], facts, instant(now));
  const seesAmounts = [payerId, viewer.vendorId].includes(viewer.home.id);
  return Object.assign(new PreviewChangePayload(), {
    appliesAt: found.subscription.endsAt, endsAt: toDate(choice.period.end), listPrice: Money.of(listPriceOf(choice)), invoicedToName: payerName,
    net: seesAmounts ? Money.of(net) : null, total: seesAmounts ? Money.of(total) : null,
  });
}

@Resolver()
export class PreviewChangeResolver {
  @Mutation(() => PreviewChangeResult, { description: 'Prices what a subscription could become at the end of what is paid, for information (S3).' })
  previewChange(@Arg('input', () => PreviewChangeInput, { description: 'What it would become.' }) input: PreviewChangeInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => previewChange(useCase, input));
  }
}
