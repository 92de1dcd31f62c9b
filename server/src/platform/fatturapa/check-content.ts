import { codiceFiscaleFault, partitaIvaFault } from '@filiera/shared/numbers';
import { type XmlElement } from '../xml/xml-element.ts';
import { fine, type Fine } from './decimal.ts';

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

type Found = ContentFault | false | null | undefined | '';

const cent: Fine = 1_000_000n;

/**
 * @param root  of a document whose shape is right
 * @param today the day on which it is handed in, if a date after it is a fault
 */
export function checkContent(root: XmlElement, today?: string): ContentFault[] {
  const header = child(root, 'FatturaElettronicaHeader');
  const body = child(root, 'FatturaElettronicaBody');
  const lines = all(child(body, 'DatiBeniServizi'), 'DettaglioLinee');
  const summaries = all(child(body, 'DatiBeniServizi'), 'DatiRiepilogo');
  return [
    ...travelFaults(root, header), ...partyFaults(header, body), ...documentFaults(body, today),
    ...lines.flatMap(lineFaults), ...summaries.flatMap(summaryFaults), ...sumFaults(lines, summaries), ...totalFaults(body, summaries),
  ].filter((found): found is ContentFault => Boolean(found));
}

function travelFaults(root: XmlElement, header: XmlElement): Found[] {
  const travel = child(header, 'DatiTrasmissione');
  const [format, code] = [text(travel, 'FormatoTrasmissione'), text(travel, 'CodiceDestinatario')];
  const sender = child(travel, 'IdTrasmittente');
  const buyerCountry = text(child(child(header, 'CessionarioCommittente'), 'Sede'), 'Nazione');
  const at = 'FatturaElettronicaHeader/DatiTrasmissione';
  return [
    text(sender, 'IdPaese') === 'IT' && codiceFault(text(sender, 'IdCodice')) && { code: '00300', path: `${at}/IdTrasmittente/IdCodice`, message: 'is no Italian tax number' },
    (format === 'FPA12' ? code.length !== 6 : code.length !== 7) && { code: '00427', path: `${at}/CodiceDestinatario`, message: `has ${code.length} characters in ${format}` },
    root.attributes?.versione !== format && { code: '00428', path: `${at}/FormatoTrasmissione`, message: 'is not the version of the document' },
    code === 'XXXXXXX' && buyerCountry === 'IT' && { code: '00313', path: `${at}/CodiceDestinatario`, message: 'is that of buyers abroad' },
    code !== '0000000' && text(travel, 'PECDestinatario') && { code: 'PEC', path: `${at}/PECDestinatario`, message: 'stands beside a code' },
  ];
}

function partyFaults(header: XmlElement, body: XmlElement): Found[] {
  const [seller, buyer] = [child(header, 'CedentePrestatore'), child(header, 'CessionarioCommittente')];
  const [sold, bought] = [child(seller, 'DatiAnagrafici'), child(buyer, 'DatiAnagrafici')];
  const [sellerNumber, buyerNumber] = [child(sold, 'IdFiscaleIVA'), child(bought, 'IdFiscaleIVA')];
  const buyerCode = text(bought, 'CodiceFiscale');
  const isSame = (taxNumber(sellerNumber) !== '' && taxNumber(sellerNumber) === taxNumber(buyerNumber)) || (buyerCode !== '' && [text(sold, 'CodiceFiscale'), text(sellerNumber, 'IdCodice')].includes(buyerCode) && text(buyerNumber, 'IdCodice') === '');
  const at = 'FatturaElettronicaHeader/CessionarioCommittente';
  return [
    text(sellerNumber, 'IdPaese') === 'IT' && partitaIvaFault(text(sellerNumber, 'IdCodice')) && { code: '00301', path: 'FatturaElettronicaHeader/CedentePrestatore/DatiAnagrafici/IdFiscaleIVA/IdCodice', message: 'is no partita IVA' },
    text(buyerNumber, 'IdPaese') === 'IT' && partitaIvaFault(text(buyerNumber, 'IdCodice')) && { code: '00305', path: `${at}/DatiAnagrafici/IdFiscaleIVA/IdCodice`, message: 'is no partita IVA' },
    buyerCode !== '' && codiceFault(buyerCode) && { code: '00306', path: `${at}/DatiAnagrafici/CodiceFiscale`, message: 'is no codice fiscale' },
    taxNumber(buyerNumber) === '' && buyerCode === '' && { code: '00417', path: `${at}/DatiAnagrafici`, message: 'has neither a VAT number nor a codice fiscale' },
    isSame && text(child(child(body, 'DatiGenerali'), 'DatiGeneraliDocumento'), 'TipoDocumento') === 'TD01' && { code: '00471', path: at, message: 'is the seller' },
    ...[['CedentePrestatore', seller], ['CessionarioCommittente', buyer]].map(([name, party]): Found => {
      const seat = typeof party === 'object' ? child(party, 'Sede') : nothing;
      return (text(seat, 'Nazione') === 'IT') === (text(seat, 'CAP') === '00000') && { code: 'POSTAL_CODE', path: `FatturaElettronicaHeader/${String(name)}/Sede/CAP`, message: 'is not one of its country' };
    }),
  ];
}

