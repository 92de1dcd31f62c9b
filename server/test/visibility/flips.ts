import { type World } from '../harness/world.ts';
import { type Section } from './statement.ts';

/** A sentence of the database that says something else for a while, and where that has to show. */
export interface Flip {
  name: string;
  shows: Section;
  /** what it becomes: of a policy, its condition; of a function, its definition with one phrase replaced */
  becomes: { policy: string; on: string; using: string } | { function: string; says: string; instead: string };
}

const inSight = '(select true from tenant o where o.id = tenant_id)';
const handlesMoney = `current_setting('app.role', true) in ('ADMIN', 'BILLING')`;
const isVendors = `vendor_id = nullif(current_setting('app.home', true), '')::uuid`;

/** Too open. */
export const open: Flip[] = [
  { name: 'whoever stands above lists invoices', shows: 'tenants', becomes: { policy: 'invoiced', on: 'invoice', using: `${inSight} and ${handlesMoney}` } },
  { name: 'every role of who was invoiced reads invoices', shows: 'tables', becomes: { policy: 'invoiced', on: 'invoice', using: `tenant_id = nullif(current_setting('app.home', true), '')::uuid or ${isVendors}` } },
  { name: 'lines of invoices are everybody\'s', shows: 'tables', becomes: { policy: 'invoiced', on: 'invoice_line', using: 'true' } },
  { name: 'the VAT of invoices is for all above', shows: 'tables', becomes: { policy: 'invoiced', on: 'invoice_vat', using: inSight } },
  { name: 'orders are for all of the vendor\'s tree', shows: 'orders', becomes: { policy: 'subtree', on: 'order', using: `vendor_id = nullif(current_setting('app.vendor', true), '')::uuid` } },
  { name: 'amounts are for all who see the company', shows: 'orders', becomes: { policy: 'invoiced', on: 'amounts', using: inSight } },
  { name: 'amounts are for every role of who pays', shows: 'quotes', becomes: { policy: 'invoiced', on: 'amounts', using: `payer_id = nullif(current_setting('app.home', true), '')::uuid or ${isVendors}` } },
  { name: 'lines of amounts are for all above', shows: 'tables', becomes: { policy: 'invoiced', on: 'amount_line', using: inSight } },
  { name: 'charges are for all above', shows: 'tables', becomes: { policy: 'invoiced', on: 'charge', using: inSight } },
  { name: 'subscriptions are everybody\'s', shows: 'tables', becomes: { policy: 'subtree', on: 'subscription', using: 'true' } },
  { name: 'contacts are everybody\'s', shows: 'tables', becomes: { policy: 'subtree', on: 'contact', using: 'true' } },
  { name: 'mails with amounts are for all above', shows: 'mails', becomes: { policy: 'readers', on: 'mail', using: `${inSight} and current_setting('app.role', true) = 'ADMIN'` } },
  { name: 'a LIMITED company shows partners its people', shows: 'exports', becomes: { policy: 'subtree', on: 'user', using: `current_setting('app.role', true) = 'ADMIN' and ${inSight}` } },
  { name: 'companies of the whole tree', shows: 'tenants', becomes: { policy: 'subtree', on: 'tenant', using: `vendor_id = nullif(current_setting('app.vendor', true), '')::uuid` } },
  { name: 'a balance is for all above', shows: 'tenants', becomes: { policy: 'invoiced', on: 'balance', using: inSight } },
  { name: 'what a partner earns is for all above', shows: 'tables', becomes: { policy: 'earned', on: 'cashback_entry', using: inSight } },
  { name: 'an account of cashback is for all above', shows: 'tenants', becomes: { policy: 'earned', on: 'cashback_account', using: inSight } },
  { name: 'statements of cashback are for all above', shows: 'cashback', becomes: { policy: 'earned', on: 'cashback_account', using: `${inSight} and ${handlesMoney}` } },
  { name: 'what was asked to be paid out is for all above', shows: 'tables', becomes: { policy: 'earned', on: 'cashback_payout', using: `${inSight} and ${handlesMoney}` } },
  { name: 'a key sees all that whoever made it does', shows: 'tables', becomes: { function: 'sign_in', says: `set_config('app.scope', sign_in.place_path::text, true)`, instead: `set_config('app.scope', (select h.path::text from tenant h where h.id = sign_in.home_id), true)` } },
  { name: 'a key has the role that is written on it, whoever made it', shows: 'tables', becomes: { function: 'sign_in', says: `set_config('app.role', seen_as, true)`, instead: `set_config('app.role', who.role, true)` } },
  { name: 'a key made from above is at home where it was made for', shows: 'tables', becomes: { function: 'sign_in', says: `set_config('app.home', sign_in.home_id::text, true)`, instead: `set_config('app.home', sign_in.place_id::text, true)` } },
  { name: 'the search finds in every tree', shows: 'search', becomes: { function: 'search_tenants', says: `string_to_array(ltree2text(t.path), '.') @> (select above from viewer) and t.search`, instead: 't.search' } },
  { name: 'what is left of a line is told to who was invoiced', shows: 'invoices', becomes: { function: 'left_of_line', says: `i.vendor_id = nullif(current_setting('app.home', true), '')::uuid`, instead: 'true' } },
];

