/**
 * Codes of the exchange system's own checks (Agenzia delle Entrate, technical rules 1.9.1 of 31 March 2026, annex A), as far as a document by itself can tell and we write what they are about; and checks of ours
 * on what the system lets pass.
 */
export type ContentCode =
  | '00300' | '00301' | '00305' | '00306' | '00313' | '00400' | '00401' | '00403' | '00417' | '00418' | '00419' | '00420' | '00421' | '00422' | '00423' | '00424' | '00425' | '00427' | '00428' | '00429' | '00430' | '00438' | '00443' | '00444' | '00471'
  | OwnCode;

/**
 * - PEC: with a code of the buyer's own it would not be used
 * - POSTAL_CODE: five zeros are for abroad alone
 * - LINE_NUMBERS: not 1, 2, 3 ...
 * - SUMMARY_TWICE: two for the same rate, nature and exigibility
 * - LEGAL_REFERENCE: VAT is not charged, and what the law wants said of it is not (DPR 633/1972, art. 21 c. 6 and 6-bis; from 2027 D.Lgs. 10/2026, art. 72 c. 6 and 7)
 * - DECLARATION: N3.5 without the buyer's declaration of intent (provvedimento 293390/2021)
 * - CORRECTED: a credit note that does not say of which invoice (directive 2006/112/EC, art. 219)
 * - TOTAL: not the sum of bases and VAT
 * - PAYMENT: more is asked for than is owed
 */
export type OwnCode = 'PEC' | 'POSTAL_CODE' | 'LINE_NUMBERS' | 'SUMMARY_TWICE' | 'LEGAL_REFERENCE' | 'DECLARATION' | 'CORRECTED' | 'TOTAL' | 'PAYMENT';

export interface ContentFault {
  code: ContentCode;
  path: string;
  message: string;
}

/** A fault, or nothing where a condition did not hold. */
export type Found = ContentFault | false | null | undefined | '';
