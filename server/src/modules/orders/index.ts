export { AmountLine, Amounts } from './amounts.entity.ts';
export { CreditLeft } from './credit-left.entity.ts';
export { Order, OrderItem } from './order.entity.ts';
export { OrderCounter } from './order-counter.entity.ts';
export { AmountLineKind, InvoicedToReason, OrderKind, OrderState, OrderStateReason, VatReason, orderMoves } from './order.enums.ts';
export { Quote, QuoteItem } from './quote.entity.ts';
