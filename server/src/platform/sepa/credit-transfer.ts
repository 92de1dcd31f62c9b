import { money, toDecimal } from '@filiera/shared/money';
import { ibanFault, normalizeIban } from '@filiera/shared/numbers/iban';
import { element, optional, printXml, type XmlElement } from '../xml/xml-element.ts';
import { sepaReference, sepaText } from './sepa-text.ts';

export const namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

/** The most that SEPA moves at once, in cents. */
export const mostMinor = 99_999_999_999;

/** Transfers in euro from one account, for a bank to make on one day. Amounts are whole cents; references are kept as they are, other texts spelt in the characters that every bank takes. */
export interface CreditTransfer {
  /** of the file: unlike any other of the initiator's for its bank, which refuses the second; at most 35 characters */
  messageId: string;
  /** when it was made, an ISO instant */
  createdAt: string;
  initiator: {
    name: string;
    /** as the bank knows who hands in files, such as CBI's CUC in Italy */
    id?: { id: string; issuer?: string | null } | null;
  };
  debtor: { name: string; iban: string; bic?: string | null };
  /** the day on which the bank is to make them, `YYYY-MM-DD` */
  executionDay: string;
  /** one at least */
  payments: readonly Payment[];
}

export interface Payment {
  /** goes with the money to whoever gets it; at most 35 characters, unlike the others of the file */
  endToEndId: string;
  minor: number;
  creditor: { name: string; iban: string; bic?: string | null };
  /** what the creditor reads */
  remittance: string;
}

/**
 * The file, pain.001.001.09 of ISO 20022 as the EPC's implementation guidelines for SEPA credit transfers use it (EPC132-08).
 * @throws RangeError for what no bank would take: references, accounts, amounts, two payments of one reference, none at all
 */
export function writeCreditTransfer({ messageId, createdAt, initiator, debtor, executionDay, payments }: CreditTransfer): string {
  if (payments.length === 0) throw new RangeError('No payments');
  if (new Set(payments.map(({ endToEndId }) => endToEndId)).size < payments.length) throw new RangeError('Two payments of one reference');
  const count = element('NbOfTxs', String(payments.length));
  const sum = element('CtrlSum', decimal(payments.reduce((total, { minor }) => total + minor, 0)));
  return printXml(element('Document', [element('CstmrCdtTrfInitn', [
    element('GrpHdr', [
      element('MsgId', sepaReference(messageId)), element('CreDtTm', createdAt), count, sum,
      element('InitgPty', [element('Nm', named(initiator.name)), initiator.id && element('Id', [element('OrgId', [element('Othr', [element('Id', sepaReference(initiator.id.id)), optional('Issr', sepaText(initiator.id.issuer ?? '', 35))])])])]),
    ]),
    element('PmtInf', [
      element('PmtInfId', sepaReference(messageId)), element('PmtMtd', 'TRF'), element('BtchBookg', 'false'), count, sum, element('PmtTpInf', [element('SvcLvl', [element('Cd', 'SEPA')])]), element('ReqdExctnDt', [element('Dt', executionDay)]),
      element('Dbtr', [element('Nm', named(debtor.name))]), element('DbtrAcct', account(debtor.iban)), element('DbtrAgt', [element('FinInstnId', [debtor.bic ? element('BICFI', debtor.bic) : element('Othr', [element('Id', 'NOTPROVIDED')])])]),
      element('ChrgBr', 'SLEV'), ...payments.map(paymentElement),
    ]),
  ])], { xmlns: namespace }));
}

function paymentElement({ endToEndId, minor, creditor, remittance }: Payment): XmlElement {
  if (!Number.isSafeInteger(minor) || minor < 1 || minor > mostMinor) throw new RangeError(`Not an amount of SEPA: ${minor}`);
  return element('CdtTrfTxInf', [
    element('PmtId', [element('EndToEndId', sepaReference(endToEndId))]), element('Amt', [element('InstdAmt', decimal(minor), { Ccy: 'EUR' })]),
    creditor.bic ? element('CdtrAgt', [element('FinInstnId', [element('BICFI', creditor.bic)])]) : null, element('Cdtr', [element('Nm', named(creditor.name))]), element('CdtrAcct', account(creditor.iban)),
    optionalGroup('RmtInf', optional('Ustrd', sepaText(remittance, 140))),
  ]);
}

const optionalGroup = (name: string, child: XmlElement | null): XmlElement | null => child && element(name, [child]);

const decimal = (minor: number): string => toDecimal(money(minor, 'EUR'));

const named = (name: string): string => sepaText(name, 70) || '-';

function account(iban: string): XmlElement[] {
  if (ibanFault(iban) !== null) throw new RangeError('Not an IBAN');
  return [element('Id', [element('IBAN', normalizeIban(iban))])];
}
