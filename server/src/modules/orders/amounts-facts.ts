import { type Currency } from '../../platform/orm/money.ts';
import { type VatTreatment } from '@filiera/shared/vat';
import { type EntityManager } from '@mikro-orm/postgresql';
import { queryIn } from '../../platform/orm/query.ts';

/** What placing and settling must know of amounts that the viewer may not read (M6): from the database, never to an answer. */
export interface AmountsFacts {
  payerId: string;
  currency: Currency;
  /** by position of the order's lines: price after discounts, before credit */
  charges: Record<number, number>;
  balanceUsedMinor: number;
  /** of that, what was taken when the order was placed */
  takenMinor: number;
  dueMinor: number;
  vat: VatTreatment;
  /** what goes back, by payer, in their order */
  creditLeft: { payerId: string; minor: number }[];
}

export async function amountsFacts(em: EntityManager, amountsId: string): Promise<AmountsFacts> {
  const [row] = await queryIn<{ facts: AmountsFacts }>(em, 'select amounts_facts($1) as facts', [amountsId]);
  if (!row?.facts) throw new Error('a quote has its amounts');
  return row.facts;
}
