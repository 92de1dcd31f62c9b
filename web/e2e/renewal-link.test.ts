import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, emailOf, idOf, password, visit } from './flow.ts';

interface Owned {
  tenant: { subscriptions: { nodes: { id: string }[] } };
}

test('the link of a reminder opens the renewal ready to confirm, after signing in', async () => {
  const tenantId = await idOf('giulia', 'Gelateria Al Portico');
  const { data } = await ask<Owned>('giulia', 'query ($id: ID!) { tenant(id: $id) { subscriptions(first: 1, filter: { status: [ACTIVE] }) { nodes { id } } } }', { id: tenantId });
  const id = data?.tenant.subscriptions.nodes[0]?.id ?? '';
  const page = await visit(`/t/${tenantId}/abbonamenti/${id}?rinnova=${id}`);
  await page.locator('input[name=email]').fill(emailOf('giulia'));
  await page.locator('input[name=password]').fill(password);
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', { name: /^Rinnova/ });
  await dialog.getByText('Da pagare ora').waitFor();
  await dialog.getByRole('button', { name: /^(Ordina|Paga|Rinnova)/ }).first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});
