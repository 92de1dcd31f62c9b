/** Hand-written: what entities cannot say. */
export const jobs = String.raw`
-- The queue is graphile-worker's, owned by the owner and closed by row-level security to everybody else but the worker.
grant usage on schema graphile_worker to filiera_worker;
grant select, insert, update, delete on all tables in schema graphile_worker to filiera_worker;
grant usage on all sequences in schema graphile_worker to filiera_worker;
grant execute on all functions in schema graphile_worker to filiera_worker;
do $$
declare queued record;
begin
  for queued in select c.relname from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity loop
    execute format('create policy worker on graphile_worker.%I to filiera_worker using (true) with check (true)', queued.relname);
  end loop;
end $$;

-- Asks for background work, in the transaction of the change. Payloads carry ids only. Under one key at most one job waits.
create function enqueue(task text, payload json, key text) returns void language sql security definer set search_path = public as $$
  select graphile_worker.add_job(task, payload, max_attempts => 12, job_key => key)
$$;

-- The worker's sign_in: it sees what an administrator of one company sees, for one transaction.
create function work_for(company uuid, at timestamptz)
returns table (home_id uuid, home_name text, home_path ltree, vendor_id uuid, country text, time_zone text)
language plpgsql rows 1 security definer set search_path = public as $$
begin
  select t.id, t.name, t.path, t.vendor_id, coalesce(p.country, 'IT'), coalesce(p.time_zone, 'Europe/Rome')
  into work_for.home_id, work_for.home_name, work_for.home_path, work_for.vendor_id, work_for.country, work_for.time_zone
  from tenant t left join company_profile p on p.tenant_id = t.id where t.id = company;
  if work_for.home_id is null then raise exception 'no such company' using errcode = 'no_data_found'; end if;
  perform set_config('app.scope', work_for.home_path::text, true), set_config('app.home', work_for.home_id::text, true), set_config('app.vendor', work_for.vendor_id::text, true),
    set_config('app.role', 'ADMIN', true), set_config('app.viewer', '', true), set_config('app.identity', '', true), set_config('app.now', at::text, true);
  return next;
end $$;
grant execute on function work_for to filiera_worker;
`;
