import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { launchBrowser } from '../../server/test/browser.ts';

let browser: Promise<Browser> | undefined;

/** A person at a browser of their own: nothing of another visitor's session, storage or language is there. */
export async function openVisitor({ locale = 'it-IT' }: { locale?: string } = {}): Promise<Page> {
  browser ??= launchBrowser();
  const context = await (await browser).newContext({ baseURL: inject('site').address, locale, viewport: { width: 1280, height: 900 } });
  return context.newPage();
}

/** At the end of a file: every visitor leaves. */
export async function closeVisitors(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/**
 * Signs in through the form, as one of the demo's people.
 * @param who begins the words that the sign-in is printed with, as `partner, administrator`
 */
export async function signIn(page: Page, who: string): Promise<void> {
  const person = inject('site').signIns.find((one) => one.who.startsWith(who));
  if (!person) throw new Error(`Nobody in the demo is "${who}".`);
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(person.email);
  await page.locator('input[name=password]').fill(person.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** No finding of axe on this page that is serious or worse. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
