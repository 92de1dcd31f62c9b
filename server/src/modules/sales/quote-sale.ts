import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { Cadence } from '../catalog/catalog.enums.ts';
import { BuyerNotReady, buyerNotReady, SellerNotReady, sellerNotReady } from '../fiscal/index.ts';
import { QuotePayload, quoteSaleOf } from '../orders/index.ts';
import { newChoice, QuantityInput } from '../subscriptions/index.ts';
import { findTenant, tenantPolicy } from '../tenants/index.ts';

@InputType({ description: 'What a partner sells to a customer who is still to come.' })
export class QuoteSaleInput {
  @Field(() => ID, { description: 'The partner: it sells, and pays at its price.' })
  partnerId!: string;

  @Field(() => ID, { description: 'The edition of the product.' })
  editionId!: string;

  @Field(() => Cadence, { description: 'One month or twelve.' })
  cadence!: Cadence;

  @Field(() => [QuantityInput], { description: 'Totals; a component left out has what the edition includes.' })
  quantities!: QuantityInput[];
}

const QuoteSaleResult = createUnionType({ name: 'QuoteSaleResult', description: 'The price of a sale, or what is wrong with the choice.', types: () => [QuotePayload, InvalidInput, SellerNotReady, BuyerNotReady] as const });
type Result = QuotePayload | InvalidInput | SellerNotReady | BuyerNotReady;

/** What a partner pays for a new customer (S10, S8): discount, tax and balance are the partner's, so nothing of the customer need be known. */
export async function quoteSale(useCase: UseCase, { partnerId, ...input }: QuoteSaleInput): Promise<Result> {
  const { em, viewer } = useCase;
  const partner = await findTenant(em, viewer, partnerId);
  const choice = await newChoice(useCase, { ...input, tenantId: partner.id });
  if (isRefusal(choice)) return choice;
  tenantPolicy.authorize(viewer, 'order:placeForNewCustomer', { tenant: partner });
  return (await sellerNotReady(useCase)) ?? (await buyerNotReady(useCase, partner.id)) ?? QuotePayload.of(await quoteSaleOf(useCase, choice));
}

@Resolver()
export class QuoteSaleResolver {
  @Mutation(() => QuoteSaleResult, { description: 'Prices a subscription for a customer who is still to come; the price is honoured for 60 minutes (S10, S8).' })
  quoteSale(@Arg('input', () => QuoteSaleInput, { description: 'What is sold.' }) input: QuoteSaleInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => quoteSale(useCase, input));
  }
}
