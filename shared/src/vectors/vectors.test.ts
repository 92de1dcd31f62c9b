import { describe, expect, test } from 'vitest';
import billing from './billing.json' with { type: 'json' };
import { handlers, kinds } from './handlers.ts';

/** Keys of a case that name what a correct engine must not return. */
const isWrong = (key: string) =>
  /^wrong_|^reported_wrong_|_would_give|rounded_first|rounded_apart|counted_forward|calendar_day|per_second_comparison/.test(key)
  || ['all_before_tax_due_cents', 'all_after_tax_due_cents', 'half_even_cents', 'math_round_cents', 'sum_of_line_vat_cents'].includes(key);

/** Where a wrong value stands beside the right one under a name of its own. */
const rightNameOf: Readonly<Record<string, string>> = {
  wrong_if_iterated: 'boundaries', wrong_second_credit_on_cash_cents: 'credits_cents', wrong_on_list_price_cents: 'credit_cents',
  calendar_day_credit_cents: 'credit_cents', per_second_comparison_cents: 'amount_cents', counted_forward_months: 'months',
  month_rounded_first_cents: 'amount_cents', seat_rounded_first_cents: 'amount_cents', wrong_utc_months: 'months',
  wrong_from_payment: 'new_ends', wrong_without_anchor: 'new_ends', wrong_added_cents: 'after_each_cents',
  all_before_tax_due_cents: 'filiera_due_cents', all_after_tax_due_cents: 'filiera_due_cents', half_even_cents: 'filiera_cents',
  math_round_cents: 'filiera_cents', sum_of_line_vat_cents: 'vat_cents', rounded_apart_partner_cents: 'partner_cents',
  wrong_if_js_overflow_first: 'boundaries', wrong_if_utc_arithmetic_second: 'boundaries_utc',
};

test('the file is whole, and each of its kinds has a handler', () => {
  expect(billing.cases).toHaveLength(billing.meta.count);
  expect([...new Set(billing.cases.map(({ kind }) => kind))].filter((kind) => !kinds.includes(kind))).toEqual([]);
});

describe.each(billing.cases.map((vector) => [`${vector.id} ${vector.kind}`, vector] as const))('%s', (_, vector) => {
  const result = handlers(vector.kind)(vector.input);

  test.each(Object.entries(vector.expected).filter(([key]) => !isWrong(key)))('%s', (key, value) => {
    expect(result[key]).toEqual(value);
  });

  test.each(Object.entries(vector.expected).filter(([key]) => isWrong(key)))('not %s', (key, value) => {
    const own = result[rightNameOf[key] ?? `no right value beside ${key}`];
    expect(own).toBeDefined();
    expect(own).not.toEqual(value);
    if (Array.isArray(own)) expect(own).not.toContain(value);
  });
});
