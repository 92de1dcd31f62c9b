import { type Language, translate } from '../../platform/i18n/translate.ts';

/** What no bank and no card says of a PayPal account: it has words of its own. */
const payPalSays: ReadonlySet<unknown> = new Set(['DECLINED', 'EXPIRED', 'WRONG_DETAILS', 'AUTHENTICATION_FAILED']);

/** Why a charge was refused, in a sentence. @param code a `DeclineCode`; null where none was refused */
export function declineReason(language: Language, kind: unknown, code: unknown): string | null {
  if (typeof code !== 'string') return null;
  return translate(language, kind === 'PAYPAL' && payPalSays.has(code) ? `declinePayPal.${code}` : `decline.${code}`);
}
