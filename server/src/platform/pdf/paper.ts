import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
// Its types know the class by its default export alone.
// oxlint-disable-next-line import/no-named-as-default
import PDFDocument from 'pdfkit';
import { escapeXml } from '../xml/xml-element.ts';
import { inLetters, lettersOf } from './font-letters.ts';

const font = (name: string): Buffer => readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${name}.ttf`));

declare global {
  // Its types do not know yet that a font may be handed over as it was read.
  namespace PDFKit.Mixins {
    interface PDFFont {
      registerFont(name: string, font: Font): this;
    }
  }
}

/** Latin, Greek and Cyrillic in two weights; only the letters that are used go into a file. Read when the first paper is written, once: to take a font apart is most of the work of a page. */
let fonts: { plain: Font; strong: Font; has: (point: number) => boolean } | undefined;
function readFonts(): NonNullable<typeof fonts> {
  if (fonts) return fonts;
  const [plain, strong] = [font('400Regular/Inter_400Regular'), font('600SemiBold/Inter_600SemiBold')];
  const [inPlain, inStrong] = [lettersOf(plain), lettersOf(strong)];
  return (fonts = { plain: readFont(plain), strong: readFont(strong), has: (point) => inPlain(point) && inStrong(point) });
}

function readFont(file: Buffer): Font {
  const read = create(file);
  if (!('layout' in read)) throw new RangeError('A collection is no font');
  return read;
}

const margin = 48;
const footer = 40;
const gap = 12;
/** The console's ink on paper: black enough for any printer. */
const ink = { text: '#1a1d21', quiet: '#5c6470', good: '#17663b', line: '#c9ced6' } as const;
type Ink = keyof typeof ink;

interface TextStyle {
  size?: number;
  strong?: boolean;
  ink?: Ink;
  /** digits of one width, so that amounts stand below each other */
  isFigure?: boolean;
}

/** A row of a receipt: what, a note below it in small print, and the amount at the right. */
export interface PaperRow extends TextStyle {
  label: string;
  notes?: readonly string[];
  value: string;
}

export interface PaperHead {
  title: string;
  author: string;
  /** BCP 47 */
  language: string;
  /** of what is written about: never the clock's, so that the same paper is the same bytes */
  createdAt: Date;
  /** what it is kept with for years: it is PDF/A-3b then (ISO 19005-3), with this file inside that says the same for programs */
  attached?: { name: string; mediaType: string; description: string; content: Buffer };
}

/** Its XMP metadata says what the information dictionary says, which pdfkit would write there as it is: `Rossi & Figli` is no XML. */
class Pdf extends PDFDocument {
  override endMetadata(): void {
    const { info } = this;
    this.info = Object.fromEntries(Object.entries(info).map(([key, value]: [string, unknown]) => [key, typeof value === 'string' ? escapeXml(value) : value]));
    super.endMetadata();
    this.info = info;
  }
}

/** An A4 sheet that is written from top to bottom; what no longer fits goes on to the next. */
export class Paper {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #chunks: Buffer[] = [];
  readonly #width: number;
  readonly #bottom: number;
  /** what is written of a text: in PDF/A no letter may lack its glyph (6.2.11.8) */
  readonly #letters: (text: string) => string;

  constructor({ title, author, language, createdAt, attached }: PaperHead) {
    const { plain, strong, has } = readFonts();
    this.#letters = attached ? (text) => inLetters(text, has) : (text) => text;
    this.#pdf = new Pdf({
      ...(attached && { subset: 'PDF/A-3b' as const }),
      size: 'A4', margins: { top: margin, left: margin, right: margin, bottom: footer }, bufferPages: true, pdfVersion: '1.7', lang: language, displayTitle: true,
      info: { Title: title, Author: author, Producer: 'Filiera', Creator: 'Filiera', CreationDate: createdAt, ModDate: createdAt },
    });
    if (attached) this.#attach(attached, createdAt);
    this.#pdf.registerFont('plain', plain).registerFont('strong', strong);
    this.#pdf.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
    this.#width = this.#pdf.page.width - 2 * margin;
    this.#bottom = this.#pdf.page.height - margin - footer;
  }

  #attach({ content, name, mediaType: type, description }: NonNullable<PaperHead['attached']>, at: Date): void {
    // The types of pdfkit know no relationship yet: how the file belongs to the document, without which it may not be in it.
    const options = { name, type, description, creationDate: at, modifiedDate: at, relationship: 'Alternative' };
    this.#pdf.file(content, options);
  }

  /** Who writes at the left, what it is at the right. */
  head(from: string, title: string, notes: readonly string[], fromNotes: readonly string[] = []): void {
    const half = this.#width / 2 - gap;
    const top = this.#pdf.y;
    const right = { x: margin + half + 2 * gap, width: half, align: 'right' as const };
    let left = this.#write(from, { size: 13, strong: true }, { x: margin, y: top, width: half });
    for (const note of fromNotes) left = this.#write(note, { size: 9, ink: 'quiet' }, { x: margin, y: left + 1, width: half });
    let y = this.#write(title, { size: 16, strong: true }, { ...right, y: top });
    for (const note of notes) y = this.#write(note, { size: 9, ink: 'quiet' }, { ...right, y: y + 1 });
    this.#moveTo(Math.max(left, y) + 2 * gap);
  }

  /** Labels above their values, beside each other. @param columns four for what is short, such as quantities */
  facts(facts: readonly { label: string; value: string; note?: string | undefined }[], columns: 2 | 4 = 2): void {
    const width = (this.#width - (columns - 1) * 2 * gap) / columns;
    for (let index = 0; index < facts.length; index += columns) {
      const beside = facts.slice(index, index + columns);
      this.#keep(Math.max(...beside.map(({ label, value, note }) => this.#height(label, { size: 8 }, width) + this.#height(value, {}, width) + (note ? this.#height(note, { size: 8 }, width) : 0))) + gap);
      const top = this.#pdf.y;
      const ends = beside.map(({ label, value, note }, column) => {
        const at = { x: margin + column * (width + 2 * gap), width };
        const below = this.#write(value, {}, { ...at, y: this.#write(label, { size: 8, ink: 'quiet' }, { ...at, y: top }) + 1 });
        return note ? this.#write(note, { size: 8, ink: 'quiet' }, { ...at, y: below + 1 }) : below;
      });
      this.#moveTo(Math.max(...ends) + gap);
    }
  }

  /** @param room that it needs below it on its page, in points */
  heading(text: string, room = 60): void {
    this.#keep(room);
    this.#moveTo(this.#write(text, { size: 11, strong: true }, { x: margin, y: this.#pdf.y + gap / 2, width: this.#width }) + gap / 2);
  }

  sentence(text: string, style: TextStyle = {}): void {
    this.#keep(this.#height(text, style, this.#width));
    this.#moveTo(this.#write(text, style, { x: margin, y: this.#pdf.y, width: this.#width }) + gap / 2);
  }

  rule(): void {
    const y = this.#pdf.y + 2;
    this.#pdf.moveTo(margin, y).lineTo(margin + this.#width, y).lineWidth(0.6).strokeColor(ink.line).stroke();
    this.#moveTo(y + 7);
  }

  row({ label, notes = [], value, ...style }: PaperRow): void {
    const amount = 130;
    const width = this.#width - amount - gap;
    const small = { size: 8, ink: 'quiet' as const };
    this.#keep(this.#height(label, style, width) + notes.reduce((sum, note) => sum + this.#height(note, small, width) + 1, 0) + 5);
    const top = this.#pdf.y;
    const side = this.#write(value, { ...style, isFigure: true }, { x: margin + width + gap, y: top, width: amount, align: 'right' });
    let y = this.#write(label, style, { x: margin, y: top, width });
    for (const note of notes) y = this.#write(note, small, { x: margin, y: y + 1, width });
    this.#moveTo(Math.max(side, y) + 5);
  }

  /** @param foot what stands at the foot of a page, given its number and how many there are */
  finish(foot: (page: number, pages: number) => string): Promise<Buffer> {
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      this.#pdf.switchToPage(page);
      this.#write(foot(page + 1, count), { size: 8, ink: 'quiet' }, { x: margin, y: this.#pdf.page.height - footer - 14, width: this.#width });
    }
    return new Promise((done, fail) => {
      this.#pdf.once('end', () => done(Buffer.concat(this.#chunks))).once('error', fail);
      this.#pdf.end();
    });
  }

  /** @returns where it ended */
  #write(text: string, { size = 10, strong = false, ink: colour = 'text', isFigure = false }: TextStyle, { x, y, ...options }: { x: number; y: number; width: number; align?: 'right' }): number {
    this.#pdf.font(strong ? 'strong' : 'plain').fontSize(size).fillColor(ink[colour]).text(this.#letters(text), x, y, { lineGap: 1.5, ...(isFigure ? { features: ['tnum' as const] } : {}), ...options });
    return this.#pdf.y;
  }

  #height(text: string, { size = 10, strong = false }: TextStyle, width: number): number {
    return this.#pdf.font(strong ? 'strong' : 'plain').fontSize(size).heightOfString(this.#letters(text), { width, lineGap: 1.5 });
  }

  #moveTo(y: number): void {
    this.#pdf.x = margin;
    this.#pdf.y = y;
  }

  /** What belongs together is not parted by the end of a page. */
  #keep(height: number): void {
    if (this.#pdf.y + height <= this.#bottom) return;
    this.#pdf.addPage();
    this.#moveTo(margin);
  }
}
