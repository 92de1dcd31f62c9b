import { expect, test } from 'vitest';
import { attachmentName } from './attachment-name.ts';

test.each([
  ['Visura "2026" è.png', 'image/png', 'Visura "2026" è.png'],
  ['FOTO.JPEG', 'image/jpeg', 'FOTO.JPEG'],
  ['fattura.hta', 'text/plain', 'fattura.hta.txt'],
  ['fattura.pdf', 'text/plain', 'fattura.pdf.txt'],
  ['fattura.hta', 'application/pdf', 'fattura.hta.pdf'],
  ['avvia.bat ', 'text/plain', 'avvia.bat.txt'],
  ['avvia.bat. .', 'text/plain', 'avvia.bat.txt'],
  ['vedi.url', 'text/plain', 'vedi.url.txt'],
  ['avvia.bat:nota.txt', 'text/plain', 'avvia.bat nota.txt'],
  ['foto\u202Egnp.exe', 'text/plain', 'foto gnp.exe.txt'],
  ['../../etc/passwd', 'text/plain', 'etc passwd.txt'],
  ['.htaccess', 'text/plain', 'htaccess.txt'],
  ['a\r\nX: y.txt', 'text/plain', 'a  X  y.txt'],
  ['\uD800', 'application/pdf', 'file.pdf'],
  ['', 'image/webp', 'file.webp'],
  ['csv', 'text/csv', 'csv.csv'],
])('%j with %s in it is called %j', (given, type, name) => {
  expect(attachmentName(given, type)).toBe(name);
});

test('a long name keeps its ending and no half of a letter', () => {
  expect(attachmentName(`${'a'.repeat(145)}${'\u{1F600}'.repeat(10)}.txt`, 'text/plain')).toBe(`${'a'.repeat(145)}\u{1F600}.txt`);
});
