/** Generated from the entities. */
export const tables = String.raw`
alter table "subscription" add "renews_at" timestamptz(3) null, add "remind_at" timestamptz(3) null, add "reminded_days" int null, add "parked_at" timestamptz(3) null, add "parked_reason" text null;
create index subscription_renewing on subscription (renews_at) where renews_at is not null;
create index subscription_reminded on subscription (remind_at) where remind_at is not null;
alter table "order" add "retry_at" timestamptz(3) null;
create index order_retried on "order" (retry_at) where retry_at is not null;
`;
