import { Field, ObjectType } from 'type-graphql';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { Subscription } from '../subscriptions/index.ts';
import { Order } from './order.entity.ts';
import { type PricingFacts } from './pricing-facts.ts';
import { Quote } from './quote.entity.ts';

@ObjectType({ implements: UserError, description: 'The 60 minutes are over, or subscription, payer, balance or VAT status have changed: nothing was ordered, look at the new price (S8).' })
export class QuoteExpired extends UserError {
  @Field(() => Quote, { description: 'The same at today\'s price.' })
  quote!: Quote;

  static of(quote: Quote, { language }: UseCase): QuoteExpired {
    return refuse(QuoteExpired, 'QUOTE_EXPIRED', language, { quote, path: ['quoteId'] });
  }
}

@ObjectType({ implements: UserError, description: 'Another order for this subscription awaits its payment; there is one at most (S9).' })
export class OrderPending extends UserError {
  @Field(() => Order, { description: 'That order: pay or cancel it first.' })
  order!: Order;

  /** @param path of the field that names what it is pending for, where there are several */
  static of(order: Order, { language }: UseCase, path: string[] | null = null): OrderPending {
    return refuse(OrderPending, 'ORDER_PENDING', language, { order, path }, { number: order.number });
  }
}

@ObjectType({ implements: UserError, description: 'The order no longer awaits this: it was paid, cancelled, or its seven days are over (S9).' })
export class OrderNotPending extends UserError {
  @Field(() => Order, { description: 'The order as it stands now.' })
  order!: Order;

  static of(order: Order, { language }: UseCase): OrderNotPending {
    return refuse(OrderNotPending, order.stateReason === 'LAPSED' ? 'ORDER_LAPSED' : 'ORDER_NOT_PENDING', language, { order, path: ['orderId'] }, { number: order.number });
  }
}

@ObjectType({ description: 'Who would be invoiced, and for which of the subscriptions.' })
export class PayerGroup {
  @Field(() => String, { description: 'Who would be invoiced.' })
  invoicedToName!: string;

  @Field(() => [Subscription], { description: 'What could be ordered together.' })
  subscriptions!: Subscription[];
}

@ObjectType({ implements: UserError, description: 'What is ordered together is invoiced to one company: order for each payer apart (P4, P5).' })
export class SeveralPayers extends UserError {
  @Field(() => [PayerGroup], { description: 'One group for each payer, in the order in which they were asked for.' })
  groups!: PayerGroup[];

  /** @returns undefined when all have one payer */
  static among({ parties }: PricingFacts, subscriptions: readonly Subscription[], { language }: UseCase): SeveralPayers | undefined {
    const payerOf = new Map(parties.map((party) => [party.tenantId, party]));
    const groups = [...Map.groupBy(subscriptions, ({ tenant }) => payerOf.get(tenant.id)?.payerId)]
      .map(([, together]) => Object.assign(new PayerGroup(), { invoicedToName: payerOf.get(together[0]?.tenant.id ?? '')?.payerName, subscriptions: together }));
    return groups.length > 1 ? refuse(SeveralPayers, 'SEVERAL_PAYERS', language, { groups }, { count: groups.length }) : undefined;
  }
}
