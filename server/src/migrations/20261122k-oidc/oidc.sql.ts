/** Hand-written: what entities cannot say. */
export const oidc = String.raw`
alter table identity_provider add foreign key (tenant_id) references tenant (id);
alter table identity_provider_secret add foreign key (tenant_id) references identity_provider (tenant_id) on delete cascade;
alter table identity add foreign key (user_id) references "user" (id) on delete cascade;
alter table identity add foreign key (provider_id) references identity_provider (tenant_id) on delete cascade;
create trigger own_vendor before insert on identity_provider for each row execute function own_vendor();
create trigger keep_owner before update of tenant_id on identity_provider for each row when (old.tenant_id <> new.tenant_id) execute function keep_owner();

grant select, insert on identity_provider to filiera_app;
grant update (issuer, client_id, button_label, is_enabled, version, updated_at, updated_by_name) on identity_provider to filiera_app;

-- The provider of a vendor's door, for whoever stands before it. No vendor named: the only one there is (T8).
create function find_provider(vendor text) returns table (id uuid, slug text, issuer text, client_id text, sealed text, button_label text)
language sql stable rows 1 security definer set search_path = public as $$
  select p.tenant_id, v.slug, p.issuer, p.client_id, s.sealed, p.button_label
  from tenant v join identity_provider p on p.tenant_id = v.id join identity_provider_secret s on s.tenant_id = v.id
  where v.parent_id is null and v.status = 'ACTIVE' and p.is_enabled
    and case when vendor is null then (select count(*) from (select from tenant r where r.parent_id is null limit 2) roots) = 1 else v.slug = lower(vendor) end
$$;

-- Its secret, kept and told for an administrator of the vendor only.
create function keep_provider_secret(provider uuid, secret text) returns void language plpgsql security definer set search_path = public as $$
begin
  if provider is distinct from nullif(current_setting('app.home', true), '')::uuid or current_setting('app.role', true) is distinct from 'ADMIN' then raise exception 'no such provider' using errcode = 'no_data_found'; end if;
  insert into identity_provider_secret (tenant_id, sealed) values (provider, secret) on conflict (tenant_id) do update set sealed = excluded.sealed;
end $$;
create function provider_secret(provider uuid) returns text language sql stable security definer set search_path = public as $$
  select s.sealed from identity_provider_secret s
  where s.tenant_id = provider and provider = nullif(current_setting('app.home', true), '')::uuid and current_setting('app.role', true) = 'ADMIN'
$$;

-- Who of the vendor's tree somebody is whom its provider has just recognised: by the provider's own name for that person; the first time by address, which
-- the provider says it has checked. Whoever is invited comes in with that. Of two at once, the unique key decides.
create function take_identity(provider uuid, by_issuer text, by_subject text, address text, at timestamptz) returns table (person uuid, step text)
language plpgsql rows 1 security definer set search_path = public as $$
declare known "user"; invited integer;
begin
  select u.* into known from identity i join "user" u on u.id = i.user_id where i.provider_id = provider and i.issuer = by_issuer and i.subject = by_subject;
  if known.id is not null then
    return query select known.id, case known.status when 'ACTIVE' then 'KNOWN' else 'DISABLED' end;
    return;
  end if;
  select u.* into known from "user" u where u.vendor_id = provider and u.email = lower(address) and u.status <> 'INVITED' for update;
  if known.id is null then
    -- Two companies may have invited one address: then the link in the mail says which.
    select count(*) into invited from "user" u where u.vendor_id = provider and u.email = lower(address) and u.status = 'INVITED';
    if invited <> 1 then return query select null::uuid, 'UNKNOWN'; return; end if;
    select u.* into known from "user" u where u.vendor_id = provider and u.email = lower(address) and u.status = 'INVITED' for update;
    if known.id is null then return query select null::uuid, 'UNKNOWN'; return; end if;
  end if;
  if known.status = 'DISABLED' then return query select null::uuid, 'DISABLED'; return; end if;
  if exists (select from identity i where i.user_id = known.id and i.issuer = by_issuer) then return query select null::uuid, 'OTHER_SUBJECT'; return; end if;
  begin
    insert into identity (user_id, issuer, provider_id, subject, created_at) values (known.id, by_issuer, provider, by_subject, at);
    update "user" set status = 'ACTIVE' where id = known.id and status = 'INVITED';
  exception when unique_violation then
    return query select null::uuid, 'OTHER_SUBJECT';
    return;
  end;
  return query select known.id, case known.status when 'INVITED' then 'JOINED' else 'LINKED' end;
end $$;

grant execute on function find_provider, keep_provider_secret, provider_secret, take_identity to filiera_app;
`;
