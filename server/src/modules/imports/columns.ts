import de from './columns/de.json' with { type: 'json' };
import en from './columns/en.json' with { type: 'json' };
import it from './columns/it.json' with { type: 'json' };
import { type Language } from '../../platform/i18n/translate.ts';

/** What a column can be. Beside it stand the headers it is known by, in each language, the one we write first. */
export type ImportField = keyof typeof it;

const headers: Record<Language, Record<ImportField, string[]>> = { it, en, de };

export const importFields = Object.keys(it) as ImportField[];

/** What nobody can be made a customer without. */
export const neededFields = ['legalName', 'street', 'postalCode', 'city'] as const satisfies readonly ImportField[];

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss').replace(/[^a-z0-9]/g, '');

const known = new Map<string, ImportField>();
for (const language of [de, en, it]) for (const field of importFields) for (const header of [...language[field], field]) known.set(plain(header), field);

/** A field's header as we write it. */
export const headerOf = (field: ImportField, language: Language): string => headers[language][field][0] ?? field;

/** Each column is looked at for each row: more than these no list of customers has. */
export const mostColumns = 200;

/** A header without the empty cells that spreadsheets leave behind it. */
export const withoutEmptyEnd = (row: readonly string[]): string[] => row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1);

/** Which field each header means: case, accents and signs do not matter; of two that mean the same the first counts. */
export function understand(row: readonly string[]): { header: string; field: ImportField | null }[] {
  const taken = new Set<ImportField>();
  return row.map((header) => {
    const field = known.get(plain(header)) ?? null;
    if (!field || taken.has(field)) return { header, field: null };
    taken.add(field);
    return { header, field };
  });
}
