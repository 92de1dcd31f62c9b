import { checkDigit, firstNames, lastNames, legalForms, picked, places, spread, towns, trades, uuidOf } from './world-words.ts';

export interface WorldPlan {
  tenants: number;
  seed: number;
  /** the day its figures lie around, where its companies live */
  today: string;
  vendorId: string;
}

/** Sixty-odd customers a partner, so that a page of a partner's companies is full and another follows. */
const tenantsPerPartner = 64;

/** Percent off the public price in hundredths, by depth: less the further down (P9). */
export const discountByDepth = [0, 0, 2000, 1500, 1200, 1000] as const;

/**
 * A work table of companies, by number: 1 is the vendor, then come the partners as a heap of so many children that they are at most four
 * deep, then the customers, dealt out to the partners in turn, one in two hundred to the vendor itself.
 */
export function companies({ tenants, seed, vendorId }: WorldPlan): string[] {
  const partners = Math.max(1, Math.floor(tenants / tenantsPerPartner));
  const width = Math.max(3, Math.ceil(partners ** 0.25));
  const town = (index: number) => `(array[${towns.map((each) => `'${each[index]}'`).join(',')}])[1 + n % ${towns.length}]`;
  const above = (partner: string) => `case when ${partner} > 0 then (${partner} - 1) / ${width} else 0 end`;
  return [`
    create unlogged table world_company as
    select n, parent_n, kind, created_at, name, city, province, postal_code, vat_number,
      ${uuidOf(seed, 'tenant', 'n')} as id,
      case when parent_n = 1 then '${vendorId}'::uuid else ${uuidOf(seed, 'tenant', 'parent_n')} end as parent_id,
      concat_ws('.', '1', nullif(p4, 0) + 1, nullif(p3, 0) + 1, nullif(p2, 0) + 1, nullif(p1, 0) + 1, n)::ltree as path,
      has_user, ${picked(firstNames, 'n', 3)} as first_name, ${picked(lastNames, 'n', 4)} as last_name,
      case when kind = 'CUSTOMER' and ${spread('n', 5, 50)} = 0 then 'LIMITED' else 'FULL' end as access,
      case when kind = 'CUSTOMER' and parent_n > 1 and ${spread('n', 5, 50)} > 0 and ${spread('n', 6, 5)} < 2 then 'PARTNER' else 'CUSTOMER' end as payer,
      case when n > 2 and ${spread('n', 7, 200)} = 0 then 'SUSPENDED' else 'ACTIVE' end as status
    from generate_series(2, ${tenants}) n
    cross join lateral (select
      case when n - 1 <= ${partners} then 'PARTNER' else 'CUSTOMER' end as kind,
      case when n - 1 <= ${partners} then ${above('(n - 1)')} when n % 200 = 0 then 0 else 1 + n % ${partners} end as p1) a
    cross join lateral (select p1 + 1 as parent_n, ${above('p1')} as p2) b
    cross join lateral (select ${above('p2')} as p3) c
    cross join lateral (select ${above('p3')} as p4) d
    cross join lateral (select kind = 'PARTNER' or ${spread('n', 8, 10)} < 3 as has_user,
      ${town(0)} as city, ${town(1)} as province, ${town(2)} as postal_code, lpad((1000000 + n)::text, 7, '0') || ${town(3)} as digits,
      ${picked(trades, 'n', 1)} || ' ' || ${picked(places, 'n', 2)} || ' ' || n || ' ' || ${picked(legalForms, 'n', 9)} as name) e
    cross join lateral (select digits || ${checkDigit('digits')} as vat_number, timestamptz '2021-01-01 08:00+01' + n % 1000000 * interval '61 seconds' as created_at) f`,
    'analyze world_company'];
}

/** The tree itself and what every company has one of. */
export function tree({ vendorId, today }: WorldPlan): string[] {
  return [
    `insert into tenant (id, kind, status, name, parent_id, vendor_id, node, path, depth, payer, access, limited_depth, account_manager_name, search, created_at)
     select id, kind, status, name, parent_id, '${vendorId}', n, path, nlevel(path), payer, access, case access when 'LIMITED' then nlevel(path) else 0 end, 'Davide Rinaldi', lower(name || ' ' || vat_number), created_at from world_company`,
    `select setval('tenant_node', (select max(node) from tenant))`,
    // A company is below its parent and below all that its parent is below.
    `insert into tenant_ancestor (ancestor_id, tenant_id, sort_name)
     select a.id, c.id, lower(c.name)
     from world_company c cross join lateral generate_series(1, nlevel(c.path) - 2) level join world_company a on a.n = ltree2text(subpath(c.path, level, 1))::integer
     union all select '${vendorId}', c.id, lower(c.name) from world_company c`,
    `insert into partner_tier (id, tenant_id, vendor_id, basis_points, from_day, assigned_at, assigned_by_name)
     select id, id, '${vendorId}', (array[${discountByDepth.slice(1).join(',')}])[nlevel(path)], created_at::date, created_at, 'Davide Rinaldi' from world_company where kind = 'PARTNER'`,
    `insert into company_profile (tenant_id, vendor_id, legal_name, country, vat_number, vat_status, tax_code, legal_form, phone, pec, website, sdi_code,
       address_street, address_number, address_postal_code, address_city, address_province, address_country, updated_at, updated_by_name)
     select id, '${vendorId}', name, 'IT', vat_number, 'VALID', vat_number, split_part(name, ' ', -1), '+39049' || (1000000 + n % 9000000), 'az' || n || '@pec.example', 'https://az' || n || '.example',
       upper(lpad(to_hex(n), 7, '0')), 'Via Roma', (1 + n % 200)::text, postal_code, city, province, 'IT', date '${today}' - interval '30 days', first_name || ' ' || last_name from world_company`,
    `insert into billing_account (tenant_id, vendor_id, billing_email, updated_at) select id, '${vendorId}', 'ufficio@az' || n || '.example', created_at from world_company`,
  ];
}

/** Three contacts a company, and an administrator of three companies in ten and of every partner, who is a contact too. */
export function people({ seed, vendorId, today }: WorldPlan): string[] {
  return [
    `insert into "user" (id, tenant_id, path, vendor_id, email, first_name, last_name, role, created_at)
     select ${uuidOf(seed, 'user', 'n')}, id, path, '${vendorId}', 'admin@az' || n || '.example', first_name, last_name, 'ADMIN', created_at from world_company where has_user`,
    `insert into contact (id, tenant_id, path, vendor_id, first_name, last_name, email, phone, job_title, types, user_id, created_at, updated_at)
     select ${uuidOf(seed, 'contact', '(n::bigint * 4 + k)')}, id, path, '${vendorId}',
       case k when 1 then first_name else ${picked(firstNames, '(n::bigint * 4 + k)', 10)} end, case k when 1 then last_name else ${picked(lastNames, '(n::bigint * 4 + k)', 11)} end,
       (array['admin', 'it', 'ufficio'])[k] || '@az' || n || '.example', '+39049' || (2000000 + (n * 3 + k) % 7000000), (array['Amministrazione', 'Sistemista', 'Direzione'])[k],
       case k when 1 then array['BILLING', 'BUSINESS'] when 2 then array['TECHNICAL'] else array['BUSINESS'] end,
       case when k = 1 and has_user then ${uuidOf(seed, 'user', 'n')} end, created_at, date '${today}' - interval '90 days'
     from world_company, generate_series(1, 3) k`,
  ];
}
