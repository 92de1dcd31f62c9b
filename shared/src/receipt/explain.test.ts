import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainDue, explainLine, explainListPrice, explainParts, explainSum, explainTotal, type ReceiptLine, type ReceiptTotals, type Speaker } from './explain.ts';

const texts = JSON.parse(readFileSync(new URL('amounts.en.json', import.meta.url), 'utf8')) as Record<string, unknown>;

/** English, by the sentences themselves; a key without one is a mistake. */
const english: Speaker = {
  money: ({ minor, currency }) => `${minor < 0 ? '−' : ''}${(Math.abs(minor) / 100).toFixed(2)} ${currency}`,
  exact: (decimal, currency) => `${decimal} ${currency}`,
  number: (value) => value.toLocaleString('en'),
  percent: (value) => `${value} %`,
  say(key, values = {}) {
    const forms = [key, `${key}_${values['count'] === 1 ? 'one' : 'other'}`];
    const text = forms.map((form) => form.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], texts)).find((found) => typeof found === 'string');
    if (typeof text !== 'string') throw new Error(`no sentence for ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? `no ${name}`));
  },
};
const eur = (minor: number) => ({ minor, currency: 'EUR' });
const none = { label: '', quantity: 1, unitPrice: null, base: null, remainingSeconds: null, spanSeconds: null, months: null, ofMonths: null, percents: null };
const open = (line: Omit<ReceiptLine, keyof typeof none> & Partial<ReceiptLine>) => explainLine({ ...none, ...line }, english);

test('a component is its units times what one costs', () => {
  expect(open({ kind: 'COMPONENT', quantity: 7, unitPrice: eur(300), amount: eur(2100) })).toEqual({ formula: '7 × 3.00 EUR = 21.00 EUR', words: ['Beyond the included amount, at the list price of one period, without VAT.'] });
});

test('a top-up of a yearly subscription pays twelfths for whole months, and says how it was rounded', () => {
  expect(open({ kind: 'TOP_UP', quantity: 7, unitPrice: eur(1000), months: 2, ofMonths: 12, amount: eur(1167) })).toEqual({
    formula: '7 × 10.00 EUR × 2 ÷ 12 = 11.67 EUR',
    words: ['2 months: they are counted back from the expiry, and one that has begun counts whole.', 'The price is for 12 months.', '11.666666 EUR before rounding; rounded once to 11.67 EUR.'],
  });
});

test('a credit says which part of the paid time is left, to the second', () => {
  const { formula, words } = open({ kind: 'CREDIT', base: eur(3000), remainingSeconds: 2_054_175, spanSeconds: 2_678_400, amount: eur(-2301) });
  expect(formula).toBe('30.00 EUR × 2,054,175 s ÷ 2,678,400 s = 23.01 EUR');
  expect(words).toEqual(['23 days 18 h 36 min 15 s of 31 days are left, of which 30.00 EUR were paid.', '23.008232 EUR before rounding; rounded once to 23.01 EUR.']);
});

test('stacked discounts are shown multiplied', () => {
  expect(open({ kind: 'DISCOUNT', percents: [20, 5], base: eur(10_000), amount: eur(-2400) }).formula).toBe('−100.00 EUR × (100 % − 80 % × 95 %) = −24.00 EUR');
  expect(open({ kind: 'DISCOUNT', percents: [20], base: eur(10_000), amount: eur(-2000) })).toEqual({ formula: '−100.00 EUR × 20 % = −20.00 EUR', words: ['Off the list price; every line is rounded by itself.'] });
});

const totals: ReceiptTotals = {
  lines: [{ ...none, kind: 'EDITION', unitPrice: eur(4999), amount: eur(4999) }, { ...none, kind: 'CREDIT', amount: eur(-6000), base: eur(6000), remainingSeconds: 1, spanSeconds: 1 }],
  charge: eur(4999), credit: eur(4999), net: eur(0), vatPercent: 22, vat: eur(0), total: eur(0), creditLeft: eur(1221), balanceUsed: eur(0), due: eur(0),
};

test('the net is the sum of what stands above, and a credit that is too large says what becomes of the rest', () => {
  expect(explainTotal('net', totals, english)).toEqual({
    formula: '49.99 EUR − 49.99 EUR = 0.00 EUR',
    words: ['Sum of the lines after discounts and credit: the base of the VAT.', '49.99 EUR of the credit are set against a price of 49.99 EUR; the rest goes to the balance.'],
  });
  expect(explainTotal('creditLeft', totals, english)).toEqual({ formula: '60.00 EUR − 49.99 EUR = 10.01 EUR', words: ['10.01 EUR are left over; with their VAT, as it was paid, 12.21 EUR go to the balance.'] });
});

test('VAT is rounded once on the net; what is due is the total less the balance, or the net where the VAT is split off', () => {
  const paid = { ...totals, lines: totals.lines.slice(0, 1), credit: eur(0), net: eur(4999), vat: eur(1100), total: eur(6099), creditLeft: eur(0), balanceUsed: eur(99), due: eur(6000) };
  expect(explainTotal('vat', paid, english)).toEqual({ formula: '49.99 EUR × 22 % = 11.00 EUR', words: ['Computed once, on the net amount.', '10.9978 EUR before rounding; rounded once to 11.00 EUR.'] });
  expect(explainTotal('due', paid, english)).toEqual({ formula: '60.99 EUR − 0.99 EUR = 60.00 EUR', words: [] });
  expect(explainTotal('due', { ...paid, balanceUsed: eur(0), due: eur(4999) }, english)).toEqual({ formula: '49.99 EUR', words: ['The public body pays the VAT: the net amount is due.'] });
});

test('a list price is its parts, or one that was kept where they no longer add up', () => {
  const parts = [{ unitPrice: eur(4999), quantity: 1 }, { unitPrice: eur(300), quantity: 7 }];
  expect(explainListPrice(eur(7099), parts, english).formula).toBe('49.99 EUR + 7 × 3.00 EUR = 70.99 EUR');
  expect(explainListPrice(eur(6099), parts, english)).toEqual({ formula: '60.99 EUR', words: ['The list price when it was bought, without VAT.'] });
  expect(explainListPrice(eur(4999), parts.slice(0, 1), english).words).toEqual(['List price of one period, without VAT: the edition, and what goes beyond the included amounts.']);
  expect(explainSum({ net: eur(4999), vat: eur(1100), total: eur(6099) }, english).formula).toBe('49.99 EUR + 11.00 EUR = 60.99 EUR');
  expect(explainSum({ net: eur(11_990), vat: eur(0), total: eur(12_190) }, english).formula).toBe('119.90 EUR + 0.00 EUR + 2.00 EUR = 121.90 EUR');
  expect(explainDue({ net: eur(11_990), vat: eur(0), total: eur(12_190), balanceUsed: eur(190), due: eur(12_000) }, english).formula).toBe('119.90 EUR + 0.00 EUR + 2.00 EUR − 1.90 EUR = 120.00 EUR');
});

test('a sum opens to its parts, a year to its twelfth; what is taken away has its sign', () => {
  const parts = [{ label: 'Team', amount: eur(2990) }, { label: 'Business', amount: eur(4900), of: { amount: eur(58_800), divisor: 12 } }];
  expect(explainParts(eur(7890), parts, 'formula.monthly', english)).toEqual({
    formula: '29.90 EUR + 49.00 EUR = 78.90 EUR',
    words: ['List prices of one month, without VAT; of a year a twelfth counts.', 'Team: 29.90 EUR', 'Business: 588.00 EUR ÷ 12 = 49.00 EUR'],
  });
  expect(explainParts(eur(500), [{ label: 'a', amount: eur(-1000) }, { label: 'b', amount: eur(1500) }], 'formula.movements', english).formula).toBe('−10.00 EUR + 15.00 EUR = 5.00 EUR');
  expect(explainParts(eur(2990), parts.slice(0, 1), 'formula.listSum', english).formula).toBe('29.90 EUR');
});

test('what is due in a list opens to net, VAT and balance; of a public body to its net', () => {
  const paid = { net: eur(4999), vat: eur(1100), total: eur(6099), balanceUsed: eur(99), due: eur(6000) };
  expect(explainDue(paid, english)).toEqual({ formula: '49.99 EUR + 11.00 EUR − 0.99 EUR = 60.00 EUR', words: [] });
  expect(explainDue(paid, english, 2000)).toEqual({ formula: '49.99 EUR + 11.00 EUR − 0.99 EUR − 20.00 EUR = 40.00 EUR', words: ['Less the transfers that came in part and are in the balance.'] });
  expect(explainDue({ ...paid, balanceUsed: eur(0), due: eur(4999) }, english)).toEqual({ formula: '49.99 EUR = 49.99 EUR', words: ['The public body pays the VAT: the net amount is due.'] });
});
