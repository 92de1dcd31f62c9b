import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

export const languages = { 'it-IT': 'it', 'en-GB': 'en', 'de-DE': 'de' } as const;
export type Locale = keyof typeof languages;

/** What the console says in a language. */
export interface Texts {
  /** `tickets:open.title`, whatever is filled in; the whole of a name or a text */
  (key: string): RegExp;
  /** the same, as the beginning of more */
  start: (key: string) => RegExp;
}

/** The console's own texts, so that a flow in three languages names each thing once. @throws for a key without text */
export function textsOf(locale: Locale): Texts {
  const folder = resolve(import.meta.dirname, '../..');
  const files = globSync([`web/src/**/*.${languages[locale]}.json`, `shared/src/**/*.${languages[locale]}.json`], { cwd: folder }).map((file): [string, unknown] => [basename(file).split('.')[0] ?? '', JSON.parse(readFileSync(resolve(folder, file), 'utf8'))]);
  const all = new Map(files);
  const pattern = (key: string) => {
    const [namespace = '', path = ''] = key.split(':');
    const text = path.split('.').reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? Object.entries(at).find(([one]) => one === name)?.[1] : undefined), all.get(namespace));
    if (typeof text !== 'string') throw new Error(`${key} has no text in ${locale}.`);
    return text.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+');
  };
  return Object.assign((key: string) => new RegExp(`^${pattern(key)}$`), { start: (key: string) => new RegExp(`^${pattern(key)}`) });
}
