import { instant } from '@filiera/shared/period';
import { type EntityManager } from '@mikro-orm/postgresql';
import { Temporal } from 'temporal-polyfill';
import { type Work } from '../../platform/jobs/task.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { issueInvoices } from '../invoices/index.ts';
import { queueMails } from '../mails/index.ts';
import { type DueRenewals, takeRenewals } from './due-renewals.ts';
import { findFaulty } from './find-faulty.ts';
import { parkRenewals } from './park-renewals.ts';
import { priceRenewals, type PricedRenewals } from './price-renewals.ts';
import { renewalMails, type TransferTarget } from './renewal-mails.ts';
import { numbered, renewalRows } from './renewal-rows.ts';

/** How many are taken at once: the more, the less each costs, and the longer a payer is held. */
const batchSize = 500;

export interface Batch {
  renewed: number;
  parked: number;
  /** not due yet */
  looked: number;
}

/**
 * Renews a batch of what is due, all of it in one transaction: orders, periods, charges, history, mails and jobs (S5). One that cannot be renewed is parked with its reason, and the rest is
 * renewed without it. Any number of workers may at once: no two have the same payer in hand.
 */
export async function renewBatch(work: Work, most = batchSize): Promise<Batch> {
  const taken: string[] = [];
  try {
    return await work.inTransaction((transaction) => renew(work, transaction, most, null, taken));
  } catch (error) {
    if (!isOfTheRows(error)) throw error;
    // What the database refuses is found by trying, rolled back each time, and parked; then the batch is taken anew.
    const faulty = await findFaulty(taken, (among) => isWritable(work, among));
    work.log.error({ err: error, subscriptions: faulty }, 'subscriptions cannot be renewed and are parked');
    if (faulty.length === 0) throw error;
    await work.inTransaction((transaction) => parkRenewals(transaction, faulty, 'FAULT'));
    return { renewed: 0, parked: faulty.length, looked: 0 };
  }
}

async function renew(work: Work, { em, now }: { em: EntityManager; now: Date }, most: number, among: readonly string[] | null, taken: string[]): Promise<Batch> {
  const due = await takeRenewals(em, now, most, among);
  taken.push(...due.subscriptions.map(({ id }) => id));
  const { orders, faulty } = priceRenewals(due, instant(now), await unreadyOf(em, due));
  for (const [reason, those] of Map.groupBy(faulty, (one) => one.reason)) await parkRenewals({ em, now }, those.map(({ subscription }) => subscription.id), reason);
  if (orders.length > 0) await write(work, { em, now }, orders, due);
  return { renewed: due.subscriptions.length - faulty.length, parked: faulty.length, looked: due.looked };
}

async function write({ inTransaction }: Work, { em, now }: { em: EntityManager; now: Date }, orders: readonly PricedRenewals[], { readers, chains }: DueRenewals): Promise<void> {
  const numbers = await inTransaction(({ em: beside }) => reserveNumbers(beside, orders, now));
  const written = numbered(orders, numbers, now);
  const { shares, ...rows } = renewalRows(written, chains, now);
  await queryIn(em, 'select write_renewals($1, $2)', [JSON.stringify(rows), now]);
  if (shares.length > 0) await queryIn(em, 'select write_shares($1)', [JSON.stringify(shares)]);
  await queueMails({ em, now }, renewalMails(written, readers, await accountsOf(em, orders), instant(now)));
  // Last, so that the other workers of a seller wait for no more than the end of the transaction.
  await issueInvoices({ em, now }, written.filter(({ way }) => way === 'AT_ONCE').map(({ id }) => id));
}

/** Payers who have not said yet what their invoices need. */
async function unreadyOf(em: EntityManager, { payers }: DueRenewals): Promise<Set<string>> {
  const rows = await queryIn<{ id: string }>(em, 'select id from gaps_of_buyers($1::uuid[])', [payers.map(({ payerId }) => payerId)]);
  return new Set(rows.map(({ id }) => id));
}

/** Where the transfers that some of them are paid by go, by vendor. */
async function accountsOf(em: EntityManager, orders: readonly PricedRenewals[]): Promise<Map<string, TransferTarget>> {
  const vendors = [...new Set(orders.map(({ payer }) => payer.vendorId))];
  const rows = await queryIn<TransferTarget & { tenant_id: string }>(em, 'select tenant_id, holder, iban, bic from transfer_account where tenant_id = any ($1)', [vendors]);
  return new Map(rows.map(({ tenant_id: id, ...account }) => [id, account]));
}

/** In a transaction of its own: nobody waits for the whole batch to get a number. */
async function reserveNumbers(em: EntityManager, orders: readonly PricedRenewals[], now: Date): Promise<Map<string, string[]>> {
  const numbers = new Map<string, string[]>();
  for (const [vendorId, those] of Map.groupBy(orders, ({ payer }) => payer.vendorId)) {
    const { year } = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(those[0]?.payer.vendorTimeZone ?? 'UTC');
    const rows = await queryIn<{ number: string }>(em, 'select * from reserve_order_numbers($1, $2, $3) as number', [vendorId, year, those.length]);
    numbers.set(vendorId, rows.map(({ number }) => number));
  }
  return numbers;
}

class Undone extends Error {}

/** Whether these would be written, without writing them. */
async function isWritable(work: Work, among: readonly string[]): Promise<boolean> {
  try {
    await work.inTransaction(async (transaction) => {
      await renew(work, transaction, among.length, among, []);
      // What is checked at the end of a transaction only is checked now.
      await queryIn(transaction.em, 'set constraints all immediate');
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return true;
    if (!isOfTheRows(error)) throw error;
    return false;
  }
  return true;
}

/** What the database has against values or rules of ours, not a lost connection, a lock or a lack of room: that passes. */
function isOfTheRows(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  const known = typeof code === 'string' ? code : cause?.code;
  return typeof known === 'string' && /^(22|23|P0|42501)/.test(known);
}
