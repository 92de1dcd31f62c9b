import { addToMonths, listExpiring } from '../migrations/20261130x4-read-models/read-models.sql.ts';
import type { Catalogue } from './make-catalogue.ts';
import { discountByDepth, type WorldPlan } from './world-tree.ts';
import { spread, uuidOf } from './world-words.ts';

const zone = 'Europe/Rome';
const months = `(case cadence when 'ANNUAL' then 12 else 1 end)`;

/**
 * Work tables: two subscriptions a customer, one in twenty of them over, and for each of their periods a sale. Month boundaries are counted
 * from the anchor on its wall clock, as `boundary` in shared does.
 */
export function sales({ seed, today }: WorldPlan): string[] {
  return [`
    create unlogged table world_subscription as
    select no, n, ${uuidOf(seed, 'subscription', 'no')} as id, edition_code, cadence, size, periods, is_over,
      date '${today}' - (${months} * (periods - 1 + case when is_over then 1 else 0 end) + case when is_over then 1 else 0 end) * interval '1 month'
        - case cadence when 'ANNUAL' then ${spread('no', 25, 350)} else ${spread('no', 26, 25)} end * interval '1 day'
        + interval '8 hours' + ${spread('no', 27, 36_000)} * interval '1 second' as anchor
    from (
      select n, n * 2::bigint + s as no, (array['TEAM','TEAM','TEAM','TEAM','TEAM','TEAM','BUSINESS','BUSINESS','BUSINESS','ENTERPRISE'])[1 + ${spread('n * 2 + s', 20, 10)}] as edition_code,
        case ${spread('n * 2 + s', 21, 3)} when 0 then 'ANNUAL' else 'MONTHLY' end as cadence, case ${spread('n * 2 + s', 22, 4)} when 0 then 1 else 0 end as size,
        case ${spread('n * 2 + s', 21, 3)} when 0 then case ${spread('n * 2 + s', 23, 8)} when 0 then 2 else 1 end else (array[4, 3, 2, 1, 1, 1, 1, 1])[1 + ${spread('n * 2 + s', 23, 8)}] end as periods,
        ${spread('n * 2 + s', 24, 20)} = 0 as is_over
      from world_company, generate_series(0, 1) s where kind = 'CUSTOMER') bought`, `
    create unlogged table world_sale as
    select no * 8 + seq as no, seq, edition_code, cadence, size, w.id as subscription_id, c.id as tenant_id, starts_at, ends_at, settled_at, placed_at,
      ${uuidOf(seed, 'order', '(no * 8 + seq)')} as id, ${uuidOf(seed, 'quote', '(no * 8 + seq)')} as quote_id, ${uuidOf(seed, 'order_line', '(no * 8 + seq)')} as line_id, ${uuidOf(seed, 'quote_line', '(no * 8 + seq)')} as quote_line_id, ${uuidOf(seed, 'amounts', '(no * 8 + seq)')} as amounts_id,
      is_partners, case when is_partners then (array[${discountByDepth.join(',')}])[nlevel(c.path)] else 0 end as discount,
      case when is_partners then p.id else c.id end as payer_id, case when is_partners then p.name else c.name end as payer_name,
      case when is_partners then p.first_name || ' ' || p.last_name else c.first_name || ' ' || c.last_name end as buyer,
      extract(year from placed_at at time zone '${zone}')::integer as year,
      row_number() over (partition by extract(year from placed_at at time zone '${zone}') order by placed_at, no, seq) as number
    from world_subscription w join world_company c using (n) left join world_company p on p.n = c.parent_n
    cross join lateral generate_series(0, periods - 1) seq
    cross join lateral (select c.payer = 'PARTNER' as is_partners, (anchor + seq * ${months} * interval '1 month') at time zone '${zone}' as starts_at,
      (anchor + (seq + 1) * ${months} * interval '1 month') at time zone '${zone}' as ends_at) a
    cross join lateral (select starts_at - case seq when 0 then interval '0' else interval '72 hours' end as settled_at) b
    cross join lateral (select settled_at - interval '48 hours' as placed_at) d`,
    'analyze world_subscription, world_sale',
  ];
}

