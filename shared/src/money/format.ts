import { currencyExponent } from './currency.ts';
import type { Money } from './money.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** "1.234,50 €" in the reader's locale, with the digits ISO 4217 says, without passing through a float. */
export function formatMoney(amount: Money, locale: string): string {
  const name = `${locale} ${amount.currency}`;
  const digits = currencyExponent[amount.currency];
  const format = formats.get(name) ?? new Intl.NumberFormat(locale, { style: 'currency', currency: amount.currency, minimumFractionDigits: digits, maximumFractionDigits: digits });
  // Made once: that costs more than a hundred amounts.
  formats.set(name, format);
  return format.format(toDecimal(amount));
}

/** The plain decimal "1234.50", as FatturaPA and form fields want it. */
export function toDecimal({ minor, currency }: Money): `${number}` {
  const digits = currencyExponent[currency];
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const decimals = digits === 0 ? '' : `.${text.slice(-digits)}`;
  return `${minor < 0 ? '-' : ''}${whole}${decimals}` as `${number}`;
}
