import { isPositive, negate, subtract, sum, type Money as Amount } from '@filiera/shared/money';
import { type EditionOnSale } from '../catalog/index.ts';
import { Money } from '../../platform/orm/money.ts';
import { type AmountLine } from './amounts.entity.ts';
import { type PricedChoice } from './price-choice.ts';

type Line = Pick<AmountLine, 'position' | 'kind' | 'label' | 'quantity' | 'unitPrice' | 'amount' | 'base' | 'remainingSeconds' | 'spanSeconds' | 'percent'>;

/**
 * A receipt in reading order: public prices, one line for all that is taken off them, one for each credit of whoever is invoiced. A credit
 * shows its whole worth; what of it the charge cannot take is `creditLeft`. Credits of another payer are not here (M6).
 */
export function amountLines({ receipt, percentOff }: PricedChoice, payerId: string, edition: EditionOnSale, oldEditionName: string): Line[] {
  const { lines, charge, creditLines } = receipt;
  const codes = new Map(edition.components.map(({ key, code }) => [key, code]));
  const discount = subtract(sum(lines.map(({ list }) => list), charge.currency), charge);
  return [
    ...lines.map(({ kind, key, quantity, unit, list }) => line(kind === 'EDITION' ? 'EDITION' : 'COMPONENT', codes.get(key) ?? edition.name, list, { quantity, unitPrice: Money.of(unit) })),
    ...(isPositive(discount) ? [line('DISCOUNT', edition.name, negate(discount), { percent: percentOff })] : []),
    ...creditLines.filter((credit) => credit.payerId === payerId).map(({ amount, charge: old, secondsLeft: remainingSeconds, spanSeconds }) =>
      line('CREDIT', oldEditionName, negate(amount), { base: Money.of(old.net), remainingSeconds, spanSeconds })),
  ].map((each, index) => ({ ...each, position: index + 1 }));
}

function line(kind: Line['kind'], label: string, amount: Amount, more: Partial<Line>): Omit<Line, 'position'> {
  return { kind, label, quantity: 1, unitPrice: null, amount: Money.of(amount), base: null, remainingSeconds: null, spanSeconds: null, percent: null, ...more };
}
