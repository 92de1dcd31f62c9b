import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { asOwner } from '../../server/src/platform/postgres/as-owner.ts';
import { lasting, seriousFindings } from './axe.ts';
import { site, visit, visitAs } from './flow.ts';
import { findIds, type Place, places } from './places.ts';
import { type Locale, textsOf } from './texts.ts';

let ids: ReturnType<typeof findIds> | undefined;
const seen = new Set<string>();
let routes: string[] | undefined;

/** Each place stands in every language; at both widths it is looked at in light by the first of them and in dark by the second. */
const visitors = [
  { locale: 'it-IT', scheme: 'light', widths: [1280, 390] },
  { locale: 'en-GB', scheme: 'dark', widths: [390, 1280] },
  { locale: 'de-DE', scheme: 'dark', widths: [1280] },
] as const;

test.each(['giulia', 'elena', 'davide', null] as const)('nothing serious stands in the way of %s, on any page or dialog, in any language, wide or narrow, light or dark', async (who) => {
  const theirs = places.filter((place) => (place.who === undefined ? 'giulia' : place.who) === who);
  // Two at a time: a machine of two cores is then busy, and no page waits for another.
  const [it, ...others] = visitors.map((visitor) => () => sweep(who, theirs, visitor));
  await Promise.all([it?.(), (async () => { for (const next of others) await next(); })()]);
}, 1_800_000);

test('every page of the console is in the sweep', () => {
  expect(routes?.length).toBeGreaterThan(10);
  expect(routes?.filter((route) => !seen.has(route))).toEqual([]);
});

async function sweep(who: Exclude<Place['who'], undefined>, theirs: readonly Place[], { locale, scheme, widths }: (typeof visitors)[number]): Promise<void> {
  // Links that lead nowhere are limited like guesses; those of one visitor are not another's.
  await asOwner(site.databaseUrl, (client) => client.query('delete from rate_limit'));
  const page = who ? await visitAs(who, '/', { locale, colorScheme: scheme }) : await visit('/', { locale, colorScheme: scheme });
  const t = textsOf(locale satisfies Locale);
  for (const { name, address, open } of theirs) {
    const where = `${name} (${locale}, ${scheme})`;
    await page.setViewportSize({ width: widths[0], height: 900 });
    await page.goto(address(await (ids ??= findIds())));
    await open(page, t).catch((error: unknown) => { throw new Error(`${where} does not open`, { cause: error }); });
    seen.add(await routeOf(page));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await seriousFindings(page), `${where}, ${width} wide`).toEqual([]);
    }
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await lasting(() => tooWide(page)), `${where}, wider than ${width}`).toEqual([]);
    }
    expect.soft(await losesFocus(page), `${where}, losing the focus`).toBe(false);
  }
  routes ??= await routesOf(page);
}

/** What reaches beyond the page, or beyond a card or a dialog that cuts it off; a table that has to be pushed aside to be read. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.className} by ${element.scrollWidth - element.clientWidth}: ${(element.textContent ?? '').slice(0, 60)}`;
    const { documentElement } = document;
    const whole = documentElement.scrollWidth > documentElement.clientWidth ? [name(documentElement)] : [];
    const cut = [...document.querySelectorAll('[role=dialog], section, table')].flatMap((element) => {
      const frame = element.tagName === 'TABLE' ? element.parentElement : element;
      return frame && !frame.closest('.visually-hidden') && frame.scrollWidth > frame.clientWidth + 1 ? [name(frame)] : [];
    });
    return [...whole, ...cut];
  });
}

/** Whether a dialog that was left by the keyboard took the focus with it: somebody who cannot see would begin again at the top of the page. */
async function losesFocus(page: Page): Promise<boolean> {
  const dialogs = page.getByRole('dialog');
  if ((await dialogs.count()) === 0) return false;
  await page.keyboard.press('Escape');
  // One that would lose what was typed asks first.
  const isLeft = await dialogs.first().waitFor({ state: 'detached', timeout: 2000 }).then(() => true, () => false);
  return isLeft && page.evaluate(() => document.activeElement === document.body);
}

interface Route {
  fullPath: string;
  options: { component?: unknown };
  children?: unknown;
}

/** The router tells of itself where it runs; a route without a component leads on to another. */
const routesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { routesByPath } = (window as unknown as { __TSR_ROUTER__: { routesByPath: Record<string, Route> } }).__TSR_ROUTER__;
    return Object.values(routesByPath).filter(({ options, children }) => options.component && !children).map(({ fullPath }) => fullPath);
  });

const routeOf = (page: Page): Promise<string> =>
  page.evaluate(() => (window as unknown as { __TSR_ROUTER__: { state: { matches: Route[] } } }).__TSR_ROUTER__.state.matches.at(-1)?.fullPath ?? '');
