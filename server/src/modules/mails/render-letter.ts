import { render, toPlainText } from '@react-email/render';
import { createElement } from 'react';
import { LetterPage } from './LetterPage.tsx';
import { type Letter } from './letters.ts';

export interface Rendered {
  html: string;
  text: string;
}

/** A letter as it is read: HTML, and the same as text. @param address where its button leads */
export async function renderLetter(letter: Letter, { language, sender, address }: { language: string; sender: string; address: string | null }): Promise<Rendered> {
  const html = await render(createElement(LetterPage, { letter, language, sender, address }));
  // The button's address stands below it in full.
  return { html, text: toPlainText(html, { selectors: [{ selector: 'a', options: { ignoreHref: true } }] }) };
}