function documentFaults(body: XmlElement, today: string | undefined): Found[] {
  const general = child(body, 'DatiGenerali');
  const document = child(general, 'DatiGeneraliDocumento');
  const day = text(document, 'Data');
  const corrected = all(general, 'DatiFattureCollegate');
  const at = 'FatturaElettronicaBody/DatiGenerali';
  return [
    today !== undefined && day > today && { code: '00403', path: `${at}/DatiGeneraliDocumento/Data`, message: 'has not come yet' },
    !/\d/.test(text(document, 'Numero')) && { code: '00425', path: `${at}/DatiGeneraliDocumento/Numero`, message: 'has no digit' },
    ...(text(document, 'TipoDocumento') === 'TD04' ? [
      corrected.some((invoice) => day < text(invoice, 'Data')) && ({ code: '00418', path: `${at}/DatiGeneraliDocumento/Data`, message: 'is before that of the corrected invoice' } as const),
      corrected.length === 0 && ({ code: 'CORRECTED', path: `${at}/DatiFattureCollegate`, message: 'names no invoice' } as const),
    ] : []),
  ];
}

function lineFaults(line: XmlElement, index: number): Found[] {
  const at = `FatturaElettronicaBody/DatiBeniServizi/DettaglioLinee[${index + 1}]`;
  const [nature, percent] = [text(line, 'Natura'), number(line, 'AliquotaIVA')];
  const discounts = all(line, 'ScontoMaggiorazione');
  const declaration = all(line, 'AltriDatiGestionali').find((data) => text(data, 'TipoDato') === 'INTENTO');
  return [
    text(line, 'NumeroLinea') !== String(index + 1) && { code: 'LINE_NUMBERS', path: `${at}/NumeroLinea`, message: `is not ${index + 1}` },
    percent === 0n && nature === '' && { code: '00400', path: `${at}/Natura`, message: 'is missing where no VAT is charged' },
    percent !== 0n && nature !== '' && { code: '00401', path: `${at}/Natura`, message: 'stands where VAT is charged' },
    isNoPercentage(percent) && { code: '00424', path: `${at}/AliquotaIVA`, message: 'is no percentage' },
    discounts.some((discount) => text(discount, 'Percentuale') === '' && text(discount, 'Importo') === '') && { code: '00438', path: `${at}/ScontoMaggiorazione`, message: 'says not how much' },
    differsFrom(line, discounts) && { code: '00423', path: `${at}/PrezzoTotale`, message: 'is not price less discounts times quantity, to a cent' },
    nature === 'N3.5' && !(declaration && /^\d{17}[-/]\d{6}$/.test(text(declaration, 'RiferimentoTesto')) && text(declaration, 'RiferimentoData') !== '') && { code: 'DECLARATION', path: `${at}/AltriDatiGestionali`, message: "names not the buyer's declaration of intent" },
  ];
}

/** Percentages are taken one after the other; exact to the eighth decimal of each step, and a cent is let pass. */
function differsFrom(line: XmlElement, discounts: readonly XmlElement[]): boolean {
  const unit = 100n * cent;
  const price = discounts.reduce((left, discount) => {
    const percent = text(discount, 'Percentuale');
    const off = percent === '' ? number(discount, 'Importo') : (left * number(discount, 'Percentuale')) / (100n * unit);
    return text(discount, 'Tipo') === 'MG' ? left + off : left - off;
  }, number(line, 'PrezzoUnitario'));
  const quantity = text(line, 'Quantita') === '' ? unit : number(line, 'Quantita');
  return distance(number(line, 'PrezzoTotale'), (price * quantity) / unit) > cent;
}

function summaryFaults(summary: XmlElement, index: number): Found[] {
  const at = `FatturaElettronicaBody/DatiBeniServizi/DatiRiepilogo[${index + 1}]`;
  const [nature, percent] = [text(summary, 'Natura'), number(summary, 'AliquotaIVA')];
  const due = (number(summary, 'ImponibileImporto') * percent) / (10_000n * cent);
  return [
    percent === 0n && nature === '' && { code: '00429', path: `${at}/Natura`, message: 'is missing where no VAT is charged' },
    percent !== 0n && nature !== '' && { code: '00430', path: `${at}/Natura`, message: 'stands where VAT is charged' },
    isNoPercentage(percent) && { code: '00424', path: `${at}/AliquotaIVA`, message: 'is no percentage' },
    nature.startsWith('N6') && text(summary, 'EsigibilitaIVA') === 'S' && { code: '00420', path: `${at}/EsigibilitaIVA`, message: 'is split payment of an inverted charge' },
    distance(number(summary, 'Imposta'), due) > cent && { code: '00421', path: `${at}/Imposta`, message: 'is not base times rate, to a cent' },
    nature !== '' && text(summary, 'RiferimentoNormativo') === '' && { code: 'LEGAL_REFERENCE', path: `${at}/RiferimentoNormativo`, message: 'is missing where no VAT is charged' },
  ];
}

