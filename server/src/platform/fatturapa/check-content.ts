import { all, child } from '../xml/find-in.ts';
import { type XmlElement } from '../xml/xml-element.ts';
import { documentFaults, totalFaults } from './check-document.ts';
import { headerFaults } from './check-header.ts';
import { lineFaults, sumFaults, summaryFaults } from './check-lines.ts';
import { type ContentFault } from './content-fault.ts';

/**
 * @param root  of a document whose shape is right
 * @param today the day on which it is handed in, if a date after it is a fault
 */
export function checkContent(root: XmlElement, today?: string): ContentFault[] {
  const body = child(root, 'FatturaElettronicaBody');
  const [lines, summaries] = [all(child(body, 'DatiBeniServizi'), 'DettaglioLinee'), all(child(body, 'DatiBeniServizi'), 'DatiRiepilogo')];
  return [
    ...headerFaults(root), ...documentFaults(body, today), ...lines.flatMap(lineFaults), ...summaries.flatMap(summaryFaults), ...sumFaults(lines, summaries), ...totalFaults(body, summaries),
  ].filter((found): found is ContentFault => Boolean(found));
}
