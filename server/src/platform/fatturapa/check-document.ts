import { all, child, textAt } from '../xml/find-in.ts';
import { type XmlElement } from '../xml/xml-element.ts';
import { amountAt, sumOf } from './amounts-in.ts';
import { type Found } from './content-fault.ts';

/** Its day, its number, what it corrects. */
export function documentFaults(body: XmlElement, today: string | undefined): Found[] {
  const general = child(body, 'DatiGenerali');
  const document = child(general, 'DatiGeneraliDocumento');
  const day = textAt(document, 'Data');
  const corrected = all(general, 'DatiFattureCollegate');
  const at = 'FatturaElettronicaBody/DatiGenerali';
  return [
    today !== undefined && day > today && { code: '00403', path: `${at}/DatiGeneraliDocumento/Data`, message: 'has not come yet' },
    !/\d/.test(textAt(document, 'Numero')) && { code: '00425', path: `${at}/DatiGeneraliDocumento/Numero`, message: 'has no digit' },
    ...(textAt(document, 'TipoDocumento') === 'TD04' ? [
      corrected.some((invoice) => day < textAt(invoice, 'Data')) && ({ code: '00418', path: `${at}/DatiGeneraliDocumento/Data`, message: 'is before that of the corrected invoice' } as const),
      corrected.length === 0 && ({ code: 'CORRECTED', path: `${at}/DatiFattureCollegate`, message: 'names no invoice' } as const),
    ] : []),
  ];
}

/** What it comes to, and what is asked for. */
export function totalFaults(body: XmlElement, summaries: readonly XmlElement[]): Found[] {
  const document = child(child(body, 'DatiGenerali'), 'DatiGeneraliDocumento');
  const total = sumOf(summaries, 'ImponibileImporto') + sumOf(summaries, 'Imposta');
  const owed = total - sumOf(summaries.filter((summary) => textAt(summary, 'EsigibilitaIVA') === 'S'), 'Imposta');
  const asked = sumOf(all(body, 'DatiPagamento').flatMap((payment) => all(payment, 'DettaglioPagamento')), 'ImportoPagamento');
  return [
    amountAt(document, 'ImportoTotaleDocumento') !== total && { code: 'TOTAL', path: 'FatturaElettronicaBody/DatiGenerali/DatiGeneraliDocumento/ImportoTotaleDocumento', message: 'is not the sum of bases and VAT' },
    asked > (owed < 0n ? 0n : owed) && { code: 'PAYMENT', path: 'FatturaElettronicaBody/DatiPagamento', message: 'asks for more than is owed' },
  ];
}

