import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeMarket, type Market } from '../../../test/harness/commerce.ts';
import { createWorld, type World } from '../../../test/harness/world.ts';
import { makeContact } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());
beforeEach(() => world.clock.moveTo('2026-03-10T09:00:00Z'));

const at = async (iso: string): Promise<void> => {
  world.clock.moveTo(iso);
  await world.work();
};
const reminders = (payerId: string) => world.sql<{ letter: string; to: string; at: Date; path: string; text: string; subject: string }>(
  `select letter, to_address as "to", created_at as at, object_path as path, text, subject from mail where tenant_id = $1 and (letter like 'renewalReminder%' or letter = 'renewalPriceChange') order by created_at, to_address`, [payerId]);
const raise = ({ docs }: Market, minor: number, from: string) => world.sql(`insert into price (id, vendor_id, edition_id, cadence, amount_minor, amount_currency, valid_from)
  select gen_random_uuid(), s.vendor_id, s.edition_id, s.cadence, $2, 'EUR', $3 from subscription s where s.id = $1`, [docs.id, minor, from]);

test('a month is reminded of seven days and one day before and on the day, at nine where the customer is, once each', async () => {
  const { customer, docs } = await makeMarket(world, { customer: { profile: { timeZone: 'Europe/Rome' } }, docs: { startsAt: '2026-03-10T13:00:00Z' } });
  // Half past twelve in UTC is not nine in Rome.
  for (const day of ['2026-03-11', '2026-04-02', '2026-04-03', '2026-04-04', '2026-04-09', '2026-04-10', '2026-04-11', '2026-04-20']) for (const hour of ['06:59', '07:00', '12:30']) await at(`${day}T${hour}:00Z`);
  const sent = await reminders(customer.id);
  expect(sent.map(({ letter, at: when }) => [letter, when.toISOString()])).toEqual([
    ['renewalReminder', '2026-04-03T07:00:00.000Z'], ['renewalReminder', '2026-04-09T07:00:00.000Z'], ['renewalReminder', '2026-04-10T07:00:00.000Z'],
  ]);
  expect(sent[0]?.path).toBe(`/t/${customer.id}/abbonamenti/${docs.id}?rinnova=${docs.id}`);
  expect(sent[0]?.text).toContain('29,90');
  expect(sent[0]?.text).not.toContain('prezzo di listino cambia');
});

test('a year is reminded of thirty days before too; what was missed collapses into the latest', async () => {
  const { customer } = await makeMarket(world, { docs: { cadence: 'ANNUAL' } });
  await at('2027-02-08T09:00:00Z');
  // Nobody was at work for a month.
  await at('2027-03-10T08:00:00Z');
  await at('2027-03-10T12:00:00Z');
  expect((await reminders(customer.id)).map(({ letter, at: when }) => [letter, when.toISOString()])).toEqual([
    ['renewalReminder', '2027-02-08T09:00:00.000Z'], ['renewalReminder', '2027-03-10T08:00:00.000Z'], ['renewalReminderEnded', '2027-03-10T12:00:00.000Z'],
  ]);
});

test('of what was renewed meanwhile, nothing is said; the next end is another', async () => {
  const { buyer, seller, customer, docs } = await makeMarket(world);
  await at('2026-04-03T09:00:00Z');
  const order = await buyer.orderRenewal(docs.id);
  await seller.recordPayment(order.id, '2026-04-03');
  for (const day of ['2026-04-09', '2026-04-10', '2026-05-03']) await at(`${day}T09:00:00Z`);
  expect((await reminders(customer.id)).map(({ at: when }) => when.toISOString())).toEqual(['2026-04-03T09:00:00.000Z', '2026-05-03T09:00:00.000Z']);
});

test('billing contacts of whoever pays are told, each in its language; only without any its administrators', async () => {
  const { customer, partner } = await makeMarket(world, {
    customer: { payer: 'PARTNER' },
    more: (draft, market) => {
      makeContact(draft, { tenant: market.partner, email: 'conti@partner.example', types: ['BILLING'], language: 'de' });
      makeContact(draft, { tenant: market.partner, email: 'tecnico@partner.example', types: ['TECHNICAL'] });
    },
  });
  // A partner pays for what it ordered; this its customer did.
  await world.sql('update subscription set ordered_by_customer = false where tenant_id = $1', [customer.id]);
  await at('2026-04-03T09:00:00Z');
  expect(await reminders(customer.id)).toEqual([]);
  expect((await reminders(partner.id)).map(({ to, subject }) => [to, subject.includes('endet am 10. April 2026')])).toEqual([['conti@partner.example', true]]);
});

test('English is Europe\'s: the day before the month, as everywhere else', async () => {
  const { customer } = await makeMarket(world, { more: (draft, market) => makeContact(draft, { tenant: market.customer, email: 'accounts@customer.example', types: ['BILLING'], language: 'en' }) });
  await at('2026-04-03T09:00:00Z');
  const [mail] = await reminders(customer.id);
  expect(mail?.subject).toContain('ends on 10 April 2026');
  expect(mail?.text).toContain('€29.90');
});

test('a price that changes is said, and before a renewal by itself too, once', async () => {
  const byHand = await makeMarket(world);
  const byItself = await makeMarket(world, { docs: { autoRenew: true } });
  const same = await makeMarket(world, { docs: { autoRenew: true } });
  for (const market of [byHand, byItself]) await raise(market, 3490, '2026-04-01T00:00:00Z');
  for (const day of ['2026-04-03', '2026-04-09', '2026-04-10']) await at(`${day}T09:00:00Z`);
  const told = await reminders(byHand.customer.id);
  expect(told).toHaveLength(3);
  expect(told[0]?.text).toMatch(/34,90.*29,90/);
  const warned = await reminders(byItself.customer.id);
  expect(warned.map(({ letter, at: when }) => [letter, when.toISOString()])).toEqual([['renewalPriceChange', '2026-04-03T09:00:00.000Z']]);
  expect(warned[0]?.text).toMatch(/34,90.*29,90/);
  expect(await reminders(same.customer.id)).toEqual([]);
});
