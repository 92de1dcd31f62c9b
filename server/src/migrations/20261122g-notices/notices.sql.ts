/** Hand-written: what entities cannot say. */
export const notices = String.raw`
alter table notice add foreign key (tenant_id) references tenant (id);
create trigger own_vendor before insert on notice for each row execute function own_vendor();
alter table mail add foreign key (notice_id) references notice (id);
grant select, insert on notice to filiera_app;
grant update (state) on notice to filiera_app;

-- Who a notice of a company to contacts of a kind goes to: each address once, by the contact nearest to the publisher; in its user's language, else its
-- company's. A partner does not reach what is LIMITED below it (P6); closed companies and disabled people are told nothing.
create function notice_readers(publisher uuid, contact_type text) returns table (tenant_id uuid, email text, name text, language text) language sql stable security definer set search_path = public as $$
  select distinct on (lower(c.email)) t.id, lower(c.email), c.first_name || ' ' || c.last_name, coalesce(u.language, p.language, 'it')
  from tenant o join tenant t on t.path <@ o.path join contact c on c.tenant_id = t.id left join "user" u on u.id = c.user_id left join company_profile p on p.tenant_id = t.id
  where o.id = publisher and contact_type = any (c.types) and t.status <> 'CLOSED' and u.status is distinct from 'DISABLED' and (o.parent_id is null or t.id = o.id or t.access = 'FULL')
  order by lower(c.email), t.depth, c.id
$$;

-- How many that would be, for whoever may publish there.
create function count_notice_readers(publisher uuid, contact_type text) returns integer language sql stable security definer set search_path = public as $$
  select case when current_setting('app.role', true) = 'ADMIN' and exists (
    select from tenant o where o.id = publisher and o.kind <> 'CUSTOMER' and o.path <@ nullif(current_setting('app.scope', true), '')::ltree
      and (o.access = 'FULL' or nullif(current_setting('app.home', true), '')::uuid in (o.id, o.vendor_id))
  ) then (select count(*)::integer from notice_readers(publisher, contact_type)) else 0 end
$$;

-- How far its mails are, for whoever sees the company.
create function notice_progress(notice uuid) returns json language sql stable security definer set search_path = public as $$
  select json_build_object('delivered', count(*) filter (where m.state = 'SENT'), 'failed', count(*) filter (where m.state = 'FAILED'))
  from mail m where m.notice_id = notice_progress.notice
    and exists (select from notice n join tenant t on t.id = n.tenant_id where n.id = notice_progress.notice and t.path <@ nullif(current_setting('app.scope', true), '')::ltree)
$$;

-- What its letter says in a language.
create function notice_words(notice uuid, language text) returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object('publisher', t.name,
    'subject', case language when 'it' then n.subject_it when 'de' then n.subject_de else n.subject_en end,
    'text', case language when 'it' then n.text_it when 'de' then n.text_de else n.text_en end)
  from notice n join tenant t on t.id = n.tenant_id where n.id = notice
$$;

-- Jobs for those of its mails that still wait, 500 to a job.
create function queue_notice_mails(notice uuid) returns void language plpgsql security definer set search_path = public as $$
begin
  perform graphile_worker.add_jobs(array(
    select ('deliver_mails', json_build_object('noticeId', notice, 'from', r.ids[1], 'to', r.ids[cardinality(r.ids)]), null, null, 12, 'notice ' || notice || ' ' || r.ids[1], null, null)::graphile_worker.job_spec
    from (select array_agg(w.id order by w.id) as ids from (
      select m.id, (row_number() over (order by m.id) - 1) / 500 as part from mail m where m.notice_id = notice and m.state in ('QUEUED', 'SENDING')
    ) w group by w.part) r));
end $$;

-- A notice whose last mail has left or failed is done.
create function finish_notice(notice uuid, at timestamptz) returns void language sql security definer set search_path = public as $$
  update notice n set state = 'SENT', finished_at = at where n.id = finish_notice.notice and n.state = 'SENDING'
    and not exists (select from mail m where m.notice_id = n.id and m.state in ('QUEUED', 'SENDING'))
$$;

-- Writes its mails, once, however many ask at the same time.
create function start_notice(notice uuid, at timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare chosen record; written integer;
begin
  select n.*, case n.topic when 'USAGE_REPORTS' then 'BILLING' when 'TECHNICAL' then 'TECHNICAL' else 'BUSINESS' end as contact_type,
    case n.topic when 'USAGE_REPORTS' then 'BILLING' when 'TECHNICAL' then 'TECHNICAL' else 'COMPANY' end as area,
    case n.topic when 'USAGE_REPORTS' then 'usageNotice' when 'TECHNICAL' then 'technicalNotice' else 'companyNotice' end as letter
  into chosen from notice n where n.id = start_notice.notice and n.state = 'SCHEDULED' for update;
  if chosen.id is null then return; end if;
  insert into mail (id, tenant_id, key, letter, area, to_address, to_name, language, subject, words, notice_id, state, created_at)
  select gen_random_uuid(), r.tenant_id, 'notice ' || chosen.id || ' ' || r.email, chosen.letter, chosen.area, r.email, r.name, r.language,
    case r.language when 'it' then chosen.subject_it when 'de' then chosen.subject_de else chosen.subject_en end, '{}', chosen.id, 'QUEUED', at
  from notice_readers(chosen.tenant_id, chosen.contact_type) r
  on conflict (vendor_id, key) do nothing;
  get diagnostics written = row_count;
  update notice n set state = 'SENDING', recipients = written where n.id = chosen.id;
  if written = 0 then perform finish_notice(chosen.id, at); else perform queue_notice_mails(chosen.id); end if;
end $$;

-- Its mails that lost their jobs get new ones; what is done is told.
create function tend_notice(notice uuid, at timestamptz) returns void language plpgsql security definer set search_path = public as $$
begin
  perform finish_notice(notice, at);
  if exists (select from notice n where n.id = tend_notice.notice and n.state = 'SENDING')
    and not exists (select from graphile_worker._private_jobs j where starts_with(j.key, 'notice ' || tend_notice.notice) and (j.locked_at is not null or j.attempts < j.max_attempts)) then
    perform queue_notice_mails(notice);
  end if;
end $$;

grant execute on function count_notice_readers, notice_progress to filiera_app;
grant execute on function notice_words, start_notice, tend_notice, finish_notice to filiera_worker;
`;
