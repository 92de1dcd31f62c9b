import type { InvoicePage_invoiceFragment as Invoice } from '@/generated/types.ts';

/** One for each line of the order, with what is left to give back of it. */
export function creditLinesOf(lines: Invoice['lines']): { line: number; name: string; leftMinor: number }[] {
  const charged = lines.filter(({ kind }) => kind !== 'CREDIT' && kind !== 'STAMP_DUTY');
  return [...Map.groupBy(charged, ({ line }) => line)].flatMap(([line, [first]]) => (first ? [{ line, name: `${first.productName} ${first.editionName}`, leftMinor: first.leftMinor ?? 0 }] : []));
}
