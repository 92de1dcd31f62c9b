import { instant } from '@filiera/shared/period';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwnerRole } from '../src/migrations/index.ts';
import { seedDemo } from '../src/seed/demo.ts';
import { brokenRules } from './harness/invariants.ts';
import { createDatabase, type TestDatabase } from './harness/database.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createDatabase();
  await seedDemo(database.ownerUrl, instant('2026-07-17T12:23:45Z'));
  client = new pg.Client({ connectionString: asOwnerRole(database.ownerUrl) });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const aCustomer = `(select id from tenant where name = 'Officine Brenta S.r.l.')`;
const anOrder = `(select id from "order" where state = 'PAID' order by placed_at limit 1)`;
const itsLine = `(select id from order_line where order_id = ${anOrder})`;
const itsAmounts = `(select amounts_id from "order" where id = ${anOrder})`;
const itsInvoice = `(select id from invoice where order_id = ${anOrder} and kind = 'INVOICE')`;

/** A rule that nothing can break guards nothing. */
test.each([
  ['a company stands below its parent', `update tenant set depth = 7 where id = ${aCustomer}`],
  ['the read model is the closure of the tree', `delete from tenant_ancestor where tenant_id = ${aCustomer} and ancestor_id = (select vendor_id from tenant where id = ${aCustomer})`],
  ['the search finds what it should', `update tenant set search = 'nothing' where id = ${aCustomer}`],
  ['a customer may be paid for by a partner', `update tenant set payer = 'PARTNER' where kind = 'PARTNER'`],
  ['what hides a company is the deepest that is LIMITED on the way to it', `update tenant set limited_depth = 2 where id = ${aCustomer}`],
  ['no partner pays less than the one above', `with partner as (select id, parent_id from tenant where name like 'Tecnolago%'), gone as (delete from tenant_ancestor where (tenant_id, ancestor_id) in (select id, parent_id from partner)) update partner_tier set basis_points = 9000 where tenant_id in (select id from partner)`],
  ['only partners have tiers, given by whoever sells to them', `update partner_tier set tenant_id = vendor_id where tenant_id = (select id from tenant where name like 'Tecnolago%')`],
  ['every company has one Anagrafica and one Pagamento', `delete from billing_account where tenant_id = ${aCustomer}`],
  ['a contact made from a user is called as the user is', `update contact set last_name = 'X' where user_id is not null`],
  ['periods tile: one paid in time begins where the last ended, one paid late not before its seven days are over', `update subscription_period set starts_at = starts_at + interval '1 second' where reason = 'RENEWAL'`],
  ['a subscription lasts as long as its periods', `update subscription set ends_at = ends_at + interval '1 second'`],
  ['whole seconds', `update subscription_period set ends_at = ends_at + interval '1 millisecond'`],
  ['one takes the place of the other', `update subscription set replaced_by_id = null`],
  ['quantities are within what the edition allows', `update subscription_component set quantity = 1000000`],
  ['amounts add up', `update amounts set vat_minor = vat_minor + 1, total_minor = total_minor + 1, due_minor = due_minor + 1 where id = ${itsAmounts}`],
  ['amounts add up', `update amount_line set amount_minor = amount_minor + 1 where amounts_id = ${itsAmounts} and position = 1`],
  ['a credit is what was charged times the share of its seconds', `update amount_line set remaining_seconds = remaining_seconds - 86400 where kind = 'CREDIT'`],
  ['lines are in order', `update amount_line set position = position + 1 where amounts_id = ${itsAmounts} and position = (select max(position) from amount_line where amounts_id = ${itsAmounts})`],
  ['orders are numbered without gaps, in the order they were placed, by the vendor\'s year', `update order_counter set last = last + 1`],
  ['orders are numbered without gaps, in the order they were placed, by the vendor\'s year', `update "order" set placed_at = placed_at + interval '3 years' where id = ${anOrder}`],
  ['an order is its quote redeemed', `update quote_line set list_price_minor = 1`],
  ['an order is its quote redeemed', `update quote_line set position = 2 where quote_id = (select quote_id from "order" where id = ${anOrder})`],
  ['an order has all its lines, and stands with their one company, or with who pays for several', `update "order" set line_count = 2 where id = ${anOrder}`],
  ['a month comes to what was settled in it', `update month_total_part set net_minor = net_minor + 1`],
  ['a company has the expiries of all below it', `delete from tenant_expiry where ancestor_id = tenant_id`],
  ['a company has the orders that concern it', `delete from tenant_order where order_id = ${anOrder}`],
  ['a line is pending as its order is', `update order_line set is_pending = true where order_id = ${anOrder}`],
  ['what is invoiced is invoiced to whom it says', `update "order" set invoiced_to_name = 'X' where id = ${anOrder}`],
  ['a settled line, and only that, has a charge, and a period unless it is a top-up', `update charge set net_minor = net_minor + 1 where order_line_id = ${itsLine}`],
  ['charges of lines are the charge of the order', `update charge set net_minor = net_minor + 1 where order_line_id = ${itsLine}`],
  ['a settled line, and only that, has a charge, and a period unless it is a top-up', `delete from subscription_period where order_id = ${anOrder}`],
  ['what was ordered last is what there is', `update subscription set list_price_minor = 1`],
  ['what was ordered last is what there is', `update subscription set cadence = case cadence when 'ANNUAL' then 'MONTHLY' else 'ANNUAL' end`],
  ['the history tells of every order', `delete from subscription_event where order_id = ${anOrder} and kind = 'ORDER_SETTLED'`],
  ['a subscription stands where its last move led, and each move begins where the one before ended', `update subscription set status = 'EXPIRED' where status = 'ACTIVE'`],
  ['a subscription stands where its last move led, and each move begins where the one before ended', `update subscription_event set from_status = 'EXPIRED' where from_status = 'ACTIVE'`],
  ['what has settled is invoiced, once, and nothing else is', `update "order" set settled_at = null where id = ${anOrder}`],
  ['what has settled is invoiced, once, and nothing else is', `update credit_left set net_minor = net_minor + 1`],
  ['an invoice says what its order does', `update invoice set is_paid = false where order_id = ${anOrder}`],
  ['an invoice in the stead of another one is of the same, without VAT, and that one is given back whole', `update invoice set is_replaced = true where id = ${itsInvoice}`],
  ['invoices add up by line and by rate', `update invoice_line set amount_minor = amount_minor + 1 where invoice_id = ${itsInvoice} and position = 1`],
  ['invoices add up by line and by rate', `update invoice_vat set vat_minor = vat_minor + 1 where invoice_id = ${itsInvoice}`],
  ['invoices are numbered without gaps, and their days never go back', `update invoice_counter set last = last + 1`],
  ['invoices are numbered without gaps, and their days never go back', `update invoice set issued_on = issued_on + 40 where id = ${itsInvoice}`],
  ['what was given back of a charge and of an invoice is what gives it back', `update charge set credited_minor = credited_minor + 1 where order_line_id = ${itsLine}`],
  ['what was given back of a charge and of an invoice is what gives it back', `update invoice set credited_minor = credited_minor + 1 where id = ${itsInvoice}`],
  ['what each partner earns of a line is the difference to the one below, of what was charged', `update order_share set cumulative_minor = cumulative_minor - 1, own_minor = own_minor - 1, posted_minor = posted_minor`],
  ['what is in the ledger of a share is what is earned on what is kept, once it is paid', `update order_share set posted_minor = posted_minor + 1`],
  ['an account, a month and a customer of cashback are the sums of their entries', `update cashback_account set balance_minor = balance_minor + 1`],
  ['an account, a month and a customer of cashback are the sums of their entries', `update cashback_month set earned_minor = earned_minor + 1`],
  ['an account, a month and a customer of cashback are the sums of their entries', `update cashback_customer set earned_minor = earned_minor + 1`],
  ['a balance is the sum of its movements', `update balance set amount_minor = amount_minor + 1`],
  ['contact carries its company\'s place', `update contact set path = '1' where tenant_id = ${aCustomer}`],
])('%s: noticed when broken', async (rule, damage) => {
  await client.query('begin');
  const { rowCount } = await client.query(damage);
  const broken = await brokenRules(client);
  await client.query('rollback');
  expect(rowCount).toBeGreaterThan(0);
  expect(Object.keys(broken)).toContain(rule);
});

test('each transaction of cashback sums to zero: noticed when broken, though its table lets nobody', async () => {
  await client.query('begin');
  await client.query('alter table cashback_entry disable trigger cashback_stays');
  await client.query(`update cashback_entry set amount_minor = amount_minor - 1 where account = 'EXPENSE'`);
  const broken = await brokenRules(client);
  await client.query('rollback');
  expect(Object.keys(broken)).toContain('each transaction of cashback sums to zero');
});
