import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe holds serious or critical on the page as it stands: rule, target and summary, a line each. */
export const seriousFindings = (page: Page, rules?: string[]): Promise<string[]> => lasting(() => findingsNow(page, rules));

/** What is found, and found again a moment later: a dialog that is just opening, or a page that has been given another width, is not yet what people meet. */
export async function lasting(find: () => Promise<string[]>): Promise<string[]> {
  if ((await find()).length === 0) return [];
  await new Promise((passed) => { setTimeout(passed, 500); });
  return find();
}

async function findingsNow(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const { violations } = await page.evaluate((how): Promise<AxeResults> => (window as unknown as { axe: typeof axe }).axe.run(how), options);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`));
}
