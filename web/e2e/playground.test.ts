import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { site, visit, visitAs } from './flow.ts';

/** Its tabs hold the buttons that close them; that is markup of its own, with nothing to set. */
const ofGraphiql = /^nested-interactive: (\.graphiql-tab-active|li:nth-child\(\d\)):/;

test('the playground opens signed in, runs an example, and asks nobody but us', async () => {
  const page = await visitAs('giulia');
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await page.getByRole('link', { name: 'Playground API' }).click();
  await page.waitForURL('**/playground');
  await page.getByText('Giulia Ferrarese').waitFor();
  expect(await page.getByRole('tab').count()).toBe(7);

  await page.locator('.graphiql-query-editor').getByText('DrillDown').waitFor();
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await page.getByRole('region', { name: 'Result window' }).or(page.locator('.graphiql-response')).first().getByText('Arredi Montello S.r.l.').first().waitFor();
  const findings = await seriousFindings(page);
  expect(findings.filter((finding) => !ofGraphiql.test(finding))).toEqual([]);
  const elsewhere = asked.filter((url) => !url.startsWith(`${site.address}/`) && !/^(blob|data):/.test(url));
  expect(elsewhere).toEqual([]);
});

test('who is not signed in is led through the door and back to the playground', async () => {
  const page = await visit('/playground');
  const door = page.getByRole('link', { name: 'Accedi' });
  expect(await door.getAttribute('href')).toBe('/sign-in?to=/playground');
});
