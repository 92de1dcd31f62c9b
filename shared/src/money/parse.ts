import { currencyExponent, type Currency } from './currency.ts';
import { money, type Money } from './money.ts';

export type AmountRefusal = 'FORMAT' | 'PRECISION' | 'TOO_LARGE';

/**
 * What a person typed, read as their locale writes numbers: "1.234,50" in Italian and German, "1,234.50" in English. The other locale's
 * decimal mark is understood where it cannot be a thousands mark ("12.5" typed on an Italian keypad).
 * @returns the amount, or why it cannot be read; digits the currency does not have are refused, never rounded
 */
export function parseMoney(text: string, locale: string, currency: Currency): Money | AmountRefusal {
  const minor = parseScaled(text.replace(currency, '').replace(/\p{Sc}/gu, ''), locale, currencyExponent[currency]);
  return typeof minor === 'string' ? minor : money(minor, currency);
}

/**
 * A number typed with at most so many decimals, read like an amount.
 * @returns the number times ten to the power of `digits`: with 2, "12,5" is 1250; with 0, a whole number as it is
 */
export function parseScaled(text: string, locale: string, digits: number): number | AmountRefusal {
  const { group, decimal } = marks(locale);
  const bare = text.replace(/\s/gu, '').replace(/^[−–]/, '-').replaceAll('’', "'");
  const [, sign = '', whole = '', fraction = ''] = shape(group, decimal).exec(bare) ?? foreignShape(decimal).exec(bare) ?? [];
  if (whole === '') return 'FORMAT';

  const decimals = fraction.replace(/0+$/, '');
  if (decimals.length > digits) return 'PRECISION';
  const scaled = Number(`${sign}${whole.replace(/\D/g, '')}${decimals.padEnd(digits, '0')}`);
  return Number.isSafeInteger(scaled) ? scaled : 'TOO_LARGE';
}

const shape = (group: string, decimal: string) =>
  new RegExp(`^(-?)(\\d+|\\d{1,3}(?:\\${group}\\d{3})+)(?:\\${decimal}(\\d*))?$`);

/** One foreign mark with one or two digits after it: three could be thousands. */
const foreignShape = (decimal: string) => new RegExp(`^(-?)(\\d+)\\${decimal === ',' ? '.' : ','}(\\d{1,2})$`);

function marks(locale: string) {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1234567.5);
  const mark = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { group: mark('group').replace(/[\s’]/, '') || "'", decimal: mark('decimal') || '.' };
}
