/** Hand-written: what entities cannot say. */
export const jobs = String.raw`
-- Whether a job under this key waits or runs; one that gave up does neither.
create function has_job(wanted text) returns boolean language sql stable as $$
  select exists (select from graphile_worker._private_jobs j where j.key = wanted and (j.locked_at is not null or j.attempts < j.max_attempts))
$$;

-- Jobs for what has lost its own, each by a key. One that gave up makes room: what is left of those nobody takes up by itself.
create function requeue(wanted graphile_worker.job_spec[]) returns void language plpgsql as $$
begin
  delete from graphile_worker._private_jobs j using unnest(wanted) w where j.key = w.job_key and j.locked_at is null and j.attempts >= j.max_attempts;
  perform graphile_worker.add_jobs(wanted);
end $$;
grant execute on function has_job, requeue to filiera_worker;

create or replace function tend_imports(at timestamptz) returns void language plpgsql security definer set search_path = public as $$
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
  perform requeue(array(
    select (case i.state when 'CHECKING' then 'check_import' else 'apply_import' end, json_build_object('importId', i.id, 'tenantId', i.tenant_id), null, null, 12, 'import ' || i.id, null, null)::graphile_worker.job_spec
    from import i where i.state in ('CHECKING', 'APPLYING') and not has_job('import ' || i.id)));
end $$;

-- Jobs for those of its mails that still wait, 500 to a job.
create or replace function queue_notice_mails(notice uuid) returns void language plpgsql security definer set search_path = public as $$
begin
  perform requeue(array(
    select ('deliver_mails', json_build_object('noticeId', notice, 'from', r.ids[1], 'to', r.ids[cardinality(r.ids)]), null, null, 12, 'notice ' || notice || ' ' || r.ids[1], null, null)::graphile_worker.job_spec
    from (select array_agg(w.id order by w.id) as ids from (
      select m.id, (row_number() over (order by m.id) - 1) / 500 as part from mail m where m.notice_id = notice and m.state in ('QUEUED', 'SENDING')
    ) w group by w.part) r));
end $$;
`;
