export { applyLine, type PaidAt } from './apply-line.ts';
export { Charge } from './charge.entity.ts';
export { findSubscription, holdSubscriptions, lockSubscriptions } from './find-subscription.ts';
export { recordCharge } from './record-charge.ts';
export { recordEvent } from './record-event.ts';
export { Subscription, SubscriptionComponent, SubscriptionEvent, SubscriptionPeriod } from './subscription.entity.ts';
export { hasLicences, subscriptionPolicy, type Standing } from './subscription.policy.ts';
export { SubscriptionEventKind } from './subscription.enums.ts';
