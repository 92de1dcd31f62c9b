import { z } from 'zod';

const money = z.object({ minor: z.number().int(), currency: z.string() });
const words = z.object({ it: z.string(), en: z.string(), de: z.string() });
const amountLine = z.object({
  position: z.number(), line: z.number(), kind: z.enum(['EDITION', 'COMPONENT', 'TOP_UP', 'DISCOUNT', 'CREDIT']), label: z.string(), quantity: z.number(), unitPrice: money.nullable(), amount: money, base: money.nullable(),
  remainingSeconds: z.number().nullable(), spanSeconds: z.number().nullable(), months: z.number().nullable(), ofMonths: z.number().nullable(), percents: z.array(z.number()).nullable(),
});
const amounts = z.object({
  lines: z.array(amountLine), charge: money, credit: money, net: money, vatPercent: z.number(), vat: money, vatReason: z.string(), natura: z.string().nullable(), stampDutyMinor: z.number(), total: money, creditLeft: money, balanceUsed: money, due: money, arrivedMinor: z.number(),
});
const line = z.object({
  position: z.number(), cadence: z.enum(['MONTHLY', 'ANNUAL']), invoicedToReason: z.string(), startsAt: z.string().nullable(), endsAt: z.string().nullable(), listPrice: money,
  product: z.object({ name: z.string() }), edition: z.object({ name: z.string() }), items: z.array(z.object({ quantity: z.number(), added: z.number().nullable(), component: z.object({ code: z.string(), unit: z.string(), name: words }) })),
});
const common = { id: z.string(), kind: z.string(), invoicedToName: z.string(), expiresAt: z.string(), lines: z.array(line), amounts: amounts.nullable() };

export const printableOrder = z.object({
  ...common, number: z.string(), state: z.string(), method: z.string(), placedAt: z.string(), placedByName: z.string(), placedByTenantName: z.string(), settledAt: z.string().nullable(), dueAt: z.string().nullable(), valueDate: z.string().nullable(),
  transferAccount: z.object({ holder: z.string(), iban: z.string(), bic: z.string().nullable() }).nullable(),
});
export const printableQuote = z.object({ ...common, createdAt: z.string() });
export type PrintableOrder = z.infer<typeof printableOrder>;
export type PrintableQuote = z.infer<typeof printableQuote>;

/** What a quote is called by on paper and on the telephone: the end of its id, `1A2B-3C4D`. */
export const quoteNumber = (id: string): string => id.slice(-8).toUpperCase().replace(/(?=.{4}$)/, '-');

/** Whose a line is, and on which clock its time is told. */
export interface LineCompany {
  name: string;
  timeZone: string;
}

const moneyFields = '{ minor currency }';
const amountFields = `amounts { lines { position line kind label quantity unitPrice ${moneyFields} amount ${moneyFields} base ${moneyFields} remainingSeconds spanSeconds months ofMonths percents }
  charge ${moneyFields} credit ${moneyFields} net ${moneyFields} vatPercent vat ${moneyFields} vatReason natura stampDutyMinor total ${moneyFields} creditLeft ${moneyFields} balanceUsed ${moneyFields} due ${moneyFields} arrivedMinor }`;
const lineFields = (more: string): string => `lines { position cadence invoicedToReason startsAt endsAt listPrice ${moneyFields} product { name } edition { name } items { quantity added component { code unit name { it en de } } } ${more} }`;

/** What is read to be printed. @param ofLine what is asked of each line besides */
export const orderFields = (ofLine = ''): string => `id kind number state method placedAt placedByName placedByTenantName settledAt dueAt valueDate expiresAt invoicedToName transferAccount { holder iban bic } ${lineFields(ofLine)} ${amountFields}`;
export const quoteFields = (ofLine = ''): string => `id kind createdAt expiresAt invoicedToName ${lineFields(ofLine)} ${amountFields}`;
