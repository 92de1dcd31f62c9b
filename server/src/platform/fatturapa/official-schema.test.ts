import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyFattura, samples } from '../../../test/harness/fatture.ts';
import { openOfficialSchema, type OfficialSchema } from '../../../test/harness/official-schema.ts';
import { printXml, type XmlElement } from '../xml/xml-element.ts';
import { checkFattura } from './check-fattura.ts';
import { fatturaElement, writeFattura } from './write-fattura.ts';

/** Where the Agenzia's schemas lie: Schema_VFPR12_v1.2.3.xsd and Schema_VFPA12_V1.2.3.xsd. They are not ours to hand out; whoever has none is left with our own rules, except in CI. */
const folder = process.env.FATTURAPA_SCHEMAS;

type Change = (element: XmlElement) => XmlElement[];

/** Left out, twice, emptied, or with another text. */
const changes: Change[] = [
  () => [], (element) => [element, element], ({ name }) => [{ name, content: [] }],
  ...['', 'x', '0', '12', '-1.00', '1.123456789', '999', '101.00', '2026-02-30', '2026-13-01', 'à'.repeat(300), 'ł', 'a@b', 'IT', 'N3', '123456789012345678901234567890'].map((content): Change => ({ name }) => [{ name, content }]),
];

/** The document with a change at one of its elements below the root, counted from its beginning, round and round. */
function changedAt(root: XmlElement, position: number, change: Change): XmlElement {
  const count = (element: XmlElement): number => (typeof element.content === 'string' ? 0 : element.content.reduce((sum, child) => sum + 1 + count(child), 0));
  let left = position % count(root);
  const within = (element: XmlElement): XmlElement => (typeof element.content === 'string' ? element : { ...element, content: element.content.flatMap((child) => (left-- === 0 ? change(child) : [within(child)])) });
  return within(root);
}

/** One of both is asked, so that nothing is skipped. */
const [official, own] = folder || process.env.CI ? [['the official schema'], []] : [[], ['our own rules, without the official schema']];

describe.each(own)('%s', () => {
  test.each(Object.entries(samples))('take a document of the kind %s', (_name, sample) => {
    expect(checkFattura(writeFattura(sample))).toEqual([]);
  });
});

describe.each(official)('%s', () => {
  let schema: OfficialSchema;
  beforeAll(() => { schema = openOfficialSchema(folder); });
  afterAll(() => schema.close());

  test.each(Object.entries(samples))('takes a document of the kind %s', (_name, sample) => {
    expect(schema.faults(writeFattura(sample), sample.transmission.recipient.format)).toEqual([]);
  });

  test('takes any document', () => {
    fc.assert(fc.property(anyFattura, (any) => {
      expect(schema.faults(writeFattura(any), any.transmission.recipient.format)).toEqual([]);
    }), { numRuns: 200 });
  });

  test('refuses nothing that our own rules would let pass', () => {
    let refused = 0;
    fc.assert(fc.property(fc.constantFrom(...Object.values(samples)), fc.nat(), fc.constantFrom(...changes), (sample, position, change) => {
      const xml = printXml(changedAt(fatturaElement(sample), position, change));
      const isRefused = schema.faults(xml, sample.transmission.recipient.format).length > 0;
      refused += Number(isRefused);
      if (isRefused) expect(checkFattura(xml)).not.toEqual([]);
    }), { numRuns: 1000 });
    expect(refused).toBeGreaterThan(200);
  });

  test.each(['FPR12', 'FPA12'] as const)('refuses what is wrong (%s), so that it was asked at all', (format) => {
    const sample = Object.values(samples).find(({ transmission }) => transmission.recipient.format === format);
    if (!sample) throw new Error(`No sample of ${format}`);
    expect(schema.faults(writeFattura(sample).replace('<Divisa>EUR</Divisa>', '<Divisa>euro</Divisa>'), format).join()).toContain('Divisa');
    expect(schema.faults(writeFattura(sample), format === 'FPR12' ? 'FPA12' : 'FPR12').join()).toContain('versione');
  });
});