const taxOf = (element: XmlElement): string => `${text(element, 'AliquotaIVA')} ${text(element, 'Natura')}`;

/** Lines and summaries speak of the same rates and natures, and add up. The system lets a euro pass, we nothing. */
function sumFaults(lines: readonly XmlElement[], summaries: readonly XmlElement[]): Found[] {
  const at = 'FatturaElettronicaBody/DatiBeniServizi/DatiRiepilogo';
  const rates = (elements: readonly XmlElement[]) => new Set(elements.map((element) => text(element, 'AliquotaIVA')));
  const kinds = (elements: readonly XmlElement[]) => new Set(elements.map((element) => text(element, 'Natura')));
  const exact = summaries.map((summary) => `${taxOf(summary)} ${text(summary, 'EsigibilitaIVA')}`);
  const [ofLines, ofSummaries] = [rates(lines), rates(summaries)];
  const isSplit = (tax: string) => summaries.filter((summary) => taxOf(summary) === tax).length > 1;
  return [
    [...ofLines].some((rate) => !ofSummaries.has(rate)) && { code: '00419', path: at, message: 'is missing for a rate of the lines' },
    [...ofSummaries].some((rate) => !ofLines.has(rate)) && { code: '00443', path: at, message: 'has a rate that no line has' },
    [...kinds(lines)].toSorted().join() !== [...kinds(summaries)].toSorted().join() && { code: '00444', path: at, message: 'has other natures than the lines' },
    new Set(exact).size < exact.length && { code: 'SUMMARY_TWICE', path: at, message: 'stands twice for the same' },
    ...[...new Set(summaries.map(taxOf))].map((tax): Found => {
      const base = sum(summaries.filter((summary) => taxOf(summary) === tax), 'ImponibileImporto');
      return base !== sum(lines.filter((line) => taxOf(line) === tax), 'PrezzoTotale') && { code: '00422', path: `${at}/ImponibileImporto`, message: `is not the sum of its lines${isSplit(tax) ? ', all exigibilities together' : ''}: ${tax.trim()}` };
    }),
  ];
}

function totalFaults(body: XmlElement, summaries: readonly XmlElement[]): Found[] {
  const document = child(child(body, 'DatiGenerali'), 'DatiGeneraliDocumento');
  const total = sum(summaries, 'ImponibileImporto') + sum(summaries, 'Imposta');
  const owed = total - sum(summaries.filter((summary) => text(summary, 'EsigibilitaIVA') === 'S'), 'Imposta');
  const asked = sum(all(body, 'DatiPagamento').flatMap((payment) => all(payment, 'DettaglioPagamento')), 'ImportoPagamento');
  return [
    number(document, 'ImportoTotaleDocumento') !== total && { code: 'TOTAL', path: 'FatturaElettronicaBody/DatiGenerali/DatiGeneraliDocumento/ImportoTotaleDocumento', message: 'is not the sum of bases and VAT' },
    asked > (owed < 0n ? 0n : owed) && { code: 'PAYMENT', path: 'FatturaElettronicaBody/DatiPagamento', message: 'asks for more than is owed' },
  ];
}

/** 0.22 where 22.00 is meant. */
const isNoPercentage = (percent: Fine): boolean => percent > 0n && percent < 100n * cent;

/** A company's tax code is a number like a partita IVA, a person's has sixteen characters. */
const codiceFault = (code: string): boolean => (code.length === 11 ? partitaIvaFault(code) : codiceFiscaleFault(code)) !== null;

const nothing: XmlElement = { name: '', content: [] };
const childrenOf = ({ content }: XmlElement): readonly XmlElement[] => (typeof content === 'string' ? [] : content);
const all = (element: XmlElement, name: string): XmlElement[] => childrenOf(element).filter((found) => found.name === name);
const child = (element: XmlElement, name: string): XmlElement => childrenOf(element).find((found) => found.name === name) ?? nothing;
const text = (element: XmlElement, name: string): string => {
  const { content } = child(element, name);
  return typeof content === 'string' ? content : '';
};
const number = (element: XmlElement, name: string): Fine => fine(text(element, name)) ?? 0n;
const taxNumber = (id: XmlElement): string => `${text(id, 'IdPaese')}${text(id, 'IdCodice')}`;
const sum = (elements: readonly XmlElement[], name: string): Fine => elements.reduce((total, element) => total + number(element, name), 0n);
const distance = (a: Fine, b: Fine): Fine => (a > b ? a - b : b - a);
