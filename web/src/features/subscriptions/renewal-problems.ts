import type { QuoteRefusal } from '@/lib/quote/use-live-quote.ts';

/** What stands against renewals: by the id of the subscription, and what concerns all of them. The paths of a refusal count the renewals in the order they were asked for. */
export function problemsOf(refusal: QuoteRefusal | undefined, rows: readonly { id: string }[]): { atRow: ReadonlyMap<string, string>; elsewhere: string[] } {
  if (!refusal) return { atRow: new Map(), elsewhere: [] };
  const issues = 'issues' in refusal && refusal.issues.length > 0 ? refusal.issues : [{ path: refusal.path ?? [], message: refusal.message }];
  const atRow = new Map<string, string>();
  const elsewhere: string[] = [];
  for (const { path, message } of issues) {
    const row = path[0] === 'renewals' ? rows[Number(path[1])] : undefined;
    if (row) atRow.set(row.id, atRow.get(row.id) ?? message);
    else elsewhere.push(message);
  }
  return { atRow, elsewhere };
}
