export { applyRenewal, applyUpgrade, type PaidAt } from './apply-order.ts';
export { Charge } from './charge.entity.ts';
export { lockSubscription } from './find-subscription.ts';
export { recordCharge } from './record-charge.ts';
export { recordEvent } from './record-event.ts';
export { Subscription, SubscriptionComponent, SubscriptionEvent, SubscriptionPeriod } from './subscription.entity.ts';
export { SubscriptionEventKind } from './subscription.enums.ts';
