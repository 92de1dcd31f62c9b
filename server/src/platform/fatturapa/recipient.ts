/** How a document reaches its buyer over the exchange system. */
export interface Recipient {
  /** FPA12 for public bodies, FPR12 for everybody else */
  format: 'FPR12' | 'FPA12';
  /** six characters for public bodies, else seven */
  code: string;
  pec?: string;
}

export interface Addressee {
  /** ISO 3166 code of its seat */
  country: string;
  /** of Italy's; others are buyers abroad like any */
  isPublicBody: boolean;
  /** on the exchange system, when it told one */
  code?: string | null | undefined;
  pec?: string | null | undefined;
}

export type RecipientRefusal = 'OFFICE_CODE_MISSING';

/**
 * Technical rules of the Agenzia delle Entrate (provvedimento 89757/2018 and later, annex A, 1.1.3 to 1.1.6): a public body's office has six characters; seven X go abroad; a company without
 * a code of its own gets seven zeros, and its PEC where it has one (without, the document lies in its reserved area).
 */
export function recipientOf({ country, isPublicBody, code, pec }: Addressee): Recipient | RecipientRefusal {
  if (country !== 'IT') return { format: 'FPR12', code: 'XXXXXXX' };
  if (isPublicBody) return code && /^[A-Z0-9]{6}$/.test(code) ? { format: 'FPA12', code } : 'OFFICE_CODE_MISSING';
  if (code && code !== '0000000') return { format: 'FPR12', code };
  return { format: 'FPR12', code: '0000000', ...(pec && { pec }) };
}
