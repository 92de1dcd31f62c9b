/** Hand-written: what entities cannot say. */
export const imports = String.raw`
update import set kept_until = now() + interval '7 days' where state = 'CHECKED';
update import set kept_until = ended_at + interval '30 days' where state in ('APPLIED', 'FAILED');
update import set columns = null where state = 'CANCELLED';
grant update (kept_until) on import to filiera_app;

-- What the worker looks after each minute (C6). Uploads that broke off an hour ago are gone; of a file whose time is over only the numbers stay, a few
-- files at a time; and a file under way whose job is gone, because it was restored without the queue or killed at its last attempt, gets a new one.
create function tend_imports(at timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare over uuid[];
begin
  delete from import where state = 'RECEIVING' and created_at < at - interval '1 hour';
  with due as (select id from import where kept_until <= at order by kept_until limit 5 for update skip locked),
  forgotten as (
    update import i set state = case i.state when 'CHECKED' then 'EXPIRED' else i.state end, ended_at = coalesce(i.ended_at, at), kept_until = null, columns = null
    from due where i.id = due.id returning i.id
  )
  select array_agg(id) into over from forgotten;
  delete from import_row where import_id = any (over);
  delete from import_piece where import_id = any (over);
  perform graphile_worker.add_jobs(array(
    select (case i.state when 'CHECKING' then 'check_import' else 'apply_import' end, json_build_object('importId', i.id, 'tenantId', i.tenant_id), null, null, 12, 'import ' || i.id, null, null)::graphile_worker.job_spec
    from import i where i.state in ('CHECKING', 'APPLYING')
      and not exists (select from graphile_worker._private_jobs j where j.key = 'import ' || i.id and (j.locked_at is not null or j.attempts < j.max_attempts))));
end $$;
grant execute on function tend_imports to filiera_worker;
`;
