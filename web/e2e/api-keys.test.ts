import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { idOf, site, visitAs } from './flow.ts';

/** As a program asks: no cookie, nothing but the key. */
async function asProgram(secret: string, query: string) {
  const answer = await fetch(`${site.address}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', 'accept-language': 'it' },
    body: JSON.stringify({ query }),
  });
  return answer.json() as Promise<{ data?: unknown; errors?: { message: string; extensions: { code: string } }[] }>;
}

test('an API key is made with its scopes, shown once, works within them, and stops when revoked', async () => {
  const page = await visitAs('giulia', `/t/${await idOf('giulia', 'Adige Informatica')}/impostazioni`);
  await page.getByRole('button', { name: 'Nuova chiave' }).click();
  const making = page.getByRole('dialog', { name: 'Nuova chiave API' });
  await making.getByRole('textbox', { name: 'Nome' }).fill('Gestionale di prova');
  await making.getByRole('button', { name: 'Crea la chiave' }).click();
  await making.getByText('Scegli almeno un permesso').waitFor();
  await making.getByRole('radiogroup', { name: 'Aziende' }).getByText('Legge', { exact: true }).click();
  await making.getByRole('radiogroup', { name: 'Abbonamenti' }).getByText('Legge', { exact: true }).click();
  await making.getByRole('button', { name: 'Crea la chiave' }).click();

  const shown = page.getByRole('dialog', { name: 'La chiave è pronta' });
  const secret = (await shown.getByText(/^fil_[\w-]+$/).textContent()) ?? '';
  expect(secret.length).toBeGreaterThan(30);
  expect(await seriousFindings(page), 'the secret').toEqual([]);
  await page.keyboard.press('Escape');
  await shown.getByRole('button', { name: 'L’ho copiata' }).click();
  const row = page.getByRole('row', { name: /Gestionale di prova/ });
  await row.getByText('subscriptions:read').waitFor();
  expect(await page.content()).not.toContain(secret);

  expect(await asProgram(secret, '{ viewer { home { name subscriptions { nodes { status } } } } }')).toMatchObject({ data: { viewer: { home: { name: 'Adige Informatica S.r.l.' } } } });
  const beyond = await asProgram(secret, '{ viewer { home { contacts { nodes { email } } } } }');
  expect(beyond.errors?.[0]).toMatchObject({ message: 'A questa chiave manca il permesso contacts:read.', extensions: { code: 'FORBIDDEN' } });

  await row.getByRole('button', { name: 'Revoca la chiave Gestionale di prova' }).click();
  const asking = page.getByRole('dialog', { name: 'Revocare «Gestionale di prova»?' });
  await asking.waitFor();
  expect(await seriousFindings(page), 'before revoking').toEqual([]);
  await asking.getByRole('button', { name: 'Revoca' }).click();
  await row.waitFor({ state: 'detached' });
  const after = await asProgram(secret, '{ viewer { home { name } } }');
  expect(after.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
