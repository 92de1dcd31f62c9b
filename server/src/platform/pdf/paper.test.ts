import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../test/harness/text-of-pdf.ts';
import { readXml } from '../xml/read-xml.ts';
import { type XmlElement } from '../xml/xml-element.ts';
import { tableAt } from './font-letters.ts';
import { Paper, type PaperHead } from './paper.ts';

const head: PaperHead = { title: 'Fattura A/2026/17, <Rossi & Figli>', author: 'Rossi & Figli', language: 'it', createdAt: new Date('2026-11-28T20:00:00Z') };
const xml = '<?xml version="1.0" encoding="UTF-8"?>\n<p:FatturaElettronica/>\n';
const attached = { name: 'IT01234567897_0000A.xml', mediaType: 'application/xml', description: 'FatturaPA', content: Buffer.from(xml) };

function print(more: Partial<PaperHead>): Promise<Buffer> {
  const paper = new Paper({ ...head, ...more });
  paper.head('Rossi & Figli', 'Fattura A/2026/17', ['28 novembre 2026']);
  paper.facts([{ label: 'Cliente', value: 'Müller & Söhne' }]);
  paper.row({ label: 'Suite Business', notes: ['10 utenti'], value: '499,00 €', strong: true });
  paper.rule();
  return paper.finish((page, pages) => `${page} di ${pages}`);
}

/** Its objects by number, as they are written: a dictionary, and what stands in its stream. */
function objectsOf(pdf: Buffer): Map<number, { dictionary: string; stream: Buffer | null }> {
  const text = pdf.toString('latin1');
  return new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, number = '', content = '']) => {
    const [dictionary = '', streamed] = content.split(/\nstream\n/, 2);
    const raw = streamed === undefined ? null : Buffer.from(streamed.replace(/\nendstream$/, ''), 'latin1');
    return [Number(number), { dictionary, stream: raw && dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw }];
  }));
}

/** The object that a dictionary names under a key. */
function named(objects: ReturnType<typeof objectsOf>, dictionary: string, key: string): { dictionary: string; stream: Buffer | null } {
  const [, number] = new RegExp(`/${key}\\s*\\[?\\s*(\\d+) 0 R`).exec(dictionary) ?? [];
  const found = objects.get(Number(number));
  if (!found) throw new Error(`No ${key} in ${dictionary}`);
  return found;
}

const textsIn = (element: XmlElement, name: string): string[] =>
  element.name === name && typeof element.content === 'string' ? [element.content] : typeof element.content === 'string' ? [] : element.content.flatMap((child) => textsIn(child, name));

