/** Indexes generated from the entity; the rest hand-written: what entities cannot say. */
export const outbox = String.raw`
create index "mail_by_vendor_time" on "mail" ("vendor_id", "created_at", "id");
create index "mail_by_vendor_state" on "mail" ("vendor_id", "state", "created_at", "id");

-- Sends a failed mail once more: of two who ask at once, one does. Only for a company in the asker's scope; that it may is found out before.
create function retry_mail(mail uuid) returns boolean language plpgsql security definer set search_path = public as $$
declare failed uuid;
begin
  update mail m set state = 'QUEUED' where m.id = retry_mail.mail and m.state = 'FAILED'
    and exists (select from tenant t where t.id = m.tenant_id and t.path <@ nullif(current_setting('app.scope', true), '')::ltree)
  returning m.id into failed;
  if failed is null then return false; end if;
  perform graphile_worker.add_job('deliver_mail', json_build_object('mailId', failed), max_attempts => 12, job_key => 'mail ' || failed);
  return true;
end $$;
grant execute on function retry_mail to filiera_app;
`;
