import { type Language } from '../../platform/i18n/translate.ts';
import { type LetterName, letterSubject, writeLetter } from './letters.ts';

/** A letter as its reader would get it, without a button to follow. @param sender who signs it */
export async function previewLetter(name: LetterName, language: Language, words: Record<string, string>, sender: string): Promise<{ subject: string; html: string; text: string }> {
  // Loaded when the first letter is written, not when the server starts.
  const { renderLetter } = await import('./render-letter.ts');
  return { subject: letterSubject(name, language, words), ...(await renderLetter(writeLetter(name, language, words), { language, sender, address: null })) };
}