/** Too closed. */
export const closed: Flip[] = [
  { name: 'nobody but the vendor has invoices', shows: 'invoices', becomes: { policy: 'invoiced', on: 'invoice', using: `${isVendors} and ${handlesMoney}` } },
  { name: 'invoices have no lines for who was invoiced', shows: 'invoices', becomes: { policy: 'invoiced', on: 'invoice_line', using: `${isVendors} and ${handlesMoney}` } },
  { name: 'who pays does not know what', shows: 'orders', becomes: { policy: 'invoiced', on: 'amounts', using: `${isVendors} and ${handlesMoney}` } },
  { name: 'subscriptions are the company\'s own alone', shows: 'subscriptions', becomes: { policy: 'subtree', on: 'subscription', using: `tenant_id = nullif(current_setting('app.home', true), '')::uuid` } },
  { name: 'a partner does not know what it earned', shows: 'tenants', becomes: { policy: 'earned', on: 'cashback_entry', using: `${isVendors} and ${handlesMoney}` } },
  { name: 'the VAT of a month is the vendor\'s alone', shows: 'books', becomes: { policy: 'invoiced', on: 'invoice_vat', using: `${isVendors} and ${handlesMoney}` } },
  { name: 'a partner has no statement of what it earned', shows: 'cashback', becomes: { policy: 'earned', on: 'cashback_account', using: `${isVendors} and ${handlesMoney}` } },
  { name: 'the vendor takes no payout to its bank', shows: 'cashback', becomes: { policy: 'earned', on: 'cashback_payout', using: `tenant_id = nullif(current_setting('app.home', true), '')::uuid and ${handlesMoney}` } },
  { name: 'a key of a company sees nothing of those below', shows: 'tables', becomes: { function: 'sign_in', says: `set_config('app.depth', sight_of(sign_in.home_depth), true)`, instead: `set_config('app.depth', '', true)` } },
  { name: 'nobody has mails', shows: 'mails', becomes: { policy: 'readers', on: 'mail', using: 'false' } },
];

/** Does something while the database says so, and has it say again what it said, whatever comes of it. */
export async function whileFlipped<Value>({ sql }: World, { becomes }: Flip, act: () => Promise<Value>): Promise<Value> {
  if ('policy' in becomes) {
    const { policy, on, using } = becomes;
    const [kept] = await sql<{ using: string }>('select pg_get_expr(polqual, polrelid) as using from pg_policy where polname = $1 and polrelid = $2::regclass', [policy, `"${on}"`]);
    if (!kept) throw new Error(`${on} has no policy ${policy}`);
    await sql(`alter policy "${policy}" on "${on}" using (${using})`);
    try {
      return await act();
    } finally {
      await sql(`alter policy "${policy}" on "${on}" using (${kept.using})`);
    }
  }
  const { function: name, says, instead } = becomes;
  const [kept] = await sql<{ definition: string }>('select pg_get_functiondef($1::regproc) as definition', [name]);
  if (!kept?.definition.includes(says)) throw new Error(`${name} does not say ${says}`);
  await sql(kept.definition.replace(says, instead));
  try {
    return await act();
  } finally {
    await sql(kept.definition);
  }
}
