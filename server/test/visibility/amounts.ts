import { type Row, type Rows } from '../reading/rows.ts';
import { Sight, type Seer } from '../reading/sight.ts';

/** What is paid, owed, given back or left, where it stands: every other amount is the catalogue's. */
const paid: Record<string, readonly string[]> = {
  Amounts: ['charge', 'credit', 'net', 'vat', 'total', 'credit_left', 'balance_used', 'due'], AmountLine: ['amount'], Charge: ['net'], Invoice: ['charge', 'credit', 'net', 'vat', 'total', 'payable', 'due'], InvoiceLine: ['amount'], InvoiceVat: ['base', 'vat'],
  OrderShare: ['own'], CashbackEntry: ['amount'], CashbackMonth: ['earned', 'clawed_back', 'spent', 'paid_out', 'change'], CashbackAccount: ['balance'], CashbackPayout: ['net', 'total'], CashbackCustomer: ['earned'], MonthTotal: ['net'], Balance: ['amount'], BalanceMovement: ['amount'], CreditLeft: ['net', 'total', 'payable'], CreditSource: ['applied', 'remaining'],
};

/** A line at the public price says nothing of who pays what; what is taken off it does. */
const isPublic = ({ kind }: Row): boolean => ['EDITION', 'COMPONENT', 'TOP_UP'].includes(String(kind));
const sizes = (row: Row, columns: readonly string[]): number[] => columns.map((column) => Math.abs(Number(row[`${column}_minor`])));

/**
 * The amounts, in cents, that a reader must find nowhere: those of rows that it may not see, but for such as it knows from elsewhere (its own, the list prices).
 * @param which of what company's, all unless told
 */
export function secretsOf(rows: Rows, seer: Seer, which: (row: Row) => boolean = () => true): Set<number> {
  const sight = new Sight(rows, seer);
  const known = new Set<number>([0]);
  const hidden = new Set<number>();
  for (const [type, columns] of Object.entries(paid)) {
    for (const row of rows.all(type)) for (const minor of sizes(row, columns)) if (sight.sees(type, row)) known.add(minor); else if (which(row) && !(/Line$/.test(type) && isPublic(row))) hidden.add(minor);
  }
  for (const [type, columns] of [['Price', ['amount']], ['Subscription', ['list_price']], ['OrderLine', ['list_price']], ['QuoteLine', ['list_price']], ['AmountLine', ['unit_price', 'base']]] as const) {
    for (const row of rows.all(type)) if (sight.sees(type, row)) for (const minor of sizes(row, columns)) known.add(minor);
  }
  return new Set([...hidden].filter((minor) => !known.has(minor)));
}

/** Every amount that stands in what somebody received, in cents, with what stands around it: of answers as they are, in letters and files in whatever language. */
export function amountsIn(received: string): Map<number, string> {
  // In an XML of an invoice quantities and rates are written like amounts.
  const text = received.replaceAll(/<(Quantita|AliquotaIVA|Percentuale)>[^<]*<\/\1>/g, '');
  const around = (at: number): string => text.slice(Math.max(0, at - 200), at + 60);
  const told = [...text.matchAll(/"(?:minor|\w+Minor)":-?(\d+)/g)].map(({ 1: minor, index }): [number, string] => [Number(minor), around(index)]);
  const written = [...text.matchAll(/(?<![\d.,])(\d{1,3}(?:[.,’' ]\d{3})*|\d+)[.,](\d{1,2})(?![\d.,])/g)].map(({ 1: whole = '', 2: cents = '', index }): [number, string] => [Number(whole.replace(/\D/g, '')) * 100 + Number(cents.padEnd(2, '0')), around(index)]);
  return new Map([...told, ...written]);
}
