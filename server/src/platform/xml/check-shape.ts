import { type Content, type Rule } from './shape.ts';
import { type XmlElement } from './xml-element.ts';

/** What is wrong with the shape, and where. */
export interface Misfit {
  /** from below the root, counted where there are several: `FatturaElettronicaBody/DatiBeniServizi/DettaglioLinee[2]/Natura` */
  path: string;
  message: string;
}

/** Whether children stand in the order of their rules, as often as they may, with texts as they must look like. */
export function checkShape(element: XmlElement, content: Content, path = ''): Misfit[] {
  if ('test' in content) {
    if (typeof element.content !== 'string') return [{ path, message: element.content.length === 0 ? 'is empty' : 'has elements where a text belongs' }];
    return content.test(element.content) ? [] : [{ path, message: `has an unfit text: ${JSON.stringify(element.content.slice(0, 80))}` }];
  }
  if (typeof element.content === 'string') return [{ path, message: 'has a text where elements belong' }];
  const rules = 'either' in content ? (content.either.find(([first]) => first?.name === childrenOf(element)[0]?.name) ?? content.either[0] ?? []) : content;
  return checkChildren(childrenOf(element), rules, path);
}

const childrenOf = ({ content }: XmlElement): readonly XmlElement[] => (typeof content === 'string' ? [] : content);

function checkChildren(children: readonly XmlElement[], rules: readonly Rule[], path: string): Misfit[] {
  const misfits: Misfit[] = [];
  const within = (name: string) => (path === '' ? name : `${path}/${name}`);
  const counts = new Map<string, number>();
  let next = 0;
  for (const child of children) {
    const index = rules.findIndex(({ name }, position) => position >= next && name === child.name);
    const rule = rules[index];
    const count = (counts.get(child.name) ?? 0) + 1;
    counts.set(child.name, count);
    if (!rule) {
      misfits.push({ path: within(child.name), message: rules.some(({ name }) => name === child.name) ? 'stands too late, or once too often' : 'does not belong here' });
      continue;
    }
    misfits.push(...missing(rules.slice(next, index), counts).map((name) => ({ path: within(name), message: 'is missing' })));
    misfits.push(...checkShape(child, rule.content, rule.isMany ? `${within(child.name)}[${count}]` : within(child.name)));
    next = rule.isMany ? index : index + 1;
  }
  return [...misfits, ...missing(rules.slice(next), counts).map((name) => ({ path: within(name), message: 'is missing' }))];
}

const missing = (rules: readonly Rule[], counts: ReadonlyMap<string, number>): string[] => rules.filter(({ name, isNeeded }) => isNeeded && !counts.has(name)).map(({ name }) => name);
