/** Letters that no decomposition takes apart, and signs that have a spelling. Greek and Cyrillic after ISO 843 and the EU's passports (ICAO 9303), a letter each. */
const spelt: Readonly<Record<string, string>> = {
  Đ: 'D', đ: 'd', Ħ: 'H', ħ: 'h', ı: 'i', ĸ: 'k', Ł: 'L', ł: 'l', Ŋ: 'N', ŋ: 'n', Œ: 'OE', œ: 'oe', Ŧ: 'T', ŧ: 't', ẞ: 'SS', ƒ: 'f', Ə: 'E', ə: 'e',
  '‘': "'", '’': "'", '‚': "'", '‛': "'", '“': '"', '”': '"', '„': '"', '‟': '"', '‹': '<', '›': '>', '′': "'", '″': '"', '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '•': '-', '…': '...', '⁄': '/', '€': 'EUR', '№': 'No',
  Α: 'A', Β: 'V', Γ: 'G', Δ: 'D', Ε: 'E', Ζ: 'Z', Η: 'I', Θ: 'TH', Ι: 'I', Κ: 'K', Λ: 'L', Μ: 'M', Ν: 'N', Ξ: 'X', Ο: 'O', Π: 'P', Ρ: 'R', Σ: 'S', Τ: 'T', Υ: 'Y', Φ: 'F', Χ: 'CH', Ψ: 'PS', Ω: 'O',
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
  А: 'A', Б: 'B', В: 'V', Г: 'G', Д: 'D', Е: 'E', Ж: 'ZH', З: 'Z', И: 'I', К: 'K', Л: 'L', М: 'M', Н: 'N', О: 'O', П: 'P', Р: 'R', С: 'S', Т: 'T', У: 'U', Ф: 'F', Х: 'H', Ц: 'TS', Ч: 'CH', Ш: 'SH', Щ: 'SHT', Ъ: 'A', Ы: 'Y', Ь: '', Э: 'E', Ю: 'YU', Я: 'YA', Є: 'IE', І: 'I',
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sht', ъ: 'a', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', є: 'ie', і: 'i',
};

/** Latin letters without their accents; what Latin-1 has and no decomposition takes apart. */
const plainSpelt: Readonly<Record<string, string>> = { Æ: 'AE', æ: 'ae', Ø: 'O', ø: 'o', Þ: 'TH', þ: 'th', Ð: 'D', ð: 'd', ß: 'ss', '¡': '!', '¿': '?', '«': '"', '»': '"', '×': 'x', '©': '(c)', '®': '(r)', '°': 'o', '·': '-', '£': 'GBP', '¥': 'JPY', '¢': 'c', '§': 'S', '±': '+-' };

const isLatin = (point: number): boolean => (point >= 0x20 && point <= 0x7e) || (point >= 0xa0 && point <= 0xff);
const isBasic = (point: number): boolean => point >= 0x20 && point <= 0x7e;

/**
 * A text in the characters of the schema's `String..LatinType` (Basic Latin and Latin-1 Supplement, without controls): others are spelt, or a question mark;
 * spaces are single, none at the ends.
 * @param most characters; what is longer is cut at a word where that costs little
 */
export const latinText = (text: string, most: number): string => cut(spell(text, isLatin), most);

/** The same in ASCII alone, as the schema's `String..Type` have it. */
export const basicText = (text: string, most: number): string => cut(spell(text, isBasic), most);

/** A long text as several, each as `latinText` leaves it, cut between words where there are some. */
export function latinParts(text: string, most: number): string[] {
  const parts: string[] = [];
  for (let left = spell(text, isLatin); left !== ''; ) {
    const part = cut(left, most);
    parts.push(part);
    left = left.slice(part.length).trim();
  }
  return parts;
}

function spell(text: string, isAllowed: (point: number) => boolean): string {
  let spelling = '';
  // Composed first, so that a letter and its accent are one; by code points, so that no surrogate is parted.
  for (const character of text.normalize('NFC')) spelling += spellOne(character, isAllowed);
  return spelling.replace(/[\s\u00A0]+/g, ' ').trim();
}

function spellOne(character: string, isAllowed: (point: number) => boolean): string {
  const point = character.codePointAt(0) ?? 0;
  if (isAllowed(point)) return character;
  if (/\p{White_Space}/u.test(character)) return ' ';
  // Controls, invisible format characters, accents alone.
  if (/[\p{Cc}\p{Cf}\p{Mn}]/u.test(character)) return '';
  const known = spelt[character] ?? (isAllowed === isBasic ? plainSpelt[character] : undefined);
  if (known !== undefined) return known;
  const apart = [...character.normalize('NFKD')].filter((part) => !/\p{Mn}/u.test(part));
  const isOther = apart.length > 0 && apart.join('') !== character;
  return isOther ? apart.map((part) => spellOne(part, isAllowed)).join('') : '?';
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  return text.slice(0, space >= most * 0.7 ? space : most).trim();
}
