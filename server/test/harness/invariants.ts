import type pg from 'pg';

/** Each finds the rows that break a rule: none, in a world that is sound. */
const rules: Record<string, string> = {
  'a company stands below its parent': `
    select t.id from tenant t left join tenant p on p.id = t.parent_id
    where (t.parent_id is null and (t.kind <> 'VENDOR' or t.depth <> 1 or t.vendor_id <> t.id or t.path <> t.node::text::ltree))
      or (p.id is not null and (p.kind = 'CUSTOMER' or t.depth <> p.depth + 1 or t.vendor_id <> p.vendor_id or t.path <> p.path || t.node::text))`,
  'the read model is the closure of the tree': `
    (select a.id as ancestor_id, t.id as tenant_id, t.sort_name from tenant t join tenant a on a.path @> t.path and a.id <> t.id except all select ancestor_id, tenant_id, sort_name from tenant_ancestor)
    union all (select ancestor_id, tenant_id, sort_name from tenant_ancestor except all select a.id, t.id, t.sort_name from tenant t join tenant a on a.path @> t.path and a.id <> t.id)`,
  'the search finds what it should': `
    select t.id from tenant t left join company_profile p on p.tenant_id = t.id where t.search is distinct from searchable(t.name, p)`,
  'a customer may be paid for by a partner': `
    select t.id from tenant t left join tenant p on p.id = t.parent_id where t.payer = 'PARTNER' and (t.kind <> 'CUSTOMER' or p.kind <> 'PARTNER')`,
  'what hides a company is the deepest that is LIMITED on the way to it': `
    select t.id from tenant t where t.limited_depth <> coalesce((select max(a.depth) from tenant a where a.path @> t.path and a.access = 'LIMITED'), 0)`,
  'no partner pays less than the one above': `
    select t.id from tenant t join tenant above on above.id = t.parent_id and above.kind = 'PARTNER' cross join lateral (select distinct x.from_day::timestamp at time zone 'UTC' + interval '1 day' as at from partner_tier x where x.vendor_id = t.vendor_id) d
    where t.kind = 'PARTNER' and tier_on(t.id, d.at) > tier_on(above.id, d.at)`,
  'only partners have tiers, given by whoever sells to them': `
    select x.id from partner_tier x join tenant t on t.id = x.tenant_id where t.vendor_id <> x.vendor_id or t.kind = 'VENDOR'`,
  'every company has one Anagrafica and one Pagamento': `
    select t.id from tenant t left join company_profile p on p.tenant_id = t.id left join billing_account b on b.tenant_id = t.id
    where p is null or b is null`,
  'a contact made from a user is called as the user is': `
    select c.id from contact c join "user" u on u.id = c.user_id where (c.tenant_id, c.email, c.first_name, c.last_name) is distinct from (u.tenant_id, u.email, u.first_name, u.last_name)`,
  'periods tile: one paid in time begins where the last ended, one paid late not before its seven days are over': `
    select id from (select id, starts_at, lag(ends_at) over (partition by subscription_id order by starts_at) as before from subscription_period) p where starts_at <> before and starts_at < before + interval '7 days'`,
  'a subscription lasts as long as its periods': `
    select s.id from subscription s left join (select subscription_id, min(starts_at) as starts_at, max(ends_at) as ends_at from subscription_period group by subscription_id) p on p.subscription_id = s.id
    where not s.is_trial and (s.starts_at, s.ends_at) is distinct from (p.starts_at, p.ends_at)`,
  'whole seconds': `
    select id from subscription_period where date_trunc('second', starts_at) <> starts_at or date_trunc('second', ends_at) <> ends_at`,
  'one takes the place of the other': `
    select o.id from subscription o left join subscription n on n.id = o.replaced_by_id where (o.status = 'SUPERSEDED') <> (n.id is not null) or n.replaces_id <> o.id
      or (n.starts_at >= o.ends_at and not exists (select from order_line l join "order" u on u.id = l.order_id where l.subscription_id = o.id and l.resulting_subscription_id = n.id and u.kind = 'UPGRADE' and u.placed_at < o.ends_at))`,
  'quantities are within what the edition allows': `
    select x.id from subscription_component x join subscription s on s.id = x.subscription_id left join edition_component l on l.edition_id = s.edition_id and l.component_id = x.component_id
    where l is null or x.quantity < greatest(l.minimum, l.included) or x.quantity > l.maximum or (x.quantity - l.included) % l.step <> 0`,
  'amounts add up': `
    select a.id from amounts a
    left join (select amounts_id, sum(amount_minor) as minor from amount_line group by 1) l on l.amounts_id = a.id
    left join (select amounts_id, payer_id, sum(net_minor) as net, sum(payable_minor) as payable from credit_left group by 1, 2) c on c.amounts_id = a.id and c.payer_id = a.payer_id
    where charge_minor - credit_minor <> net_minor or net_minor + vat_minor + stamp_duty_minor <> total_minor or stamp_duty_minor <> 0 and (net_minor <= 7747 or vat_minor <> 0) or case vat_reason when 'SPLIT_PAYMENT' then net_minor else total_minor end - balance_used_minor <> due_minor or due_minor < 0
      or vat_minor <> round(net_minor * vat_percent::numeric / 100)
      or charge_minor - credit_minor <> l.minor + coalesce(c.net, 0) or l.minor is null or credit_left_minor <> coalesce(c.payable, 0)`,
  'a credit is what was charged times the share of its seconds': `
    select id from amount_line where kind = 'CREDIT' and amount_minor <> -round(base_minor::numeric * remaining_seconds / span_seconds)`,
  'lines are in order': `
    select amounts_id from amount_line group by amounts_id having min(position) <> 1 or max(position) <> count(*)`,
  'orders are numbered without gaps, in the order they were placed, by the vendor\'s year': `
    select vendor_id from (
      select o.vendor_id, split_part(number, '-', 1)::integer as year, split_part(number, '-', 2)::integer as place, extract(year from placed_at at time zone v.time_zone) as placed_in,
        row_number() over (partition by o.vendor_id, split_part(number, '-', 1) order by placed_at, length(number), number) as nth
      from "order" o join company_profile v on v.tenant_id = o.vendor_id) o
    left join order_counter c using (vendor_id, year) group by vendor_id, year, c.last having count(*) <> coalesce(c.last, 0) or bool_or(place <> nth or placed_in <> year)`,
  'an order is its quote redeemed': `
    select o.id from "order" o join quote q on q.id = o.quote_id
    where (o.tenant_id, o.kind, o.payer_id, o.amounts_id) is distinct from (q.tenant_id, q.kind, q.payer_id, q.amounts_id) or o.placed_at not between q.created_at and q.expires_at
    union all
    select coalesce(l.id, k.id) from (select l.*, o.quote_id, o.kind from order_line l join "order" o on o.id = l.order_id where o.quote_id is not null) l
    full join (select k.* from quote_line k join "order" o on o.quote_id = k.quote_id) k on k.quote_id = l.quote_id and k.position = l.position
    where (l.tenant_id, l.product_id, l.edition_id, l.cadence, l.list_price_minor, l.invoiced_to_reason) is distinct from (k.tenant_id, k.product_id, k.edition_id, k.cadence, k.list_price_minor, k.invoiced_to_reason)
      or (l.subscription_id is distinct from k.subscription_id and k.subscription_id is not null)`,
  'an order has all its lines, and stands with their one company, or with who pays for several': `
    select o.id from "order" o left join (select order_id, count(*) as lines, max(position) as last, count(distinct tenant_id) as companies, min(tenant_id::text)::uuid as company from order_line group by 1) l on l.order_id = o.id
    where (l.lines, l.last) is distinct from (o.line_count::bigint, o.line_count) or o.tenant_id <> case l.companies when 1 then l.company else o.payer_id end`,
  'a company has the orders that concern it': `
    (select o.id, o.tenant_id, o.placed_at, o.number from "order" o union select o.id, o.payer_id, o.placed_at, o.number from "order" o union select o.id, l.tenant_id, o.placed_at, o.number from order_line l join "order" o on o.id = l.order_id except select order_id, tenant_id, placed_at, number from tenant_order)
    union all (select order_id, tenant_id, placed_at, number from tenant_order except (select o.id, o.tenant_id, o.placed_at, o.number from "order" o union select o.id, o.payer_id, o.placed_at, o.number from "order" o union select o.id, l.tenant_id, o.placed_at, o.number from order_line l join "order" o on o.id = l.order_id))`,
  'a company has the expiries of all below it': `
    with above as (select ancestor_id as id, tenant_id from tenant_ancestor union all select id, id from tenant),
    expected as (select a.id, s.id as subscription_id, s.tenant_id, s.vendor_id, s.ends_at from subscription s join above a on a.tenant_id = s.tenant_id
      where s.status in ('TRIAL', 'PAST_DUE', 'EXPIRED') or (s.status = 'ACTIVE' and (not s.auto_renew or s.cancel_at_end or s.parked_at is not null)))
    (select * from expected except select ancestor_id, subscription_id, tenant_id, vendor_id, ends_at from tenant_expiry)
    union all (select ancestor_id, subscription_id, tenant_id, vendor_id, ends_at from tenant_expiry except select * from expected)`,
  'a month comes to what was settled in it': `
    with expected as (select w.tenant_id, w.kind, to_char(o.settled_at at time zone p.time_zone, 'YYYY-MM') as month, count(*)::integer as orders, sum(a.net_minor)::bigint as net_minor
      from "order" o join amounts a on a.id = o.amounts_id join company_profile p on p.tenant_id = o.vendor_id cross join lateral (values (o.vendor_id, 'SOLD'), (o.payer_id, 'SPENT')) w (tenant_id, kind) where o.settled_at is not null group by 1, 2, 3)
    (select * from expected except select tenant_id, kind, month, orders, net_minor from month_total) union all (select tenant_id, kind, month, orders, net_minor from month_total except select * from expected)`,
  'a line is pending as its order is': `
    select l.id from order_line l join "order" o on o.id = l.order_id where l.is_pending <> (o.state = 'PENDING_PAYMENT')`,
  'what is invoiced is invoiced to whom it says': `
    select o.id from "order" o join amounts a on a.id = o.amounts_id join tenant p on p.id = o.payer_id where a.payer_id <> o.payer_id or a.tenant_id <> o.tenant_id or p.name <> o.invoiced_to_name
    union all select l.id from amount_line l join amounts a on a.id = l.amounts_id where (l.payer_id, l.tenant_id) <> (a.payer_id, a.tenant_id)`,
  'a settled line, and only that, has a charge, and a period unless it is a top-up': `
    select l.id from order_line l join "order" o on o.id = l.order_id left join charge c on c.order_line_id = l.id
    left join subscription_period p on p.order_id = o.id and p.subscription_id = coalesce(l.resulting_subscription_id, l.subscription_id)
    left join (select amounts_id, line, sum(amount_minor) as minor from amount_line where kind <> 'CREDIT' group by 1, 2) a on a.amounts_id = o.amounts_id and a.line = l.position
    where (o.state in ('PAID', 'ON_ACCOUNT')) <> (c.id is not null) or (c.id is not null and o.kind <> 'TOP_UP') <> (p.id is not null) or (o.settled_at is null) <> (c.id is null)
      or (c.id is not null and ((c.net_minor, c.payer_id, c.reason, c.starts_at, c.ends_at, c.tenant_id) is distinct from (a.minor, o.payer_id, o.kind, l.starts_at, l.ends_at, l.tenant_id)
        or c.subscription_id <> coalesce(l.resulting_subscription_id, l.subscription_id)))
      or (p.id is not null and (p.starts_at, p.ends_at, p.reason, p.list_price_minor, p.cadence) is distinct from (l.starts_at, l.ends_at, o.kind, l.list_price_minor, l.cadence))`,
  'charges of lines are the charge of the order': `
    select o.id from "order" o join amounts a on a.id = o.amounts_id join order_line l on l.order_id = o.id join charge c on c.order_line_id = l.id group by o.id, a.charge_minor having sum(c.net_minor) <> a.charge_minor`,
  'what was ordered last is what there is': `
    select s.id from subscription s
    left join (select distinct on (1) coalesce(l.resulting_subscription_id, l.subscription_id) as had_by, l.* from order_line l join "order" o on o.id = l.order_id where o.settled_at is not null order by 1, o.settled_at desc, l.starts_at desc, length(o.number) desc, o.number desc) o on o.had_by = s.id
    left join (select subscription_id, array_agg((component_id, quantity)::text order by component_id) as items from subscription_component group by 1) has on has.subscription_id = s.id
    left join (select line_id, array_agg((component_id, quantity)::text order by component_id) as items from order_item group by 1) ordered on ordered.line_id = o.id
    where not s.is_trial and not exists (select from scheduled_change c where c.subscription_id = s.id and c.paid_from is not null) and (s.edition_id, s.cadence, s.list_price_minor, s.ordered_by_customer, has.items)
      is distinct from (o.edition_id, (select p.cadence from subscription_period p where p.subscription_id = s.id order by p.starts_at desc limit 1), o.list_price_minor, o.ordered_by_customer, ordered.items)`,
  'the history tells of every order': `
    select l.id from order_line l join "order" o on o.id = l.order_id
    left join (select order_id, subscription_id, bool_or(kind = 'ORDER_PLACED') as placed, bool_or(kind = 'ORDER_SETTLED') as settled, bool_or(kind = 'ORDER_CANCELLED') as cancelled, min(at) filter (where kind = 'ORDER_PLACED') as at
      from subscription_event group by 1, 2) e on e.order_id = o.id and e.subscription_id = l.subscription_id
    where l.subscription_id is not null and (e.placed, e.settled, e.cancelled, e.at) is distinct from (true, o.settled_at is not null, o.state = 'CANCELLED', o.placed_at)`,
  'a subscription stands where its last move led, and each move begins where the one before ended': `
    select m.id from (select e.*, lag(to_status) over w as before, lead(to_status) over w as next from subscription_event e where to_status is not null window w as (partition by subscription_id order by at, id)) m
    join subscription s on s.id = m.subscription_id
    where m.from_status is distinct from m.before or (m.next is null and m.to_status <> s.status) or not coalesce(m.from_status = m.to_status or may_move(m.from_status, m.to_status), m.to_status in ('TRIAL', 'ACTIVE'))
    union all select s.id from subscription s where not exists (select from subscription_event e where e.subscription_id = s.id and e.to_status is not null)`,
  'what each partner earns of a line is the difference to the one below, of what was charged': `
    select s.id from order_share s join order_line l on l.id = s.order_line_id join "order" o on o.id = l.order_id join (select amounts_id, line, sum(amount_minor) as minor from amount_line where kind <> 'CREDIT' group by 1, 2) a on a.amounts_id = o.amounts_id and a.line = l.position
    left join lateral (select max(b.cumulative_minor) as minor from order_share b where b.order_line_id = s.order_line_id and b.percent < s.percent) below on true
    where s.paid_minor <> a.minor or s.own_minor <> s.cumulative_minor - coalesce(below.minor, 0) or s.tenant_id <> l.tenant_id or s.vendor_id <> l.vendor_id`,
  'what is in the ledger of a share is what is earned on what is kept, once it is paid': `
    select s.id from order_share s join order_line l on l.id = s.order_line_id join "order" o on o.id = l.order_id left join charge c on c.order_line_id = l.id
    left join (select order_line_id, tenant_id, sum(amount_minor) as minor from cashback_entry where account = 'PAYABLE' group by 1, 2) e on e.order_line_id = s.order_line_id and e.tenant_id = s.partner_id
    cross join lateral (select s.paid_minor - coalesce(c.credited_minor, 0) as minor) kept
    where coalesce(e.minor, 0) <> s.posted_minor or s.posted_minor <> case when o.state = 'PAID'
      then (kept.minor - round(kept.minor::numeric * (s.paid_minor - s.cumulative_minor) / s.paid_minor)) - (kept.minor - round(kept.minor::numeric * (s.paid_minor - s.cumulative_minor + s.own_minor) / s.paid_minor)) else 0 end`,
  'each transaction of cashback sums to zero': `select transaction_id from cashback_entry group by 1 having sum(amount_minor) <> 0 or count(*) <> 2`,
  'an account, a month and a customer of cashback are the sums of their entries': `
    (select tenant_id, sum(amount_minor) from cashback_entry where account = 'PAYABLE' group by 1 except select tenant_id, balance_minor from cashback_account) union all (select tenant_id, balance_minor from cashback_account except select tenant_id, sum(amount_minor) from cashback_entry where account = 'PAYABLE' group by 1)
    union all (select tenant_id, sum(amount_minor) from cashback_entry where account = 'PAYABLE' group by tenant_id, month except select tenant_id, change_minor from cashback_month)
    union all select tenant_id, change_minor from cashback_month where change_minor <> earned_minor - clawed_back_minor - spent_minor - paid_out_minor
    union all (select tenant_id, sum(amount_minor) from cashback_entry where account = 'PAYABLE' and customer_id is not null group by tenant_id, customer_id except select tenant_id, earned_minor from cashback_customer)`,
  'a payout has set aside what it is of, or given it back': `
    select p.id from cashback_payout p left join (select payout_id, account, sum(amount_minor) as minor from cashback_entry where payout_id is not null group by 1, 2) e on e.payout_id = p.id and e.account = 'PAYABLE'
    left join (select payout_id, sum(amount_minor) as minor from cashback_entry where account = 'PAID_OUT' group by 1) q on q.payout_id = p.id
    where coalesce(e.minor, 0) <> case p.state when 'REFUSED' then 0 else -p.net_minor end or coalesce(q.minor, 0) <> case p.state when 'PAID' then p.net_minor else 0 end`,
  'a payout is paid on a day, and none before it was asked for': `
    select p.id from cashback_payout p join company_profile z on z.tenant_id = p.vendor_id where (p.state = 'PAID') <> (p.paid_on is not null) or p.paid_on < (p.requested_at at time zone z.time_zone)::date`,
  'what has settled is invoiced, once, and nothing else is': `
    select o.id from "order" o left join invoice i on i.order_id = o.id and i.kind = 'INVOICE' join fiscal_settings f on f.tenant_id = o.vendor_id where (o.settled_at is null) <> (i.id is null)
    union all select c.id from credit_left c join "order" o on o.amounts_id = c.amounts_id where o.settled_at is not null and (select count(*) from invoice i where i.order_id = o.id and i.kind = 'CREDIT_NOTE' and i.tenant_id = c.payer_id and i.net_minor = c.net_minor and i.total_minor = c.total_minor) = 0`,
  'an invoice says what its order does': `
    select i.id from invoice i join "order" o on o.id = i.order_id join amounts a on a.id = o.amounts_id where i.kind = 'INVOICE' and i.replaces_id is null
      and (i.tenant_id, i.vendor_id, i.charge_minor, i.credit_minor, i.net_minor, i.vat_minor, i.stamp_duty_minor, i.total_minor, i.balance_used_minor, i.due_minor, i.is_paid, i.method) is distinct from (o.payer_id, o.vendor_id, a.charge_minor, a.credit_minor, a.net_minor, a.vat_minor, a.stamp_duty_minor, a.total_minor, a.balance_used_minor, a.due_minor, o.state = 'PAID', o.method)`,
  'an invoice in the stead of another one is of the same, without VAT, and that one is given back whole': `
    select n.id from invoice n join invoice i on i.id = n.replaces_id where (n.kind, n.order_id, n.tenant_id, n.vat_minor, i.is_replaced, i.credited_minor) is distinct from ('INVOICE', i.order_id, i.tenant_id, 0::bigint, true, i.charge_minor) or n.charge_minor > i.charge_minor
    union all select i.id from invoice i where i.is_replaced and not exists (select from invoice n where n.replaces_id = i.id)`,
  'invoices add up by line and by rate': `
    select i.id from invoice i left join (select invoice_id, sum(amount_minor) as minor, min(position) as first, max(position) as last, count(*) as n from invoice_line group by 1) l on l.invoice_id = i.id
    left join (select invoice_id, sum(base_minor) as base, sum(vat_minor) as vat from invoice_vat group by 1) v on v.invoice_id = i.id
    where (l.minor, v.base, v.vat, l.first, l.last) is distinct from (i.net_minor + i.stamp_duty_minor, i.net_minor + i.stamp_duty_minor, i.vat_minor, 1, l.n::integer)`,
  'invoices are numbered without gaps, and their days never go back': `
    select vendor_id from (select i.*, row_number() over w as nth, lag(issued_on) over w as before from invoice i window w as (partition by vendor_id, series, year order by sequence)) i
    left join invoice_counter c using (vendor_id, series, year) group by vendor_id, series, year, c.last, c.last_on
    having bool_or(nth <> sequence or before > issued_on or extract(year from issued_on) <> year or number <> concat_ws('/', nullif(series, ''), year, sequence)) or max(sequence) is distinct from c.last or max(issued_on) is distinct from c.last_on`,
  'what was given back of a charge and of an invoice is what gives it back': `
    select c.id from charge c left join (select l.charge_id, sum(abs(l.amount_minor)) as minor from invoice_line l where l.charge_id is not null group by 1) g on g.charge_id = c.id where c.credited_minor <> coalesce(g.minor, 0)
    union all select i.id from invoice i left join (select l.source_id, sum(abs(l.amount_minor)) as minor from invoice_line l where l.source_id is not null group by 1) g on g.source_id = i.id where i.credited_minor <> coalesce(g.minor, 0) and i.kind = 'INVOICE'
    union all select l.id from invoice_line l join invoice i on i.id = l.invoice_id join charge c on c.id = l.charge_id where c.payer_id <> i.tenant_id`,
  'a balance is the sum of its movements': `
    (select tenant_id, amount_minor::numeric from balance except select payer_id, sum(amount_minor) from balance_movement group by payer_id)
    union all (select payer_id, sum(amount_minor) from balance_movement group by payer_id except select tenant_id, amount_minor from balance)`,
};

/** @returns the rules that the database breaks, each with how many rows do */
export async function brokenRules(client: pg.ClientBase): Promise<Record<string, number>> {
  const broken: Record<string, number> = {};
  for (const [rule, sql] of Object.entries({ ...rules, ...(await ownership(client)) })) {
    const { rowCount } = await client.query(sql);
    if (rowCount) broken[rule] = rowCount;
  }
  return broken;
}

/** Whatever carries its company's path or vendor carries the right one. */
async function ownership(client: pg.ClientBase): Promise<Record<string, string>> {
  const { rows } = await client.query<{ table: string; has_path: boolean }>(`
    select quote_ident(c.table_name) as table, bool_or(c.column_name = 'path') as has_path from information_schema.columns c
    where c.table_schema = 'public' and c.table_name <> 'tenant' group by c.table_name having bool_or(c.column_name = 'tenant_id') and bool_or(c.column_name = 'vendor_id')`);
  return Object.fromEntries(rows.map(({ table, has_path }) => [`${table} carries its company's place`,
    `select from ${table} o join tenant t on t.id = o.tenant_id where o.vendor_id <> t.vendor_id ${has_path ? 'or o.path <> t.path' : ''}`]));
}
