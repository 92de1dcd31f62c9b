import type { Page } from 'playwright-core';
import { sayIn, type Word } from '../../server/emulator/pages/words.ts';
import { languages, type Locale } from './texts.ts';

/** What the provider's page says in a language. */
export const providerWords = (locale: Locale) => (word: Word): string => sayIn(languages[locale])(word);

/** At the provider's page: fills in a card and saves it. */
export async function leaveCard(page: Page, number: string, { expiry = '12/34', locale = 'it-IT' }: { expiry?: string; locale?: Locale } = {}): Promise<void> {
  const say = providerWords(locale);
  await page.getByLabel(say('number')).fill(number);
  await page.getByLabel(say('expiry')).fill(expiry);
  await page.getByLabel(say('cvc')).fill('123');
  await page.getByRole('button', { name: say('save') }).click();
}

/** At its bank's page: says that it is right. */
export async function confirmAtBank(page: Page, locale: Locale): Promise<void> {
  const say = providerWords(locale);
  await page.getByRole('heading', { name: say('bankTitle') }).waitFor();
  await page.getByRole('button', { name: say('approve') }).click();
}
