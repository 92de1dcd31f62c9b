import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readXml } from './read-xml.ts';
import { element, optional, printXml } from './xml-element.ts';

test('a document is printed in its order, without what is not there', () => {
  const document = element('Order', [element('Name', 'Bar & "Grill" <1>'), null, false, optional('Note', ''), optional('Count', 0), [element('Line', 'a'), element('Line', 'b')], element('None', [])], { version: '1' });
  expect(printXml(document)).toBe([
    '<?xml version="1.0" encoding="UTF-8"?>', '<Order version="1">', '  <Name>Bar &amp; &quot;Grill&quot; &lt;1&gt;</Name>', '  <Count>0</Count>', '  <Line>a</Line>', '  <Line>b</Line>', '  <None/>', '</Order>', '',
  ].join('\n'));
});

test('what is printed is read again, whatever its texts, but for what XML cannot carry', () => {
  const carried = (text: string) => text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
  const document = (texts: string[]) => element('Root', texts.map((text) => element('Text', text)), { a: '1' });
  fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }).map((text) => `x${text}`), { maxLength: 8 }), (texts) => {
    expect(readXml(printXml(document(texts)))).toEqual(document(texts.map(carried)));
  }));
});

test.each(['', 'text', '<a>', '<a/><b/>', '<a>text<b/></a>', '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', '<a>&</a>', '<a></b>', '<a b="1" b="2"/>', '<a><!-- b --></a>', '<a/>text'])('%j is no document', (text) => {
  expect(readXml(text)).toBe(null);
});
