import { isPositive, type Money, negate, subtract, sum } from '@filiera/shared/money';
import type { Row } from './draft.ts';
import type { Edition } from './make-catalogue.ts';
import type { PricedSale } from './price-sale.ts';

/** A receipt as the columns of `amounts`. */
export function amountsOf({ receipt, treatment }: PricedSale): Row {
  const { charge, creditApplied: credit, net, vat, total, balanceUsed, due } = receipt;
  return { charge, credit, net, vatPercent: Number(treatment.rate), vat, vatReason: treatment.reason, natura: treatment.natura, total, creditLeft: creditLeft({ receipt }), balanceUsed, due };
}

/** What a receipt gives back into the payer's balance, VAT included. */
export function creditLeft({ receipt }: Pick<PricedSale, 'receipt'>): Money {
  return sum(receipt.creditNotes.map(({ payable }) => payable), receipt.charge.currency);
}

/** A receipt as its lines in reading order: public prices, one line for all that is taken off them, credits. They sum to charge less credit. */
export function amountLinesOf({ receipt, discountBasisPoints }: PricedSale, edition: Edition): Row[] {
  const currency = receipt.charge.currency;
  const none = { unitPrice: null, base: null, remainingSeconds: null, spanSeconds: null, percent: null };
  const priced = receipt.lines.map(({ kind, key, quantity, unit, list }) => ({ ...none, kind, label: kind === 'EDITION' ? edition.name : key, quantity, unitPrice: unit, amount: list }));
  const discount = subtract(sum(receipt.lines.map(({ list }) => list), currency), receipt.charge);
  const discounts = isPositive(discount) ? [{ ...none, kind: 'DISCOUNT', label: edition.name, quantity: 1, amount: negate(discount), percent: discountBasisPoints / 100 }] : [];
  const credits = receipt.creditLines
    .filter(({ applied }) => isPositive(applied))
    .map(({ charge, applied, secondsLeft, spanSeconds }) => ({ ...none, kind: 'CREDIT', label: charge.editionName, quantity: 1, amount: negate(applied), base: charge.net, remainingSeconds: secondsLeft, spanSeconds }));
  return [...priced, ...discounts, ...credits].map(({ unitPrice, base, ...line }, index) => ({ ...line, ...nullable('unitPrice', unitPrice), ...nullable('base', base), position: index + 1 }));
}

const nullable = (name: string, money: Money | null) => ({ [`${name}Minor`]: money?.minor ?? null, [`${name}Currency`]: money?.currency ?? null });
