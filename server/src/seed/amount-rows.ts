import { sum } from '@filiera/shared/money';
import { amountLines } from '../modules/orders/index.ts';
import type { Row } from './draft.ts';
import type { PricedDraft } from './price-draft.ts';

/** A receipt as the columns of `amounts`. */
export function amountsOf({ payer, receipt, treatment }: PricedDraft): Row {
  const { charge, creditApplied: credit, net, vat, stampDuty, total, balanceUsed, due, creditNotes } = receipt;
  const own = creditNotes.filter((note) => note.payerId === payer.id).map(({ payable }) => payable);
  return { charge, credit, net, vatPercent: Number(treatment.rate), vat, vatReason: treatment.reason, natura: treatment.natura, stampDutyMinor: stampDuty.minor, total, creditLeft: sum(own, charge.currency), balanceUsed, due };
}

/** Its lines, as the use cases write them; rows of one table have the same columns, so that no money is two nulls. */
export function amountLinesOf(priced: PricedDraft): Row[] {
  return amountLines(priced.choices, priced, priced.payer.id).map(({ unitPrice, base, ...line }) => ({ ...line, ...nullable('unitPrice', unitPrice), ...nullable('base', base) }));
}

const nullable = (name: string, money: { minor: number; currency: string } | null | undefined): Row => ({ [`${name}Minor`]: money?.minor ?? null, [`${name}Currency`]: money?.currency ?? null });
