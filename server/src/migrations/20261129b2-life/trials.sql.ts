/** Hand-written: what entities cannot say. */
export const trials = String.raw`
alter table trial_claim add foreign key (tenant_id) references tenant (id), add foreign key (product_id) references product (id),
  add foreign key (tenant_id, subscription_id) references subscription (tenant_id, id) deferrable initially deferred;
create trigger own_vendor before insert on trial_claim for each row execute function own_vendor();
grant select on trial_claim to filiera_app;

-- A product is tried once by a company, and once under its VAT number, whoever has that (S12): the key decides, also between two at the same time.
-- For a company that the viewer sees. Answers whether the trial may begin.
create function claim_trial(product uuid, company uuid, subscription uuid, at timestamptz) returns boolean language plpgsql security definer set search_path = public as $$
begin
  insert into trial_claim (product_id, claimant, tenant_id, vendor_id, subscription_id, claimed_at)
  select product, x.claimant, t.id, t.vendor_id, subscription, at
  from tenant t join company_profile p on p.tenant_id = t.id cross join lateral (values ('company ' || t.id), (p.country || p.vat_number)) x(claimant)
  where t.id = company and t.path <@ nullif(current_setting('app.scope', true), '')::ltree and x.claimant is not null
  order by x.claimant;
  return found;
exception when unique_violation then
  return false;
end $$;
grant execute on function claim_trial to filiera_app;

-- As before, but a trial and what was cancelled work no longer than their end (S6, S12).
create or replace view "licence_check" with (security_invoker = true) as
  select l.id, l.vendor_id, l.email, p.code as product_code, s.edition_id, l.activated_at, case when s.is_trial or s.cancel_at_end then s.ends_at else s.ends_at + interval '168 hours' end as works_until
  from licence l join subscription s on s.id = l.subscription_id join product p on p.id = s.product_id;
create or replace function check_licence(token bytea, at timestamptz, wanted text, of_product text) returns json
language plpgsql stable security definer set search_path = public as $$
declare found json;
begin
  select json_build_object('key', k.id, 'mayAsk', k.scopes @> array['LICENCES_CHECK'] and v.parent_id is null, 'licence', row_to_json(f)) into found
  from api_key_secret x join api_key k on k.id = x.api_key_id join "user" m on m.id = k.created_by_id and m.tenant_id = k.tenant_id join tenant v on v.id = k.tenant_id
    left join lateral (
      select licence_standing(l.activated_at, w.works_until, at) as standing, l.email, e.code as edition,
        to_char(w.works_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "worksUntil", to_char(l.activated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "activatedAt"
      from licence l join subscription s on s.id = l.subscription_id join product p on p.id = s.product_id join edition e on e.id = s.edition_id
        cross join lateral (select case when s.is_trial or s.cancel_at_end then s.ends_at else s.ends_at + interval '168 hours' end as works_until) w
      where l.vendor_id = v.id and l.email = wanted and p.code = of_product and k.scopes @> array['LICENCES_CHECK'] and v.parent_id is null
      order by l.activated_at is not null and w.works_until > at desc, w.works_until desc, l.id limit 1) f on true
  where x.token_hash = token and k.revoked_at is null and k.expires_at > at and m.status = 'ACTIVE' and v.status = 'ACTIVE';
  return found;
end $$;
`;
