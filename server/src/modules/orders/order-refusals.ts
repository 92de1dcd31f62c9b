import { Field, ObjectType } from 'type-graphql';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { Order } from './order.entity.ts';
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

  static of(order: Order, { language }: UseCase): OrderPending {
    return refuse(OrderPending, 'ORDER_PENDING', language, { order }, { number: order.number });
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
