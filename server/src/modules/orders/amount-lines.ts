import { isPositive, negate, sum, type Money as Amount } from '@filiera/shared/money';
import { Money } from '../../platform/orm/money.ts';
import { type AmountLine } from './amounts.entity.ts';
import { type Choice, type PricedOrder } from './price-order.ts';

type Line = Pick<AmountLine, 'position' | 'line' | 'kind' | 'label' | 'quantity' | 'unitPrice' | 'amount' | 'base' | 'remainingSeconds' | 'spanSeconds' | 'months' | 'ofMonths' | 'percents' | 'volumePercents'>;

/** A receipt in reading order, one line of the order after the other; each figure with what it was computed from. */
export function amountLines(choices: readonly Choice[], priced: PricedOrder, payerId: string): Line[] {
  return choices.flatMap((choice, index) => linesOf(choice, index + 1, priced, payerId)).map((line, index) => ({ ...line, position: index + 1 }));
}

/**
 * Public prices, what is taken off them, one line for each credit of whoever is invoiced. A credit shows its whole worth; what of it the charge
 * cannot take is `creditLeft`. Credits of another payer are not here (M6).
 */
function linesOf({ edition, subscription }: Choice, position: number, { receipt }: PricedOrder, payerId: string): Omit<Line, 'position'>[] {
  const codes = new Map(edition.components.map(({ key, code }) => [key, code]));
  const lines = receipt.lines.filter((line) => line.position === position);
  const discounts = [...Map.groupBy(lines, ({ percentsOff }) => JSON.stringify(percentsOff)).values()]
    .map((same) => ({
      percents: same[0]?.percentsOff?.map(Number) ?? [], list: sum(same.map(({ list }) => list), receipt.charge.currency), discount: sum(same.map(({ discount }) => discount), receipt.charge.currency),
    }));
  const line = lineOf.bind(undefined, position);
  return [
    ...lines.map(({ kind, key, quantity, unit, list, part, whole, volumePercents }) =>
      line(kind, codes.get(key) ?? edition.name, list, { quantity, unitPrice: Money.of(unit), volumePercents, ...(kind === 'TOP_UP' ? { months: part, ofMonths: whole } : {}) })),
    ...discounts.filter(({ discount }) => isPositive(discount)).map(({ percents, list, discount }) => line('DISCOUNT', edition.name, negate(discount), { percents, base: Money.of(list) })),
    ...receipt.creditLines.filter((credit) => credit.payerId === payerId && credit.position === position).map(({ amount, charge, secondsLeft: remainingSeconds, spanSeconds }) =>
      line('CREDIT', subscription?.editionName ?? edition.name, negate(amount), { base: Money.of(charge.net), remainingSeconds, spanSeconds })),
  ];
}

function lineOf(position: number, kind: Line['kind'], label: string, amount: Amount, more: Partial<Line>): Omit<Line, 'position'> {
  return {
    line: position, kind, label, quantity: 1, unitPrice: null, amount: Money.of(amount), base: null, remainingSeconds: null, spanSeconds: null, months: null, ofMonths: null, percents: null, volumePercents: null, ...more,
  };
}
