import { all, textAt } from '../xml/find-in.ts';
import { type XmlElement } from '../xml/xml-element.ts';
import { amountAt, cent, distance, sumOf } from './amounts-in.ts';
import { type Found } from './content-fault.ts';
import { type Fine } from './decimal.ts';

export function lineFaults(line: XmlElement, index: number): Found[] {
  const at = `FatturaElettronicaBody/DatiBeniServizi/DettaglioLinee[${index + 1}]`;
  const [nature, percent] = [textAt(line, 'Natura'), amountAt(line, 'AliquotaIVA')];
  const discounts = all(line, 'ScontoMaggiorazione');
  const declaration = all(line, 'AltriDatiGestionali').find((data) => textAt(data, 'TipoDato') === 'INTENTO');
  return [
    textAt(line, 'NumeroLinea') !== String(index + 1) && { code: 'LINE_NUMBERS', path: `${at}/NumeroLinea`, message: `is not ${index + 1}` },
    percent === 0n && nature === '' && { code: '00400', path: `${at}/Natura`, message: 'is missing where no VAT is charged' },
    percent !== 0n && nature !== '' && { code: '00401', path: `${at}/Natura`, message: 'stands where VAT is charged' },
    isNoPercentage(percent) && { code: '00424', path: `${at}/AliquotaIVA`, message: 'is no percentage' },
    discounts.some((discount) => textAt(discount, 'Percentuale') === '' && textAt(discount, 'Importo') === '') && { code: '00438', path: `${at}/ScontoMaggiorazione`, message: 'says not how much' },
    differsFrom(line, discounts) && { code: '00423', path: `${at}/PrezzoTotale`, message: 'is not price less discounts times quantity, to a cent' },
    nature === 'N3.5' && !(declaration && /^\d{17}[-/]\d{6}$/.test(textAt(declaration, 'RiferimentoTesto')) && textAt(declaration, 'RiferimentoData') !== '') && { code: 'DECLARATION', path: `${at}/AltriDatiGestionali`, message: "names not the buyer's declaration of intent" },
  ];
}

/** Percentages are taken one after the other; exact to the eighth decimal of each step, and a cent is let pass. */
function differsFrom(line: XmlElement, discounts: readonly XmlElement[]): boolean {
  const unit = 100n * cent;
  const price = discounts.reduce((left, discount) => {
    const percent = textAt(discount, 'Percentuale');
    const off = percent === '' ? amountAt(discount, 'Importo') : (left * amountAt(discount, 'Percentuale')) / (100n * unit);
    return textAt(discount, 'Tipo') === 'MG' ? left + off : left - off;
  }, amountAt(line, 'PrezzoUnitario'));
  const quantity = textAt(line, 'Quantita') === '' ? unit : amountAt(line, 'Quantita');
  return distance(amountAt(line, 'PrezzoTotale'), (price * quantity) / unit) > cent;
}

export function summaryFaults(summary: XmlElement, index: number): Found[] {
  const at = `FatturaElettronicaBody/DatiBeniServizi/DatiRiepilogo[${index + 1}]`;
  const [nature, percent] = [textAt(summary, 'Natura'), amountAt(summary, 'AliquotaIVA')];
  const due = (amountAt(summary, 'ImponibileImporto') * percent) / (10_000n * cent);
  return [
    percent === 0n && nature === '' && { code: '00429', path: `${at}/Natura`, message: 'is missing where no VAT is charged' },
    percent !== 0n && nature !== '' && { code: '00430', path: `${at}/Natura`, message: 'stands where VAT is charged' },
    isNoPercentage(percent) && { code: '00424', path: `${at}/AliquotaIVA`, message: 'is no percentage' },
    nature.startsWith('N6') && textAt(summary, 'EsigibilitaIVA') === 'S' && { code: '00420', path: `${at}/EsigibilitaIVA`, message: 'is split payment of an inverted charge' },
    distance(amountAt(summary, 'Imposta'), due) > cent && { code: '00421', path: `${at}/Imposta`, message: 'is not base times rate, to a cent' },
    nature !== '' && textAt(summary, 'RiferimentoNormativo') === '' && { code: 'LEGAL_REFERENCE', path: `${at}/RiferimentoNormativo`, message: 'is missing where no VAT is charged' },
  ];
}

const taxOf = (element: XmlElement): string => `${textAt(element, 'AliquotaIVA')} ${textAt(element, 'Natura')}`;

/** Lines and summaries speak of the same rates and natures, and add up. The system lets a euro pass, we nothing. */
export function sumFaults(lines: readonly XmlElement[], summaries: readonly XmlElement[]): Found[] {
  const at = 'FatturaElettronicaBody/DatiBeniServizi/DatiRiepilogo';
  const rates = (elements: readonly XmlElement[]) => new Set(elements.map((element) => textAt(element, 'AliquotaIVA')));
  const kinds = (elements: readonly XmlElement[]) => new Set(elements.map((element) => textAt(element, 'Natura')));
  const exact = summaries.map((summary) => `${taxOf(summary)} ${textAt(summary, 'EsigibilitaIVA')}`);
  const [ofLines, ofSummaries] = [rates(lines), rates(summaries)];
  return [
    [...ofLines].some((rate) => !ofSummaries.has(rate)) && { code: '00419', path: at, message: 'is missing for a rate of the lines' },
    [...ofSummaries].some((rate) => !ofLines.has(rate)) && { code: '00443', path: at, message: 'has a rate that no line has' },
    [...kinds(lines)].toSorted().join() !== [...kinds(summaries)].toSorted().join() && { code: '00444', path: at, message: 'has other natures than the lines' },
    new Set(exact).size < exact.length && { code: 'SUMMARY_TWICE', path: at, message: 'stands twice for the same' },
    ...[...new Set(summaries.map(taxOf))].map((tax): Found => {
      const base = sumOf(summaries.filter((summary) => taxOf(summary) === tax), 'ImponibileImporto');
      return base !== sumOf(lines.filter((line) => taxOf(line) === tax), 'PrezzoTotale') && { code: '00422', path: `${at}/ImponibileImporto`, message: `is not the sum of its lines: ${tax.trim()}` };
    }),
  ];
}

/** 0.22 where 22.00 is meant. */
const isNoPercentage = (percent: Fine): boolean => percent > 0n && percent < 100n * cent;
