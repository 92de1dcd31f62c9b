import type it from './letters/it.json';
import { translate, translations, type Language } from '../../platform/i18n/translate.ts';

/** The letters Filiera writes. Their sentences stand beside, by language: a subject, a title, paragraphs, labels for the facts that are worth a line, a button. */
export type LetterName = keyof typeof it;

export interface Letter {
  subject: string;
  title: string;
  paragraphs: string[];
  /** label and value of each fact */
  facts: [string, string][];
  button: string | null;
  /** why the reader gets it */
  reason: string;
}

const key = (name: LetterName, part: string): string => `letters:${name}.${part}`;

export function letterSubject(name: LetterName, language: Language, words: Record<string, string>): string {
  return translate(language, key(name, 'subject'), words);
}

/** A letter in its reader's language. @throws when a sentence mentions a word that was not given: that is a mistake of ours */
export function writeLetter(name: LetterName, language: Language, words: Record<string, string>): Letter {
  const say = (part: string) => translate(language, key(name, part), words);
  const { text, facts = {}, button } = translations(language, `letters:${name}`) as { text: string[]; facts?: Record<string, string>; button?: string };
  const letter = {
    subject: say('subject'),
    title: say('title'),
    // What a person wrote has paragraphs of its own; what there is nothing to say of has none.
    paragraphs: text.flatMap((_, index) => say(`text.${index}`).split(/\n\s*\n/)).filter((paragraph) => paragraph !== ''),
    facts: Object.entries(facts).flatMap(([word, label]): [string, string][] => (words[word] ? [[label, words[word]]] : [])),
    button: button ?? null,
    reason: say('reason'),
  };
  const mentioned = [...JSON.stringify(translations(language, `letters:${name}`)).matchAll(/\{\{(\w+)\}\}/g)].map(([, word = '']) => word);
  const missing = mentioned.find((word) => words[word] === undefined);
  if (missing) throw new Error(`letter ${name} mentions ${missing}, which was not given`);
  return letter;
}
