/** Hand-written: what entities cannot say. */
export const search = String.raw`
-- Companies at or below the viewer's place by name, VAT number or e-mail. The trigram index serves it because no policy stands before it here; so
-- what it finds is looked at again: nobody learns from a hit what they may not read (T2, P6).
create or replace function search_tenants(wanted text, most integer) returns table (id uuid, rank integer)
language sql stable security definer set search_path = public as $$
  with viewer as (
    select nullif(current_setting('app.home', true), '')::uuid as home, current_setting('app.role', true) as role, nullif(nullif(current_setting('app.identity', true), '')::jsonb -> 'scopes', 'null') as scopes,
      (nullif(current_setting('app.identity', true), '')::jsonb ->> 'home_id')::uuid as place,
      '%' || replace(replace(replace(lower(wanted), '\', '\\'), '%', '\%'), '_', '\_') || '%' as pattern
  ),
  found as (
    (select a.tenant_id as id from tenant_ancestor a where a.ancestor_id = (select place from viewer) and a.search like (select pattern from viewer) limit 500)
    union all
    select t.id from tenant t where t.id = (select place from viewer) and t.search like (select pattern from viewer)
  ),
  told as (
    select t.id, t.sort_name from found f join tenant t on t.id = f.id cross join viewer v
    where t.sort_name like v.pattern
      or ((v.scopes is null or v.scopes ?| array['CONTACTS_READ', 'CONTACTS_WRITE']) and exists (select from contact c where c.tenant_id = t.id and lower(c.email) like v.pattern))
      or (t.access = 'FULL' or t.id = v.home or t.vendor_id = v.home) and (
        ((v.scopes is null or v.scopes ?| array['PROFILE_READ', 'PROFILE_WRITE'])
          and exists (select from company_profile p where p.tenant_id = t.id and lower(concat_ws(' ', p.legal_name, p.trade_name, p.vat_number)) like v.pattern))
        or (v.role = 'ADMIN' and (v.scopes is null or v.scopes ? 'USERS_READ') and exists (select from "user" u where u.tenant_id = t.id and lower(u.email) like v.pattern)))
  )
  select f.id, (row_number() over (order by position(lower(wanted) in f.sort_name) <> 1, position(lower(wanted) in f.sort_name) = 0, f.sort_name, f.id))::integer
  from told f order by 2 limit least(most, 50)
$$;
`;
