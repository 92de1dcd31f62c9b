import { contactTypes, type ContactType } from '@filiera/shared/access';
import { countries } from '@filiera/shared/numbers';
import { languages } from '@filiera/shared/limits';
import { translate } from '../../platform/i18n/translate.ts';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** A word of any of our languages to what it stands for; made when first asked, when the sentences are there. */
function spoken<Value extends string>(values: readonly Value[], wordIn: (value: Value, language: (typeof languages)[number]) => string): (word: string | undefined) => Value | undefined {
  let known: Map<string, Value> | undefined;
  return (word) => {
    known ??= new Map(values.flatMap((value) => [[plain(value), value], ...languages.map((language) => [plain(wordIn(value, language)), value] as const)] as [string, Value][]));
    return word === undefined ? undefined : known.get(plain(word));
  };
}

/** `Italia`, `Italy`, `it` and `IT` are IT. */
export const countryIn = spoken<string>([...countries], (code, language) => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code);

/** `italiano`, `Italian` and `it` are it. */
export const languageIn = spoken<string>([...languages], (code, language) => new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code);

const typeIn = spoken<ContactType>(contactTypes, (type, language) => translate(language, `word.ContactType.${type}`));

/** Types apart by comma, semicolon, slash, plus or bar; a word that is none stays as it is, for the rules to refuse. */
export const contactTypesIn = (words: string): string[] => words.split(/[,;/|+]/).map((word) => word.trim()).filter((word) => word !== '').map((word) => typeIn(word) ?? word);
