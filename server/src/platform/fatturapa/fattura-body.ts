import { type Percent } from '@filiera/shared/money';
import { element, optional, type XmlElement } from '../xml/xml-element.ts';
import { amountOff, hundredths, isRate, rate, unitPrice } from './decimal.ts';
import { type Fattura, type FatturaDocument, type Line, type Payment, type PaymentDetail, type Summary, type Tax } from './fattura.ts';
import { basicText, latinParts, latinText } from '../text/latin-text.ts';

/** The document itself: what it is, its lines and VAT, how it is paid. */
export function fatturaBody({ document, lines, summaries, payment }: Fattura): (XmlElement | null)[] {
  return [
    element('DatiGenerali', [general(document), orderElement(document), ...(document.corrects ?? []).map(({ number, day }) => element('DatiFattureCollegate', [element('IdDocumento', documentNumber(number)), element('Data', day)]))]),
    element('DatiBeniServizi', [...lines.map(lineElement), ...summaries.map(summaryElement)]),
    payment ? paymentElement(payment) : null,
  ];
}

function general({ kind, currency, day, number, stampDutyMinor, totalMinor, causes = [] }: FatturaDocument): XmlElement {
  return element('DatiGeneraliDocumento', [
    element('TipoDocumento', kind), element('Divisa', currency), element('Data', day), element('Numero', documentNumber(number)),
    typeof stampDutyMinor === 'number' && element('DatiBollo', [element('BolloVirtuale', 'SI'), element('ImportoBollo', hundredths(stampDutyMinor))]),
    element('ImportoTotaleDocumento', hundredths(totalMinor)),
    ...causes.flatMap((cause) => latinParts(cause, 200)).map((part) => element('Causale', part)),
  ]);
}

/** A number is an identity: never spelt otherwise, never cut. */
function documentNumber(number: string): string {
  if (number === '' || basicText(number, 20) !== number) throw new RangeError(`Not a document's number: ${number}`);
  return number;
}

function orderElement({ order }: FatturaDocument): XmlElement | null {
  if (!order) return null;
  return element('DatiOrdineAcquisto', [
    element('IdDocumento', basicText(order.number, 20) || '-'), optional('Data', order.day), optional('CodiceCUP', basicText(order.projectCode ?? '', 15)), optional('CodiceCIG', basicText(order.tenderCode ?? '', 15)),
  ]);
}

function lineElement(line: Line, index: number): XmlElement {
  const { description, quantity, unit, period, discounts = [], totalMinor, tax, declaration } = line;
  if (discounts.length > 0 && typeof line.unitPriceMinor !== 'number') throw new RangeError('Discounts need the price that they are taken off');
  return element('DettaglioLinee', [
    element('NumeroLinea', String(index + 1)), element('Descrizione', latinText(description, 1000) || '-'),
    typeof quantity === 'number' && element('Quantita', hundredths(quantity * 100)), typeof quantity === 'number' && optional('UnitaMisura', basicText(unit ?? '', 10)),
    optional('DataInizioPeriodo', period?.start), optional('DataFinePeriodo', period?.end),
    element('PrezzoUnitario', typeof line.unitPriceMinor === 'number' ? hundredths(line.unitPriceMinor) : unitPrice(totalMinor, quantity ?? 1)),
    ...discountElements(discounts, line.unitPriceMinor ?? 0),
    element('PrezzoTotale', hundredths(totalMinor)), ...taxElements(tax),
    declaration && element('AltriDatiGestionali', [element('TipoDato', 'INTENTO'), element('RiferimentoTesto', declaration.protocol), element('RiferimentoData', declaration.day)]),
  ]);
}

/** Percentages one after the other; where one has more decimals than a rate of the schema, all together as an amount of the price of one. */
function discountElements(percents: readonly Percent[], priceMinor: number): XmlElement[] {
  const told = percents.every(isRate) ? percents.map((percent) => element('Percentuale', rate(percent))) : [element('Importo', amountOff(priceMinor, percents))];
  return told.map((child) => element('ScontoMaggiorazione', [element('Tipo', 'SC'), child]));
}

const taxElements = (tax: Tax): (XmlElement | null)[] => [element('AliquotaIVA', rate(tax.rate)), optional('Natura', tax.nature)];

function summaryElement({ tax, baseMinor, taxMinor, exigibility, legalReference }: Summary): XmlElement {
  return element('DatiRiepilogo', [
    ...taxElements(tax), element('ImponibileImporto', hundredths(baseMinor)), element('Imposta', hundredths(taxMinor)),
    tax.nature ? null : element('EsigibilitaIVA', exigibility), optional('RiferimentoNormativo', latinText(legalReference ?? '', 100)),
  ]);
}

const paymentElement = ({ terms, details }: Payment): XmlElement => element('DatiPagamento', [element('CondizioniPagamento', terms), ...details.map(detailElement)]);

function detailElement({ means, amountMinor, dueDay, beneficiary, bank, iban, bic, reference }: PaymentDetail): XmlElement {
  return element('DettaglioPagamento', [
    optional('Beneficiario', latinText(beneficiary ?? '', 200)), element('ModalitaPagamento', means), optional('DataScadenzaPagamento', dueDay), element('ImportoPagamento', hundredths(amountMinor)),
    optional('IstitutoFinanziario', latinText(bank ?? '', 80)), optional('IBAN', iban), optional('BIC', bic), optional('CodicePagamento', basicText(reference ?? '', 60)),
  ]);
}
