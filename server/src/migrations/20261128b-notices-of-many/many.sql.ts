/** Hand-written: what entities cannot say. */
export const many = String.raw`
-- Whoever writes many mails at once knows whose they are: no look at the company for each.
drop trigger own_vendor on mail;
create trigger own_vendor before insert on mail for each row when (new.vendor_id is null) execute function own_vendor();

-- Who a notice of a company to contacts of a kind goes to: each address once, by the contact nearest to the publisher; in its own language, else its
-- user's, else its company's. A partner does not reach what is LIMITED below it (P6); closed companies and disabled people are told nothing.
create or replace function notice_readers(publisher uuid, contact_type text) returns table (tenant_id uuid, email text, name text, language text) language sql stable security definer set search_path = public as $$
  select distinct on (lower(c.email)) t.id, lower(c.email), c.first_name || ' ' || c.last_name, coalesce(c.language, u.language, p.language, 'it')
  from tenant o join tenant t on t.path <@ o.path join contact c on c.tenant_id = t.id left join "user" u on u.id = c.user_id left join company_profile p on p.tenant_id = t.id
  where o.id = publisher and contact_type = any (c.types) and t.status <> 'CLOSED' and u.status is distinct from 'DISABLED' and (o.parent_id is null or t.id = o.id or t.access = 'FULL')
  order by lower(c.email), t.depth, c.id
$$;

-- How far its mails are, for whoever sees the company. Only those that have not left are counted: of a notice that is done, the few that failed.
create or replace function notice_progress(notice uuid) returns json language sql stable security definer set search_path = public as $$
  select json_build_object('delivered', coalesce(n.recipients, 0) - l.waiting - l.failed, 'failed', l.failed)
  from notice n join tenant t on t.id = n.tenant_id cross join lateral (
    select count(*) filter (where m.state <> 'FAILED') as waiting, count(*) filter (where m.state = 'FAILED') as failed from mail m where m.notice_id = n.id and m.state <> 'SENT'
  ) l
  where n.id = notice_progress.notice and t.path <@ nullif(current_setting('app.scope', true), '')::ltree
$$;

-- Writes its mails, once, however many ask at the same time. Their ids ascend as their addresses do (version 7: the instant, then a number in two
-- parts), so that each index grows at its end.
create or replace function start_notice(notice uuid, at timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare chosen record; written integer; stamp text := lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0');
begin
  select n.*, case n.topic when 'USAGE_REPORTS' then 'BILLING' when 'TECHNICAL' then 'TECHNICAL' else 'BUSINESS' end as contact_type,
    case n.topic when 'USAGE_REPORTS' then 'BILLING' when 'TECHNICAL' then 'TECHNICAL' else 'COMPANY' end as area,
    case n.topic when 'USAGE_REPORTS' then 'usageNotice' when 'TECHNICAL' then 'technicalNotice' else 'companyNotice' end as letter
  into chosen from notice n where n.id = start_notice.notice and n.state = 'SCHEDULED' for update;
  if chosen.id is null then return; end if;
  insert into mail (id, tenant_id, vendor_id, key, letter, area, to_address, to_name, language, subject, words, notice_id, state, created_at)
  select (stamp || '7' || left(r.nth, 3) || '8' || right(r.nth, 3) || right(gen_random_uuid()::text, 12))::uuid, r.tenant_id, chosen.vendor_id, 'notice ' || chosen.id || ' ' || r.email,
    chosen.letter, chosen.area, r.email, r.name, r.language, case r.language when 'it' then chosen.subject_it when 'de' then chosen.subject_de else chosen.subject_en end, '{}', chosen.id, 'QUEUED', at
  from (select f.*, lpad(to_hex(row_number() over ()), 6, '0') as nth from notice_readers(chosen.tenant_id, chosen.contact_type) f) r;
  get diagnostics written = row_count;
  update notice n set state = 'SENDING', recipients = written where n.id = chosen.id;
  if written = 0 then perform finish_notice(chosen.id, at); else perform queue_notice_mails(chosen.id); end if;
end $$;
`;
