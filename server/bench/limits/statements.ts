/**
 * The four questions as one would write them for a server that knows nothing else: each an SQL expression of the answer below `data`,
 * given the placeholders of its values. Nested lists are `json_agg` over a sub-select, the fastest form that was measured (shared with the product).
 */
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const list = (rows: string): string => `(select coalesce(json_agg(x), '[]'::json) from (${rows}) x)`;
const nodes = (rows: string): string => `(select row_to_json(n) from (select ${list(rows)} as nodes) n)`;
const row = (columns: string): string => `(select row_to_json(r) from (select ${columns}) r)`;
const one = (rows: string): string => `(select row_to_json(x) from (${rows}) x)`;

const price = (alias: string): string => row(`${alias}.list_price_minor as minor, ${alias}.list_price_currency as currency`);
const component = (alias: string): string => one(`select c.code from component c where c.id = ${alias}.component_id`);

/** W1: a company's first fifty children, each with contacts, types, active subscriptions and their components. */
export const children = (id: string): string => one(`
  select t.id, t.name, ${nodes(`
    select k.id, k.name, k.kind, k.status,
      ${nodes(`select c.id, c.first_name as "firstName", c.last_name as "lastName", c.email, c.types from contact c where c.tenant_id = k.id order by c.sort_name, c.id limit 10`)} as contacts,
      ${nodes(`
        select s.id, s.cadence, s.status, ${instant('s.ends_at')} as "endsAt", ${price('s')} as "listPrice",
          ${one('select e.name from edition e where e.id = s.edition_id')} as edition,
          ${list(`select q.quantity, ${component('q')} as component from subscription_component q where q.subscription_id = s.id order by q.position`)} as components
        from subscription s where s.tenant_id = k.id and s.status = 'ACTIVE' order by s.ends_at, s.id limit 10`)} as subscriptions
    from tenant k where k.parent_id = t.id order by k.sort_name, k.id limit 50`)} as children
  from tenant t where t.id = ${id}::uuid`);

/** W2: fifty-one companies below one, by name, after a cursor's name and id, as rows: the one too many tells whether another page follows. A flat page is cheaper so than as JSON. */
export const descendants = (id: string, name: string, after: string): string => `
  select t.id, t.name, t.kind, t.status, ${instant('t.created_at')} as "createdAt"
  from tenant_ancestor a join tenant t on t.id = a.tenant_id
  where a.ancestor_id = ${id} and (a.sort_name, a.tenant_id) > (${name}::text, ${after}::uuid) order by a.sort_name, a.tenant_id limit 51`;

/** W3: a subscription with its orders. */
export const subscription = (id: string): string => one(`
  select s.id, s.status, s.cadence, ${instant('s.starts_at')} as "startsAt", ${instant('s.ends_at')} as "endsAt", s.auto_renew as "autoRenew", ${price('s')} as "listPrice",
    ${one('select t.id, t.name from tenant t where t.id = s.tenant_id')} as tenant,
    ${one('select p.name from product p where p.id = s.product_id')} as product,
    ${one('select e.code, e.name from edition e where e.id = s.edition_id')} as edition,
    ${list(`select q.quantity, ${component('q')} as component from subscription_component q where q.subscription_id = s.id order by q.position`)} as components,
    ${nodes(`
      select o.id, o.number, o.kind, o.state, ${instant('o.placed_at')} as "placedAt", o.placed_by_name as "placedByName", ${instant('o.settled_at')} as "settledAt",
        ${list(`
          select ${instant('l.starts_at')} as "startsAt", ${instant('l.ends_at')} as "endsAt", ${price('l')} as "listPrice",
            ${one('select e.name from edition e where e.id = l.edition_id')} as edition,
            ${list(`select i.quantity, ${component('i')} as component from order_item i where i.line_id = l.id order by i.position`)} as items
          from order_line l where l.order_id = o.id order by l.position`)} as lines
      from order_line own join "order" o on o.id = own.order_id where own.subscription_id = s.id order by o.placed_at desc, o.id desc limit 20`)} as orders
  from subscription s where s.id = ${id}::uuid`);

/** A licence of a vendor by address and product, as `checkLicence` tells it: one prepared select that knows nothing of keys. */
export const licence = `
  select row_to_json(f)::text as d from (
    select case when s.ends_at + interval '168 hours' <= now() then 'ENDED' when l.activated_at is null then 'NOT_ACTIVATED' else 'WORKS' end as standing, l.email, e.code as edition,
      ${instant("(s.ends_at + interval '168 hours')")} as "worksUntil", ${instant('l.activated_at')} as "activatedAt"
    from licence l join subscription s on s.id = l.subscription_id join product p on p.id = s.product_id join edition e on e.id = s.edition_id
    where l.vendor_id = $1::uuid and l.email = $2 and p.code = $3 order by l.activated_at is not null and s.ends_at + interval '168 hours' > now() desc, s.ends_at desc, l.id limit 1) f`;

/**
 * W4: a contact saved over the version that was read, with its audit entry, in one statement. It answers nothing when the version is another.
 * @param by SQL of who saves: id, name and company; and of the condition under which they may
 */
export const changeContact = (by: { id: string; name: string; tenantName: string; may: string }): string => `
  with was as materialized (
    select c.*, t.access, t.status as tenant_status from contact c join tenant t on t.id = c.tenant_id where c.id = $1::uuid and c.version = $2::integer and ${by.may} for update of c
  ), changed as (
    update contact c set phone = $3, job_title = $4, types = $5::text[], version = c.version + 1, updated_at = $6, updated_by_name = ${by.name}
    from was where c.id = was.id and was.tenant_status <> 'CLOSED' returning c.*
  ), noted as (
    insert into audit_entry (id, tenant_id, at, actor_id, actor_name, actor_tenant_name, action, area, subject_type, subject_id, subject_name, before, after, address)
    select $7::uuid, n.tenant_id, $6, ${by.id}, ${by.name}, ${by.tenantName}, 'contact:update', case when n.types in ('{BILLING}', '{TECHNICAL}') then n.types[1] else 'CONTACTS' end,
      'Contact', n.id, n.first_name || ' ' || n.last_name,
      jsonb_strip_nulls(jsonb_build_object('phone', nullif(w.phone, n.phone), 'jobTitle', nullif(w.job_title, n.job_title), 'types', nullif(w.types, n.types))),
      jsonb_strip_nulls(jsonb_build_object('phone', nullif(n.phone, w.phone), 'jobTitle', nullif(n.job_title, w.job_title), 'types', nullif(n.types, w.types))), $8
    from was w join changed n on n.id = w.id
  )
  select row_to_json(x)::text as d from (
    select n.id, n.first_name as "firstName", n.last_name as "lastName", n.email, n.phone, n.job_title as "jobTitle", n.types, n.version from changed n) x`;
