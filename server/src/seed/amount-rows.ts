import { isPositive, type Money, negate, subtract, sum } from '@filiera/shared/money';
import type { Row } from './draft.ts';
import type { Edition } from './make-catalogue.ts';
import type { PricedSale } from './price-sale.ts';

/** A receipt as the columns of `amounts`. */
export function amountsOf({ payer, receipt, treatment }: PricedSale): Row {
  const { charge, creditApplied: credit, net, vat, total, balanceUsed, due, creditNotes } = receipt;
  const own = creditNotes.filter((note) => note.payerId === payer.id).map(({ payable }) => payable);
  return { charge, credit, net, vatPercent: Number(treatment.rate), vat, vatReason: treatment.reason, natura: treatment.natura, total, creditLeft: sum(own, charge.currency), balanceUsed, due };
}

/** A receipt as its lines, as the use cases write them: public prices, one line for all that is taken off them, the payer's own credits at their whole worth. */
export function amountLinesOf({ payer, receipt, discountBasisPoints }: PricedSale, edition: Edition): Row[] {
  const { lines, charge, creditLines } = receipt;
  const discount = subtract(sum(lines.map(({ list }) => list), charge.currency), charge);
  return [
    ...lines.map(({ kind, key, quantity, unit, list }) => line(kind, kind === 'EDITION' ? edition.name : key, list, { quantity, ...nullable('unitPrice', unit) })),
    ...(isPositive(discount) ? [line('DISCOUNT', edition.name, negate(discount), { percent: discountBasisPoints / 100 })] : []),
    ...creditLines.filter(({ payerId }) => payerId === payer.id).map(({ charge: old, amount, secondsLeft, spanSeconds }) =>
      line('CREDIT', old.editionName, negate(amount), { ...nullable('base', old.net), remainingSeconds: secondsLeft, spanSeconds })),
  ].map((row, index) => ({ ...row, position: index + 1 }));
}

function line(kind: string, label: string, amount: Money, more: Row): Row {
  return { kind, label, quantity: 1, ...nullable('unitPrice', null), amount, ...nullable('base', null), remainingSeconds: null, spanSeconds: null, percent: null, ...more };
}

/** Rows of one table have the same columns, so that no money is two nulls. */
const nullable = (name: string, money: Money | null): Row => ({ [`${name}Minor`]: money?.minor ?? null, [`${name}Currency`]: money?.currency ?? null });