/** What the work tables say, written into the tables themselves. */
export function soldRows({ seed, vendorId }: WorldPlan, { productId, components }: Catalogue): string[] {
  const owner = `tenant_id, vendor_id`;
  const owned = `s.tenant_id, '${vendorId}'::uuid`;
  const priced = 'world_sale s join world_receipt r using (edition_code, cadence, size, discount)';
  const twoComponents = `(values (1, '${components.USERS}'::uuid), (2, '${components.STORAGE}'::uuid)) x(position, component_id)`;
  const line = 'product_id, edition_id, cadence, list_price_minor, list_price_currency, invoiced_to_reason';
  const lined = `'${productId}'::uuid, r.edition_id, cadence, r.list_price_minor, r.list_price_currency, ${reason}`;
  const amounts = ['charge', 'credit', 'net', 'vat', 'total', 'credit_left', 'balance_used', 'due'].flatMap((name) => [`${name}_minor`, `${name}_currency`]).join(', ');
  return [
    `insert into subscription (id, tenant_id, path, vendor_id, product_id, edition_id, cadence, status, starts_at, ends_at, anchor_local, time_zone, list_price_minor, list_price_currency, ordered_by_customer, version, created_at)
     select w.id, c.id, c.path, '${vendorId}', '${productId}', r.edition_id, cadence, case when is_over then 'EXPIRED' else 'ACTIVE' end, anchor at time zone '${zone}',
       (anchor + periods * ${months} * interval '1 month') at time zone '${zone}', to_char(anchor, 'YYYY-MM-DD"T"HH24:MI:SS'), '${zone}', r.list_price_minor, r.list_price_currency, c.payer = 'CUSTOMER', periods, anchor at time zone '${zone}'
     from world_subscription w join world_company c using (n) join world_receipt r using (edition_code, cadence, size) where r.discount = 0`,
    listExpiring(`(select * from subscription where vendor_id = '${vendorId}')`),
    `insert into subscription_component (id, tenant_id, path, vendor_id, subscription_id, component_id, quantity, position)
     select ${uuidOf(seed, 'subscription_component', '(no * 4 + position)')}, c.id, c.path, '${vendorId}', w.id, x.component_id, case position when 1 then r.users else r.storage end, position
     from world_subscription w join world_company c using (n) join world_receipt r using (edition_code, cadence, size) cross join ${twoComponents} where r.discount = 0`,
    `insert into amounts (id, ${owner}, payer_id, ${amounts}, vat_percent, vat_reason, natura)
     select s.amounts_id, ${owned}, s.payer_id, ${amounts}, r.vat_percent, r.vat_reason, r.natura from ${priced}`,
    `insert into amount_line (id, ${owner}, payer_id, amounts_id, position, line, kind, label, quantity, unit_price_minor, unit_price_currency, amount_minor, amount_currency, percents)
     select ${uuidOf(seed, 'amount_line', '(s.no * 8 + l.position)')}, ${owned}, s.payer_id, s.amounts_id, l.position, l.line, l.kind, l.label, l.quantity, l.unit_price_minor, l.unit_price_currency, l.amount_minor, l.amount_currency, l.percents
     from world_sale s join world_line l using (edition_code, cadence, size, discount)`,
    `insert into quote (id, ${owner}, kind, payer_id, invoiced_to_name, expires_at, amounts_id, fingerprint, created_at)
     select s.quote_id, ${owned}, ${kind}, s.payer_id, s.payer_name, s.placed_at + interval '56 minutes', s.amounts_id, 'redeemed', s.placed_at - interval '4 minutes' from world_sale s`,
    `insert into quote_line (id, quote_id, position, ${owner}, subscription_id, ${line}, starts_at, ends_at) select s.quote_line_id, s.quote_id, 1, ${owned}, case s.seq when 0 then null else s.subscription_id end, ${lined}, s.starts_at, s.ends_at from ${priced}`,
    `insert into "order" (id, number, kind, state, ${owner}, line_count, quote_id, payer_id, invoiced_to_name, method, placed_at, placed_by_name, placed_by_tenant_name, expires_at, settled_at, settled_month, value_date, amounts_id)
     select s.id, ${number}, ${kind}, 'PAID', ${owned}, 1, s.quote_id, s.payer_id, s.payer_name, 'BANK_TRANSFER', s.placed_at, s.buyer, s.payer_name, s.placed_at + interval '168 hours', s.settled_at, settled_month(s.settled_at, '${zone}'),
       (s.settled_at at time zone '${zone}')::date, s.amounts_id from world_sale s`,
    `insert into order_line (id, order_id, position, ${owner}, subscription_id, ${line}, ordered_by_customer, starts_at, ends_at) select s.line_id, s.id, 1, ${owned}, s.subscription_id, ${lined}, not s.is_partners, s.starts_at, s.ends_at from ${priced}`,
    `insert into tenant_order (order_id, ${owner}, placed_at, number) select s.id, ${owned}, s.placed_at, ${number} from world_sale s
     union all select s.id, s.payer_id, '${vendorId}'::uuid, s.placed_at, ${number} from world_sale s where s.payer_id <> s.tenant_id`,
    addToMonths(`(select * from "order" where vendor_id = '${vendorId}')`, '0::smallint'),
    `insert into order_counter (vendor_id, year, last) select '${vendorId}', year, max(number) from world_sale group by year`,
    `insert into order_item (id, ${owner}, line_id, component_id, quantity, position)
     select ${uuidOf(seed, 'order_item', '(s.no * 4 + position)')}, ${owned}, s.line_id, x.component_id, case position when 1 then r.users else r.storage end, position from ${priced} cross join ${twoComponents}`,
    `insert into charge (id, ${owner}, payer_id, subscription_id, order_line_id, reason, starts_at, ends_at, net_minor, net_currency, vat)
     select ${uuidOf(seed, 'charge', 's.no')}, ${owned}, s.payer_id, s.subscription_id, s.line_id, ${kind}, s.starts_at, s.ends_at, r.charge_minor, r.charge_currency, r.treatment from ${priced}`,
    `insert into subscription_period (id, ${owner}, subscription_id, reason, starts_at, ends_at, cadence, list_price_minor, list_price_currency, order_id)
     select ${uuidOf(seed, 'subscription_period', 's.no')}, ${owned}, s.subscription_id, ${kind}, s.starts_at, s.ends_at, cadence, r.list_price_minor, r.list_price_currency, s.id from ${priced}`,
    `insert into subscription_event (id, ${owner}, subscription_id, kind, at, actor_name, actor_tenant_name, order_id, from_status, to_status, reason)
     select ${uuidOf(seed, 'subscription_event', '(s.no * 4 + k)')}, ${owned}, s.subscription_id, case k when 0 then 'ORDER_PLACED' when 1 then 'ORDER_SETTLED' else case s.seq when 0 then 'STARTED' else 'RENEWED' end end,
       case k when 0 then s.placed_at else s.settled_at end, case k when 1 then 'Ufficio contabilità' else s.buyer end, case k when 1 then v.name else s.payer_name end, s.id,
       case when k = 2 and s.seq > 0 then 'ACTIVE' end, case k when 2 then 'ACTIVE' end, case k when 2 then case s.seq when 0 then 'BOUGHT' else 'RENEWAL' end end
     from world_sale s cross join generate_series(0, 2) k cross join (select name from tenant where id = '${vendorId}') v`,
    `insert into subscription_event (id, ${owner}, subscription_id, kind, at, actor_name, actor_tenant_name, from_status, to_status, reason)
     select ${uuidOf(seed, 'subscription_event', '(s.no * 4 + 3)')}, ${owned}, s.subscription_id, 'EXPIRED', s.ends_at, 'Filiera', '', 'ACTIVE', 'EXPIRED', 'NOT_RENEWED'
     from world_sale s join world_subscription w on w.id = s.subscription_id where w.is_over and s.seq = w.periods - 1`,
  ];
}

const kind = `case s.seq when 0 then 'NEW' else 'RENEWAL' end`;
const number = `s.year || '-' || lpad(s.number::text, greatest(6, length(s.number::text)), '0')`;
const reason = `case when s.is_partners then 'PARTNER_PAYS' else 'CUSTOMER_PAYS' end`;
