import { z } from 'zod';
import type { ReasonCode } from './reason-code.ts';
import { choice, optionalText } from './text.ts';

/**
 * Regimes of FatturaPA under which an invoice carries VAT as it is computed here: the ordinary one, and VAT on receipt of payment (DL 83/2012, art. 32-bis). Under those without VAT (RF02, RF19)
 * nothing here would be right, so they cannot be chosen.
 */
export const fiscalRegimes = ['RF01', 'RF17'] as const;
/** One shareholder or several (Codice civile, art. 2250). */
export const memberships = ['SU', 'SM'] as const;

const code = (reason: ReasonCode): ReasonCode => reason;
const reaOffice = optionalText(2).transform((text) => text?.toUpperCase() ?? null).refine((text) => text === null || /^[A-Z]{2}$/.test(text), code('rea.office'));
const reaNumber = optionalText(20).refine((text) => text === null || /^[0-9]{1,9}$/.test(text), code('rea.number'));
const series = optionalText(4).transform((text) => text?.toUpperCase() ?? null).refine((text) => text === null || /^[A-Z]{1,4}$/.test(text), code('series.letters'));

/** What a vendor's invoices say of it besides its Anagrafica. @param isItalian whose law asks for a regime and the register of companies */
export const fiscalSettingsSchema = (isItalian: boolean) => z.object({
  regime: choice(fiscalRegimes).nullish().transform((regime) => regime ?? null),
  reaOffice, reaNumber,
  shareCapitalMinor: z.number(code('number.notWhole')).int(code('number.notWhole')).min(0, code('number.tooSmall')).max(1_000_000_000_000, code('number.tooLarge')).nullish().transform((minor) => minor ?? null),
  membership: choice(memberships).nullish().transform((membership) => membership ?? null),
  isInLiquidation: z.boolean().default(false),
  series,
  chargesStampDuty: z.boolean().default(false),
}).superRefine(({ regime, reaOffice: office, reaNumber: number, shareCapitalMinor, membership }, context) => {
  const missing = (path: string) => context.addIssue({ code: 'custom', path: [path], message: code('required') });
  if (isItalian && regime === null) missing('regime');
  // Of the register all or nothing: its document says office and number together (FatturaPA 1.2.4).
  const isRegistered = office !== null || number !== null || shareCapitalMinor !== null || membership !== null;
  if (isRegistered && office === null) missing('reaOffice');
  if (isRegistered && number === null) missing('reaNumber');
});

export type FiscalSettingsData = z.output<ReturnType<typeof fiscalSettingsSchema>>;
export type FiscalSettingsInput = z.input<ReturnType<typeof fiscalSettingsSchema>>;
