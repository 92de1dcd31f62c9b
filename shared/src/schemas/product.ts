import { z } from 'zod';
import { maxLength } from '../limits/index.ts';
import type { ReasonCode } from './reason-code.ts';
import { requiredText } from './text.ts';

const code = (reason: ReasonCode): ReasonCode => reason;
const most = 2_000_000_000;

/** A stable name for programs: capitals, digits and underscores. */
const codeText = requiredText(maxLength.catalogCode).refine((text) => text === '' || /^[A-Z][A-Z0-9_]*$/.test(text), code('catalog.code'));
const name = requiredText(maxLength.catalogName);
const count = (least: number) => z.int(code('number.notWhole')).min(least, code('number.tooSmall')).max(most, code('number.tooLarge'));
const id = z.string().nullish().transform((given) => given ?? null);
/** Hundredths of a percent: more than nothing, less than all. */
const share = z.int(code('number.notWhole')).min(1, code('number.tooSmall')).max(9999, code('number.tooLarge'));

const limits = z.object({ componentCode: z.string(), included: count(0), minimum: count(0), maximum: count(0).nullish().transform((given) => given ?? null), step: count(1) })
  .superRefine(({ included, minimum, maximum }, context) => {
    if (maximum !== null && maximum < Math.max(included, minimum)) context.addIssue({ code: 'custom', path: ['maximum'], message: code('catalog.belowLeast') });
  });

const component = z.object({
  componentId: id, code: codeText, name: z.object({ it: name, en: name, de: name }), unit: z.string().trim().max(maxLength.catalogUnit, code('tooLong')),
  isLicence: z.boolean().default(false),
  volumeDiscounts: z.array(z.object({ fromQuantity: count(1), basisPoints: share })).max(20, code('list.tooMany')),
}).superRefine(({ volumeDiscounts }, context) => {
  repeats(volumeDiscounts.map(({ fromQuantity }) => fromQuantity)).forEach((index) => context.addIssue({ code: 'custom', path: ['volumeDiscounts', index, 'fromQuantity'], message: code('list.repeated') }));
});

const edition = z.object({ editionId: id, code: codeText, name, limits: z.array(limits) });

/** A product as its vendor writes it: editions from the lowest rank up, components in their order; every edition says what it has of every component (S1). */
export const productSchema = z.object({
  code: codeText, name,
  trialDays: count(1).max(365, code('number.tooLarge')).nullish().transform((given) => given ?? null),
  annualDiscountBasisPoints: z.int(code('number.notWhole')).min(0, code('number.tooSmall')).max(9999, code('number.tooLarge')).nullish().transform((given) => given ?? null),
  wantsSoleAdministrator: z.boolean().default(false),
  components: z.array(component).max(30, code('list.tooMany')),
  editions: z.array(edition).min(1, code('required')).max(20, code('list.tooMany')),
}).superRefine(({ components, editions }, context) => {
  const fault = (path: (string | number)[], reason: ReasonCode) => context.addIssue({ code: 'custom', path, message: reason });
  repeats(components.map((each) => each.code)).forEach((index) => fault(['components', index, 'code'], code('list.repeated')));
  repeats(editions.map((each) => each.code)).forEach((index) => fault(['editions', index, 'code'], code('list.repeated')));
  components.flatMap(({ isLicence }, index) => (isLicence ? [index] : [])).slice(1).forEach((index) => fault(['components', index, 'isLicence'], code('list.repeated')));
  editions.forEach(({ limits: given }, index) => {
    const asked = given.map(({ componentCode }) => componentCode);
    if (asked.length !== components.length || components.some((each) => !asked.includes(each.code))) fault(['editions', index, 'limits'], code('catalog.limitsMissing'));
  });
});
export type ProductWritten = z.output<typeof productSchema>;

/** Where something stands a second time. */
const repeats = (values: readonly (string | number)[]): number[] => values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));

const amount = count(0).nullish().transform((given) => given ?? null);

/** Prices from a date on, in minor units: none at a cadence means not sold at it from then on is not said, only what is given changes (S1). */
export const pricesSchema = z.object({ monthly: amount, annual: amount, components: z.array(z.object({ componentId: z.string(), monthly: amount, annual: amount })) });
