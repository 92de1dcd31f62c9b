/** Hand-written: what entities cannot say. */
export const mails = String.raw`
alter table mail add foreign key (tenant_id) references tenant (id);
alter table mail add foreign key (payer_id) references tenant (id);
create trigger own_vendor before insert on mail for each row execute function own_vendor();

-- Writes mails and a job for each, for readers of any company of the writer's vendor: the people above a customer are outside its sight, and are still told.
create function queue_mails(letters jsonb) returns void language plpgsql security definer set search_path = public as $$
declare
  vendor uuid := nullif(current_setting('app.vendor', true), '')::uuid;
  written uuid[];
begin
  if exists (select from jsonb_to_recordset(letters) as l(tenant_id uuid) left join tenant t on t.id = l.tenant_id where vendor is not null and t.vendor_id is distinct from vendor) then
    raise exception 'a mail stays with its vendor' using errcode = 'check_violation';
  end if;
  with added as (
    insert into mail (id, tenant_id, key, letter, area, payer_id, to_address, to_name, language, subject, words, link_id, link_path, object_path, state, created_at)
    select l.id, l.tenant_id, l.key, l.letter, l.area, l.payer_id, lower(l.to_address), l.to_name, l.language, l.subject, l.words, l.link_id, l.link_path, l.object_path, 'QUEUED', l.created_at
    from jsonb_to_recordset(letters) as l(id uuid, tenant_id uuid, key text, letter text, area text, payer_id uuid, to_address text, to_name text, language text, subject text,
      words jsonb, link_id uuid, link_path text, object_path text, created_at timestamptz)
    on conflict (vendor_id, key) do nothing
    returning mail.id
  )
  select array_agg(id) into written from added;
  perform graphile_worker.add_jobs(array(
    select ('deliver_mail', json_build_object('mailId', id), null, null, 12, 'mail ' || id, null, null)::graphile_worker.job_spec from unnest(written) id));
end $$;

-- What the worker signs a mail with.
create function vendor_name(vendor uuid) returns text language sql stable security definer set search_path = public as $$
  select name from tenant where id = vendor and parent_id is null
$$;

grant select on mail to filiera_app;
grant update (state, attempts, last_error, sent_at, html, text) on mail to filiera_worker;
grant execute on function vendor_name to filiera_worker;
grant execute on function enqueue, queue_mails to filiera_app;
`;