describe('a paper with a file attached is PDF/A-3b', async () => {
  const pdf = await print({ attached });
  const objects = objectsOf(pdf);
  const catalog = [...objects.values()].find(({ dictionary }) => dictionary.includes('/Type /Catalog'))?.dictionary ?? '';
  const trailer = pdf.toString('latin1').split('\ntrailer\n')[1] ?? '';

  test('its metadata say so, and what the information says, in sound XML (6.6.2, 6.6.4)', () => {
    const metadata = named(objects, catalog, 'Metadata');
    expect(metadata.dictionary).toMatch(/\/Type \/Metadata/);
    expect(metadata.dictionary).not.toContain('/Filter');
    const packet = metadata.stream?.toString('utf8') ?? '';
    expect(packet).toMatch(/^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>[^]*<\?xpacket end="w"\?>$/);
    const xmp = readXml(packet.replace(/<\?xpacket[^>]*\?>/g, '').trim());
    if (!xmp) throw new Error(packet);
    expect([textsIn(xmp, 'pdfaid:part'), textsIn(xmp, 'pdfaid:conformance'), textsIn(xmp, 'rdf:li'), textsIn(xmp, 'xmp:CreateDate'), textsIn(xmp, 'pdf:Producer')]).toEqual([['3'], ['B'], [head.title, head.author], ['2026-11-28T20:00:00Z'], ['Filiera']]);
  });

  test('its colours are those of a profile that it carries (6.2.3, 6.2.4)', () => {
    const intent = named(objects, catalog, 'OutputIntents').dictionary;
    expect(intent).toContain('/S /GTS_PDFA1');
    const profile = named(objects, intent, 'DestOutputProfile');
    expect(profile.dictionary).toContain('/N 3');
    expect([profile.stream?.toString('latin1', 36, 40), profile.stream?.toString('latin1', 16, 20)]).toEqual(['acsp', 'RGB ']);
    const content = [...objects.values()].map(({ stream, dictionary }) => (dictionary.includes('/Type') || dictionary.includes('/Subtype') ? '' : (stream?.toString('latin1') ?? ''))).join('\n');
    expect(content).toContain('/DeviceRGB cs');
    expect(content).not.toMatch(/\/(?:DeviceCMYK|Pattern) cs/);
  });

  test('it carries each font that it uses, with its letters (6.2.11)', () => {
    const fonts = [...objects.values()].filter(({ dictionary }) => /\/Type \/Font\b(?!Descriptor)/.test(dictionary));
    const composite = fonts.filter(({ dictionary }) => dictionary.includes('/Subtype /Type0'));
    expect(composite).toHaveLength(2);
    for (const { dictionary } of composite) {
      const descendant = named(objects, dictionary, 'DescendantFonts').dictionary;
      expect(descendant).toContain('/CIDToGIDMap /Identity');
      expect(named(objects, named(objects, descendant, 'FontDescriptor').dictionary, 'FontFile2').stream?.length).toBeGreaterThan(1000);
      expect(named(objects, dictionary, 'ToUnicode').stream?.toString('latin1')).toContain('beginbfrange');
    }
    expect(fonts.every(({ dictionary }) => /\/Subtype \/(?:Type0|CIDFontType2)/.test(dictionary))).toBe(true);
  });

  test('its letters are as wide as the font says (6.2.11.5)', () => {
    const descendants = [...objects.values()].filter(({ dictionary }) => dictionary.includes('/Subtype /CIDFontType2'));
    for (const { dictionary } of descendants) {
      const font = named(objects, named(objects, dictionary, 'FontDescriptor').dictionary, 'FontFile2').stream ?? Buffer.alloc(0);
      const [unitsPerEm, metrics, measured] = [font.readUInt16BE(tableAt(font, 'head') + 18), tableAt(font, 'hmtx'), font.readUInt16BE(tableAt(font, 'hhea') + 34)];
      const [, told = ''] = /\/W \[0 \[([^\]]*)\]\]/.exec(dictionary) ?? [];
      const widths = told.trim().split(/\s+/).map(Number);
      expect(widths.length).toBeGreaterThan(5);
      // The first stands for letters that there are not, and is never shown.
      widths.forEach((width, glyph) => glyph > 0 && expect(Math.abs(width - (font.readUInt16BE(metrics + 4 * Math.min(glyph, measured - 1)) * 1000) / unitsPerEm)).toBeLessThan(1));
    }
  });

  test('its streams are as long as they say (6.1.7.1)', () => {
    const streams = [...pdf.toString('latin1').matchAll(/\/Length (\d+)[^]*?\nstream\n([^]*?)\nendstream\nendobj/g)];
    expect(streams.length).toBeGreaterThan(5);
    for (const [, length, stream = ''] of streams) expect(stream).toHaveLength(Number(length));
  });

  test('the file is associated with the document, by its kind and its relation (6.8)', async () => {
    const file = named(objects, catalog, 'AF').dictionary;
    expect(file).toContain('/Type /Filespec');
    expect(file).toContain('/AFRelationship /Alternative');
    expect(file).toContain(`/F (${attached.name})`);
    expect(file).toContain(`/UF (${attached.name})`);
    const embedded = named(objects, file.slice(file.indexOf('/EF')), 'F');
    expect(embedded.dictionary).toContain('/Subtype /application#2Fxml');
    expect(embedded.dictionary).toContain("/ModDate (D:20261128200000Z)");
    expect(embedded.stream?.toString()).toBe(xml);

    const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
    const found: unknown = await (await task.promise).getAttachments();
    await task.destroy();
    expect(found instanceof Map ? [...found.keys()] : Object.keys(found ?? {})).toEqual([attached.name]);
  });

  test('no letter in it lacks its glyph, whatever it is asked to write (6.2.11.8)', async () => {
    const paper = new Paper({ ...head, attached });
    paper.sentence('株式会社 Łódź Ελλάς София a\u0301 e\u200B 🍕');
    const strange = await paper.finish(() => '');
    expect((await readPdf(strange)).text.trim()).toBe('???? Łódź Ελλάς София á e ?');
    const shown = [...objectsOf(strange).values()].flatMap(({ stream, dictionary }) => (dictionary.includes('/Type') || stream?.includes('begincmap') ? [] : [...(stream?.toString('latin1') ?? '').matchAll(/<([\da-f]+)>/g)].map(([, hex = '']) => hex)));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.flatMap((hex) => hex.match(/.{4}/g) ?? [])).not.toContain('0000');
  });

  test('nothing in it runs, hides or is seen through, and it is not locked (6.1.3, 6.2.8, 6.5)', () => {
    const all = [...objects.values()].map(({ dictionary }) => dictionary).join('\n');
    expect(all).not.toMatch(/\/(?:JavaScript|JS|Launch|SMask|OCProperties|AA|XFA|LZWDecode|Sound|Movie)\b/);
    expect(all).not.toMatch(/\/(?:CA|ca) 0?\.\d/);
    expect(trailer).toMatch(/\/ID \[<[\da-f]{32}> <[\da-f]{32}>\]/);
    expect(trailer).not.toContain('/Encrypt');
    expect(pdf.subarray(0, 15).toString('latin1')).toBe('%PDF-1.7\n%\xFF\xFF\xFF\xFF\n');
  });

  test('it is read like any other, and the same again', async () => {
    expect(await readPdf(pdf)).toMatchObject({ title: head.title, language: 'it', pages: 1, text: expect.stringContaining('Müller & Söhne') });
    expect((await print({ attached })).equals(pdf)).toBe(true);
  });
});

test('a paper alone claims nothing, and its metadata are sound too', async () => {
  const objects = objectsOf(await print({}));
  const catalog = [...objects.values()].find(({ dictionary }) => dictionary.includes('/Type /Catalog'))?.dictionary ?? '';
  const packet = named(objects, catalog, 'Metadata').stream?.toString('utf8') ?? '';
  expect(packet).not.toContain('pdfaid');
  expect(readXml(packet.replace(/<\?xpacket[^>]*\?>/g, '').trim())).not.toBe(null);
  expect(catalog).not.toContain('/AF');
});
