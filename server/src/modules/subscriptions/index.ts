export { Charge } from './charge.entity.ts';
export { Subscription, SubscriptionComponent, SubscriptionEvent, SubscriptionEventKind, SubscriptionPeriod, SubscriptionStatus } from './subscription.entity.ts';
