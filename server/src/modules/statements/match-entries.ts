import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { dayCounted, fitOf, isTooLate } from '../orders/index.ts';
import { type EntryFit } from './statement.enums.ts';
import { type FileEntry } from './statement-file.ts';

export interface Matched extends FileEntry {
  fit: EntryFit;
  order: { id: string; tenantId: string } | null;
}

interface Candidate {
  id: string;
  tenant_id: string;
  number: string;
  state: string;
  placed_at: Date;
  expires_at: Date;
  due_minor: string;
  earlier: string;
}

/** The order whose number each entry names, and how its amount fits what is due. One that names several is for the first that awaits money. */
export async function matchEntries({ em, now }: Pick<UseCase, 'em' | 'now'>, vendorId: string, entries: readonly FileEntry[], timeZone: string): Promise<Matched[]> {
  const numbers = new Set(entries.flatMap(({ text }) => numbersIn(text)));
  const found = await queryIn<Candidate>(em, `
    select o.id, o.tenant_id, o.number, o.state, o.placed_at, o.expires_at, a.due_minor, transfers_arrived(a.id) as earlier
    from "order" o join amounts a on a.id = o.amounts_id where o.vendor_id = $1 and o.number = any ($2)`, [vendorId, [...numbers]]);
  const byNumber = new Map(found.map((order) => [order.number, order]));
  return entries.map((entry) => {
    const named = numbersIn(entry.text).flatMap((number) => byNumber.get(number) ?? []);
    const awaits = ({ state, placed_at: placedAt, expires_at: expiresAt }: Candidate): boolean =>
      state === 'ON_ACCOUNT' || (state === 'PENDING_PAYMENT' && !isTooLate(dayCounted(entry.valueDate, { placedAt: new Date(placedAt) }, now, timeZone), { expiresAt: new Date(expiresAt) }, timeZone));
    const order = named.find(awaits) ?? named[0];
    if (!order) return { ...entry, fit: 'UNKNOWN', order: null };
    const fit = fitOf(awaits(order), { dueMinor: Number(order.due_minor), earlierMinor: Number(order.earlier), receivedMinor: entry.minor });
    return { ...entry, fit, order: { id: order.id, tenantId: order.tenant_id } };
  });
}

/** Numbers of orders in what a sender wrote: `2026-000123`, and after a million in a year one digit more, with whatever banks make of the hyphen. */
export const numbersIn = (text: string): string[] => [...text.matchAll(/(?<!\d)(20\d{2})[\s\-–./]?(\d{6}|[1-9]\d{6,8})(?!\d)/g)].map(([, year, serial]) => `${year}-${serial}`);
