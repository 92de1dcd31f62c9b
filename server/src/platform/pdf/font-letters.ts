/**
 * Whether a TrueType font has a glyph for a code point, from its `cmap` table (OpenType 1.9, formats 4 and 12, of the Unicode platform or Windows').
 * @throws RangeError for a font without such a table
 */
export function lettersOf(font: Buffer): (point: number) => boolean {
  const start = tableAt(font, 'cmap');
  const count = font.readUInt16BE(start + 2);
  const offsets = Array.from({ length: count }, (_, index) => start + 4 + index * 8).filter((at) => [0, 3].includes(font.readUInt16BE(at))).map((at) => start + font.readUInt32BE(at + 4));
  const [whole] = offsets.filter((at) => font.readUInt16BE(at) === 12);
  const [basic] = offsets.filter((at) => font.readUInt16BE(at) === 4);
  const ranges = whole !== undefined ? wholeRanges(font, whole) : basic !== undefined ? basicRanges(font, basic) : null;
  if (!ranges) throw new RangeError('A font without a map of Unicode');
  return (point) => ranges.some(([first, last]) => point >= first && point <= last);
}

type Range = readonly [first: number, last: number];

/** Where a table of a TrueType font begins. @throws RangeError for a font without it */
export function tableAt(font: Buffer, tag: string): number {
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  throw new RangeError(`A font without ${tag}`);
}

const wholeRanges = (font: Buffer, at: number): Range[] => Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => at + 16 + index * 12).map((group) => [font.readUInt32BE(group), font.readUInt32BE(group + 4)]);

/** Segments that end in order: their ends, a gap of two bytes, their beginnings, their deltas, and where an array says which glyphs there are. */
function basicRanges(font: Buffer, at: number): Range[] {
  const twice = font.readUInt16BE(at + 6);
  const ranges: Range[] = [];
  for (let end = at + 14; end < at + 14 + twice; end += 2) {
    const [last, first, delta, offset] = [font.readUInt16BE(end), font.readUInt16BE(end + 2 + twice), font.readUInt16BE(end + 2 + 2 * twice), font.readUInt16BE(end + 2 + 3 * twice)];
    for (let point = first; point <= last && point < 0xff_ff; point += 1) {
      const glyph = offset === 0 ? (point + delta) & 0xff_ff : font.readUInt16BE(end + 2 + 3 * twice + offset + 2 * (point - first));
      if (glyph !== 0) ranges.push([point, point]);
    }
  }
  return ranges;
}

/** A text of letters that there are: composed, what is not to be seen left out where it has no glyph, and everything else without one a question mark. */
export function inLetters(text: string, has: (point: number) => boolean): string {
  let letters = '';
  for (const letter of text.normalize('NFC')) {
    const isThere = /[\n\r\t]/.test(letter) || has(letter.codePointAt(0) ?? 0);
    letters += isThere ? letter : /[\p{Cc}\p{Cf}\p{Mn}]/u.test(letter) ? '' : '?';
  }
  return letters;
}
