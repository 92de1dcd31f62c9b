/** Hand-written: what entities cannot say. */
export const readers = String.raw`
drop function document_readers;

-- Who may read what a company is asked to accept or to pay, each address once: its billing contacts and administrators, also those who are only invited, whoever else has to do with its bills,
-- and its business contacts unless their role shows no amounts (T2). Those who get it where nobody is chosen: billing contacts, else administrators, else those invited as such.
create function document_readers(company uuid) returns table (email text, name text, language text, company_name text, is_usual boolean)
language sql stable security definer set search_path = public as $$
  with people as (
    select lower(c.email) as email, c.first_name || ' ' || c.last_name as name, coalesce(c.language, u.language) as language, case when 'BILLING' = any (c.types) then 1 else 4 end as rank
    from contact c left join "user" u on u.id = c.user_id
    where c.tenant_id = company and u.status is distinct from 'DISABLED' and ('BILLING' = any (c.types) or 'BUSINESS' = any (c.types) and coalesce(u.role, 'ADMIN') in ('ADMIN', 'BILLING'))
    union all select lower(u.email), u.first_name || ' ' || u.last_name, u.language, case when u.role = 'BILLING' then 4 when u.status = 'ACTIVE' then 2 else 3 end
    from "user" u where u.tenant_id = company and u.role in ('ADMIN', 'BILLING') and u.status in ('ACTIVE', 'INVITED')
  )
  select distinct on (p.email) p.email, p.name, coalesce(p.language, f.language, 'it'), t.name, p.rank < 4 and p.rank = (select min(rank) from people)
  from people p join tenant t on t.id = company left join company_profile f on f.tenant_id = t.id
  where t.path <@ nullif(current_setting('app.scope', true), '')::ltree and t.limited_depth <= nullif(current_setting('app.depth', true), '')::smallint and t.status <> 'CLOSED'
  order by p.email, p.rank
$$;
grant execute on function document_readers to filiera_app;
`;
