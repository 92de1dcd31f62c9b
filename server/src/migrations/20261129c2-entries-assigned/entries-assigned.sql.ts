export const entriesAssigned = String.raw`
alter table statement_entry add "payer_account" text null;
alter table statement_entry add "dismissed_reason" text null;
alter table "statement_entry" drop constraint "statement_entry_state_check";
alter table "statement_entry" add constraint "statement_entry_state_check" check ("state" in ('OPEN', 'RECORDED', 'DISMISSED'));
create index "statement_entry_by_account" on "statement_entry" ("tenant_id", "payer_account") where payer_account is not null and state = 'RECORDED';
grant update (order_id, order_tenant_id, dismissed_reason) on statement_entry to filiera_app;

-- What became of an entry is decided once, whoever asks and however often.
create function decided_once() returns trigger language plpgsql as $$
begin
  raise exception 'what became of an entry is decided once' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger decided_once before update on statement_entry for each row when (old.state <> 'OPEN') execute function decided_once();
`;
