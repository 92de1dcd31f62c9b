export {
  finalStatuses, mayMove, moveReasons, runningStatuses, subscriptionMove, subscriptionMoves, subscriptionStatuses, type MoveReason, type SubscriptionMove, type SubscriptionStatus,
} from './moves.ts';
export { isSameContent, renewalContent, scheduledAfterTopUp, type Content } from './scheduled.ts';
export { atEnd, atEnds, worksUntil, type AtEnd, type Standing } from './standing.ts';
