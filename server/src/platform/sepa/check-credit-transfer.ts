import { ibanFault } from '@filiera/shared/numbers/iban';
import { checkShape, type Misfit } from '../xml/check-shape.ts';
import { all, textOf } from '../xml/find-in.ts';
import { readXml } from '../xml/read-xml.ts';
import { day, maybe, one, oneOf, type Rule, some, type TextType } from '../xml/shape.ts';
import { type XmlElement } from '../xml/xml-element.ts';
import { mostMinor, namespace } from './credit-transfer.ts';
import { isSepaReference, sepaCharacters } from './sepa-text.ts';

const reference: TextType = { test: isSepaReference };
const words = (most: number): TextType => ({ test: (text) => text !== '' && text.length <= most && sepaCharacters.test(text) });
const amount: TextType = { test: (text) => /^\d{1,16}\.\d{2}$/.test(text) };
const bic = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;
const iban: TextType = { test: (text) => ibanFault(text) === null && /^[A-Z0-9]+$/.test(text) };
const account = [one('Id', [one('IBAN', iban)])];
const count = /^[1-9]\d{0,14}$/;

/** pain.001.001.09 as the EPC's guidelines leave it, in our own words and as much of it as we write. */
const rules: readonly Rule[] = [one('CstmrCdtTrfInitn', [
  one('GrpHdr', [
    one('MsgId', reference), one('CreDtTm', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/), one('NbOfTxs', count), one('CtrlSum', amount),
    one('InitgPty', [one('Nm', words(70)), maybe('Id', [one('OrgId', [one('Othr', [one('Id', reference), maybe('Issr', words(35))])])])]),
  ]),
  one('PmtInf', [
    one('PmtInfId', reference), one('PmtMtd', oneOf('TRF')), maybe('BtchBookg', oneOf('true', 'false')), one('NbOfTxs', count), one('CtrlSum', amount), one('PmtTpInf', [one('SvcLvl', [one('Cd', oneOf('SEPA'))])]), one('ReqdExctnDt', [one('Dt', day)]),
    one('Dbtr', [one('Nm', words(70))]), one('DbtrAcct', account), one('DbtrAgt', [one('FinInstnId', { either: [[one('BICFI', bic)], [one('Othr', [one('Id', oneOf('NOTPROVIDED'))])]] })]), one('ChrgBr', oneOf('SLEV')),
    some('CdtTrfTxInf', [
      one('PmtId', [one('EndToEndId', reference)]), one('Amt', [one('InstdAmt', amount)]), maybe('CdtrAgt', [one('FinInstnId', [one('BICFI', bic)])]), one('Cdtr', [one('Nm', words(70))]), one('CdtrAcct', account), maybe('RmtInf', [one('Ustrd', words(140))]),
    ]),
  ]),
])];

/** Everything that is wrong with a file of credit transfers; nothing for one that a bank takes, as far as the file by itself can tell. Sums are looked at once the shape is right. */
export function checkCreditTransfer(xml: string): Misfit[] {
  const root = readXml(xml);
  if (root?.name !== 'Document' || root.attributes?.xmlns !== namespace) return [{ path: '', message: 'is no pain.001.001.09' }];
  const misfits = checkShape(root, rules);
  return misfits.length > 0 ? misfits : sumFaults(root);
}

function sumFaults(root: XmlElement): Misfit[] {
  const at = 'CstmrCdtTrfInitn/PmtInf';
  const transfers = find(root, 'CstmrCdtTrfInitn', 'PmtInf', 'CdtTrfTxInf');
  const amounts = find(root, 'CstmrCdtTrfInitn', 'PmtInf', 'CdtTrfTxInf', 'Amt', 'InstdAmt');
  const sum = amounts.reduce((total, found) => total + cents(found), 0n);
  const ids = find(root, 'CstmrCdtTrfInitn', 'PmtInf', 'CdtTrfTxInf', 'PmtId', 'EndToEndId').map(textOf);
  const faults: (Misfit | false)[] = (['GrpHdr', 'PmtInf'] as const).flatMap((part) => [
    find(root, 'CstmrCdtTrfInitn', part, 'NbOfTxs').some((found) => textOf(found) !== String(transfers.length)) && { path: `CstmrCdtTrfInitn/${part}/NbOfTxs`, message: `is not ${transfers.length}` },
    find(root, 'CstmrCdtTrfInitn', part, 'CtrlSum').some((found) => cents(found) !== sum) && { path: `CstmrCdtTrfInitn/${part}/CtrlSum`, message: 'is not the sum' },
  ]);
  return [
    ...faults,
    new Set(ids).size < ids.length && { path: `${at}/CdtTrfTxInf/PmtId/EndToEndId`, message: 'stands twice' },
    amounts.some(({ attributes }) => attributes?.Ccy !== 'EUR') && { path: `${at}/CdtTrfTxInf/Amt/InstdAmt`, message: 'is not in euro' },
    amounts.some((found) => cents(found) < 1n || cents(found) > BigInt(mostMinor)) && { path: `${at}/CdtTrfTxInf/Amt/InstdAmt`, message: 'is nothing, or more than SEPA moves' },
  ].filter((fault): fault is Misfit => fault !== false);
}

const find = (element: XmlElement, ...[name, ...names]: string[]): XmlElement[] => (name === undefined ? [element] : all(element, name).flatMap((found) => find(found, ...names)));
const cents = (element: XmlElement): bigint => BigInt(textOf(element).replace('.', ''));
