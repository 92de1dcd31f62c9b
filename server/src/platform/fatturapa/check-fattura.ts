import { checkShape } from '../xml/check-shape.ts';
import { readXml } from '../xml/read-xml.ts';
import { checkContent } from './check-content.ts';
import { type ContentCode } from './content-fault.ts';
import { fatturaRules } from './fattura-schema.ts';
import { namespace } from './write-fattura.ts';

/** 00003 too large, 00200 not in the format, or what its content breaks. */
export interface FatturaFault {
  code: '00003' | '00200' | ContentCode;
  /** from below the root, such as `FatturaElettronicaBody/DatiBeniServizi/DettaglioLinee[2]/Natura`; '' for the whole */
  path: string;
  /** what is so of it, in English, for whoever runs the installation */
  message: string;
}

/** Of a file that goes by one of the system's own channels (technical rules 1.9.1, 2.3). */
const mostBytes = 5_000_000;

/**
 * Everything that is wrong with a file, as the exchange system would tell it; nothing for one that it takes, as far as the file by itself can tell. Content is looked at once the shape is right.
 * @param today the day on which it is handed in, `YYYY-MM-DD`, if a date after it is a fault
 */
export function checkFattura(xml: string, today?: string): FatturaFault[] {
  if (Buffer.byteLength(xml) > mostBytes) return [{ code: '00003', path: '', message: 'is larger than 5 MB' }];
  const root = readXml(xml);
  const prefix = root?.name.includes(':') ? `:${root.name.split(':')[0] ?? ''}` : '';
  if (!root || root.name.replace(/^.*:/, '') !== 'FatturaElettronica' || root.attributes?.[`xmlns${prefix}`] !== namespace) return [{ code: '00200', path: '', message: 'is no FatturaElettronica' }];
  const misfits = checkShape(root, fatturaRules);
  return misfits.length > 0 ? misfits.map((misfit) => ({ code: '00200' as const, ...misfit })) : checkContent(root, today);
}
