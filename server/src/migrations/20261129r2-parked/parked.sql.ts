/** Generated from the entities, then written by hand. */
export const parked = String.raw`
alter table "subscription" add constraint "subscription_parked_reason_check" check ("parked_reason" in ('NOT_SOLD', 'TOO_LATE', 'FAULT'));
create index subscription_parked on subscription (vendor_id, ends_at, id) where parked_at is not null;

-- As before; what was replaced, cancelled or is over for good waits for nobody.
create or replace function plan_renewal() returns trigger language plpgsql set search_path = public as $$
declare
  is_running boolean := new.status in ('ACTIVE', 'PAST_DUE') and not new.is_trial and not new.cancel_at_end;
begin
  if tg_op = 'INSERT' or (old.ends_at, old.cadence, old.auto_renew, old.cancel_at_end, old.is_trial) is distinct from (new.ends_at, new.cadence, new.auto_renew, new.cancel_at_end, new.is_trial) then
    new.parked_at := null;
    new.parked_reason := null;
    new.renews_at := case when is_running and new.auto_renew then new.ends_at - case new.cadence when 'ANNUAL' then interval '720 hours' else interval '168 hours' end end;
    new.remind_at := case when is_running then new.ends_at - case new.cadence when 'ANNUAL' then interval '744 hours' else interval '192 hours' end end;
    if tg_op = 'UPDATE' and old.ends_at <> new.ends_at then new.reminded_days := null; end if;
  elsif not is_running then
    new.renews_at := null;
    if new.status <> 'EXPIRED' then
      new.remind_at := null;
      new.parked_at := null;
      new.parked_reason := null;
    end if;
  end if;
  return new;
end $$;
`;
