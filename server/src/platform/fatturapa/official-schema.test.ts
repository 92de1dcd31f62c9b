import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { XmlBufferInputProvider, XmlDocument, xmlCleanupInputProvider, xmlRegisterInputProvider, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyFattura, samples } from '../../../test/harness/fatture.ts';
import { printXml, type XmlElement } from '../xml/xml-element.ts';
import { checkFattura } from './check-fattura.ts';
import { type Recipient } from './recipient.ts';
import { fatturaElement, writeFattura } from './write-fattura.ts';

/** Where the Agenzia's schemas lie: Schema_VFPR12_v1.2.3.xsd and Schema_VFPA12_V1.2.3.xsd. They are not ours to hand out; whoever has none is left with our own rules, except in CI. */
const folder = process.env.FATTURAPA_SCHEMAS;
const files: Readonly<Record<Recipient['format'], string>> = { FPR12: 'Schema_VFPR12_v1.2.3.xsd', FPA12: 'Schema_VFPA12_V1.2.3.xsd' };

/** They import that of signatures, which they use for one element that we never write. */
const signatures = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2000/09/xmldsig#"><xs:element name="Signature" type="xs:anyType"/></xs:schema>';

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
  const validators = new Map<string, XsdValidator>();

  beforeAll(() => {
    if (!folder) throw new Error('FATTURAPA_SCHEMAS must name the folder of the schemas');
    xmlRegisterInputProvider(new XmlBufferInputProvider({ 'xmldsig-core-schema.xsd': Buffer.from(signatures) }));
    for (const [format, file] of Object.entries(files)) {
      const schema = XmlDocument.fromBuffer(readFileSync(join(folder, file)), { url: file });
      validators.set(format, XsdValidator.fromDoc(schema));
      schema.dispose();
    }
  });

  afterAll(() => {
    for (const validator of validators.values()) validator.dispose();
    xmlCleanupInputProvider();
  });

  /** What it says of a text; nothing when it takes it. */
  function faults(xml: string, format: Recipient['format']): string[] {
    const document = XmlDocument.fromString(xml);
    try {
      validators.get(format)?.validate(document);
      return [];
    } catch (error) {
      if (error instanceof XmlValidateError) return error.details.map(({ message }) => message);
      throw error;
    } finally {
      document.dispose();
    }
  }

  test.each(Object.entries(samples))('takes a document of the kind %s', (_name, sample) => {
    expect(faults(writeFattura(sample), sample.transmission.recipient.format)).toEqual([]);
  });

  test('takes any document', () => {
    fc.assert(fc.property(anyFattura, (any) => {
      expect(faults(writeFattura(any), any.transmission.recipient.format)).toEqual([]);
    }), { numRuns: 200 });
  });

  test('refuses nothing that our own rules would let pass', () => {
    let refused = 0;
    fc.assert(fc.property(fc.constantFrom(...Object.values(samples)), fc.nat(), fc.constantFrom(...changes), (sample, position, change) => {
      const xml = printXml(changedAt(fatturaElement(sample), position, change));
      const isRefused = faults(xml, sample.transmission.recipient.format).length > 0;
      refused += Number(isRefused);
      if (isRefused) expect(checkFattura(xml)).not.toEqual([]);
    }), { numRuns: 1000 });
    expect(refused).toBeGreaterThan(200);
  });

  test.each(['FPR12', 'FPA12'] as const)('refuses what is wrong (%s), so that it was asked at all', (format) => {
    const sample = Object.values(samples).find(({ transmission }) => transmission.recipient.format === format);
    if (!sample) throw new Error(`No sample of ${format}`);
    expect(faults(writeFattura(sample).replace('<Divisa>EUR</Divisa>', '<Divisa>euro</Divisa>'), format).join()).toContain('Divisa');
    expect(faults(writeFattura(sample), format === 'FPR12' ? 'FPA12' : 'FPR12').join()).toContain('versione');
  });
});
