import { currencyExponent, isCurrency } from '@filiera/shared/money';
import { getNamedType, isEnumType } from 'graphql';
import { type Cell } from '../../platform/csv/write-csv.ts';
import { translate, type Language } from '../../platform/i18n/translate.ts';
import { type ExportColumn } from './export-document.ts';

type Value = unknown;
type Row = Record<string, Value>;

/** How the values of one file are written. */
export interface Written {
  language: Language;
  timeZone: string;
}

/** The header of each column, in words; an amount has its currency beside it. */
export function headersOf(columns: readonly ExportColumn[], language: Language): string[] {
  return columns.flatMap(({ path, type }) => {
    const header = translate(language, `export.column.${path.replaceAll('.', '_')}`);
    return isMoney(type) ? [header, translate(language, 'export.currency')] : [header];
  });
}

/**
 * The lines of a file that a row makes: one, or where columns lead through a list, one for each of its elements. Amounts of the row itself stand in
 * the first of them, so that a spreadsheet adds them up once.
 */
export function linesOf(columns: readonly ExportColumn[], row: Row, written: Written): Cell[][] {
  const list = columns.map(({ path }) => path.split('.')).find(([name = '', below]) => below && Array.isArray(row[name]))?.[0];
  const elements = list === undefined ? [row] : [row[list]].flat().map((element) => ({ ...row, [list]: element }));
  return (elements.length > 0 ? elements : [{ ...row, [list ?? '']: null }]).map((line, index) => columns.flatMap(({ path, type }) => {
    const isRepeated = index > 0 && isMoney(type) && !path.startsWith(`${list ?? ''}.`);
    return cells(isRepeated ? null : valueAt(line, path.split('.')), type, written);
  }));
}

const isMoney = (type: ExportColumn['type']): boolean => getNamedType(type).name === 'Money';

function valueAt(value: Value, [name, ...rest]: readonly string[]): Value {
  if (name === undefined) return value;
  return typeof value === 'object' && value !== null ? valueAt((value as Row)[name], rest) : null;
}

function cells(value: Value, type: ExportColumn['type'], written: Written): Cell[] {
  const named = getNamedType(type);
  if (isMoney(type)) return money(value as { minor: number; currency: string } | null);
  if (value === null || value === undefined) return [null];
  if (Array.isArray(value)) return [value.map((one) => text(one, type, written)).join(', ')];
  if (typeof value === 'number') return [value];
  return [named.name === 'JSON' ? pairs(value) : text(value, type, written)];
}

/** Whole units as a number, so that a spreadsheet can add them up. */
function money(value: { minor: number; currency: string } | null): Cell[] {
  if (!value) return [null, null];
  return [value.minor / 10 ** (isCurrency(value.currency) ? currencyExponent[value.currency] : 2), value.currency];
}

function text(value: Value, type: ExportColumn['type'], { language, timeZone }: Written): string {
  const named = getNamedType(type);
  if (named.name === 'DateTime') return clock(timeZone).format(new Date(String(value)));
  return isEnumType(named) ? translate(language, `word.${named.name}.${String(value)}`) : String(value);
}

/** `name: value` of what is told, without braces. */
function pairs(value: Value): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value).filter(([, one]) => one !== null && one !== '').map(([name, one]) => `${name}: ${Array.isArray(one) ? one.map(String).join(', ') : typeof one === 'object' ? pairs(one) : String(one)}`).join('; ');
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** `2026-03-10 09:00:00`: what every spreadsheet takes for an instant, in the company's time zone. */
function clock(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(timeZone, known);
  return known;
}
