import { Arg, createUnionType, Ctx, Field, Float, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { instant, toDate } from '@filiera/shared/period';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput } from '../../platform/graphql/refusals.ts';
import { GraphQLInstant, GraphQLSafeInteger } from '../../platform/graphql/scalars.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { Money } from '../../platform/orm/money.ts';
import { Cadence } from '../catalog/catalog.enums.ts';
import { AmountLineKind, amountLines, type Choice, concernedBy, listPriceOf, payerOf, type PricedOrder, priceOrder, pricingFacts, VatReason } from '../orders/index.ts';
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

@ObjectType({ description: 'One line of a price that is told for information: no credit and no top-up stands in it.' })
export class PreviewLine {
  @Field(() => AmountLineKind, { description: 'What it is for.' })
  kind!: AmountLineKind;

  @Field(() => String, { description: 'Name of the edition, or code of the component.' })
  label!: string;

  @Field(() => Int, { description: 'How many.' })
  quantity!: number;

  @Field(() => Money, { nullable: true, description: 'Price of one; null for discounts.' })
  unitPrice?: Money | null;

  @Field(() => Money, { description: 'Rounded once; negative for discounts.' })
  amount!: Money;

  @Field(() => Money, { nullable: true, description: 'Of a discount: what it is taken off.' })
  base?: Money | null;

  @Field(() => [Float], { nullable: true, description: 'Of a discount: percents off, one on what the other leaves.' })
  percents?: number[] | null;
}

@ObjectType({ description: 'What whoever is invoiced would pay, and how that is computed.' })
export class PreviewAmounts {
  @Field(() => [PreviewLine], { description: 'In reading order.' })
  lines!: PreviewLine[];

  @Field(() => Money, { description: 'After discounts: the base of the VAT.' })
  net!: Money;

  @Field(() => Float, { description: 'Rate of the VAT.' })
  vatPercent!: number;

  @Field(() => VatReason, { description: 'Why this VAT (M3).' })
  vatReason!: VatReason;

  @Field(() => String, { nullable: true, description: 'FatturaPA natura where there is no VAT.' })
  natura!: string | null;

  @Field(() => Money, { description: 'VAT, once on the net (M1).' })
  vat!: Money;

  @Field(() => GraphQLSafeInteger, { description: 'Stamp duty that is charged, in minor units of the total; 0 where none is owed or the vendor bears it (M3).' })
  stampDutyMinor!: number;

  @Field(() => Money, { description: 'Net, VAT and stamp duty; before the balance.' })
  total!: Money;

  @Field(() => Money, { description: 'What of the total its payer would owe: the net where the VAT is split off.' })
  payable!: Money;
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

  @Field(() => PreviewAmounts, { nullable: true, description: 'Null for who is neither invoiced nor the vendor (M6).' })
  amounts!: PreviewAmounts | null;
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
  const priced = priceOrder([choice], facts, instant(now));
  const seesAmounts = [payerId, viewer.vendorId].includes(viewer.home.id);
  return Object.assign(new PreviewChangePayload(), {
    appliesAt: found.subscription.endsAt, endsAt: toDate(choice.period.end), listPrice: Money.of(listPriceOf(choice)), invoicedToName: payerName,
    amounts: seesAmounts ? amountsOf(choice, priced, payerId) : null,
  });
}

function amountsOf(choice: Choice, priced: PricedOrder, payerId: string): PreviewAmounts {
  const { treatment, receipt: { net, vat, stampDuty, total, payable } } = priced;
  return {
    lines: amountLines([choice], priced, payerId), net: Money.of(net), vatPercent: Number(treatment.rate), vatReason: treatment.reason, natura: treatment.natura, vat: Money.of(vat), stampDutyMinor: stampDuty.minor, total: Money.of(total), payable: Money.of(payable),
  };
}

@Resolver()
export class PreviewChangeResolver {
  @Mutation(() => PreviewChangeResult, { description: 'Prices what a subscription could become at the end of what is paid, for information (S3).' })
  previewChange(@Arg('input', () => PreviewChangeInput, { description: 'What it would become.' }) input: PreviewChangeInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => previewChange(useCase, input));
  }
}
