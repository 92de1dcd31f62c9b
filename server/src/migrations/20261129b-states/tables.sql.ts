/** Generated from the entities. */
const statuses = `'TRIAL', 'ACTIVE', 'PAST_DUE', 'EXPIRED', 'SUPERSEDED', 'CANCELLED', 'ENDED'`;

export const tables = String.raw`
alter table "subscription" drop constraint "subscription_status_check";
alter table "subscription" add "is_trial" boolean not null default false, add "cancel_at_end" boolean not null default false;
alter table "subscription" add constraint "subscription_status_check" check ("status" in (${statuses}));
alter table "subscription" add constraint "subscription_trial" check (is_trial or status <> 'TRIAL');
create index "subscription_by_state" on "subscription" ("status", "ends_at");
alter table "subscription_event" drop constraint "subscription_event_kind_check";
alter table "subscription_event" add "from_status" text null, add "to_status" text null, add "reason" text null;
alter table "subscription_event" add constraint "subscription_event_kind_check" check ("kind" in ('STARTED', 'TRIAL_STARTED', 'CONVERTED', 'RENEWED', 'UPGRADED', 'TOPPED_UP', 'SUPERSEDED', 'PAYMENT_REFUSED', 'EXPIRED', 'CANCELLED', 'ENDED', 'ORDER_PLACED', 'ORDER_SETTLED', 'ORDER_CANCELLED', 'AUTO_RENEWAL_ON', 'AUTO_RENEWAL_OFF', 'CANCELLATION_PLANNED', 'CANCELLATION_WITHDRAWN', 'CHANGE_PLANNED', 'CHANGE_WITHDRAWN', 'CHANGE_APPLIED'));
alter table "subscription_event" add constraint "subscription_event_from_status_check" check ("from_status" in (${statuses}));
alter table "subscription_event" add constraint "subscription_event_to_status_check" check ("to_status" in (${statuses}));
alter table "subscription_event" add constraint "subscription_event_reason_check" check ("reason" in ('BOUGHT', 'UPGRADE', 'REPLACED', 'RENEWAL', 'TRIAL', 'CONVERSION', 'TRIAL_OVER', 'PAYMENT_REFUSED', 'RETRIES_OVER', 'NOT_RENEWED', 'CANCELLATION', 'NINETY_DAYS'));
alter table "subscription_event" add constraint "subscription_event_moves" check ((to_status is null) = (reason is null));
`;
