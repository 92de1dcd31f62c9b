import { element, printXml, type XmlElement } from '../xml/xml-element.ts';
import { fatturaBody } from './fattura-body.ts';
import { fatturaHeader } from './fattura-header.ts';
import { type Fattura } from './fattura.ts';

export const namespace = 'http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2';

/** The whole document. @throws RangeError for what cannot be cut or spelt to fit: numbers, codes, amounts beyond the schema */
export function fatturaElement(fattura: Fattura): XmlElement {
  return element('p:FatturaElettronica', [element('FatturaElettronicaHeader', fatturaHeader(fattura)), element('FatturaElettronicaBody', fatturaBody(fattura))], {
    versione: fattura.transmission.recipient.format, 'xmlns:p': namespace,
  });
}

/** The same as the text of a file. */
export const writeFattura = (fattura: Fattura): string => printXml(fatturaElement(fattura));
