import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, idOf, visitAs } from './flow.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** A receipt's or a page's value beside its term. */
const valueOf = (page: Page, term: string) => page.locator('dt', { hasText: term }).locator('xpath=following-sibling::dd[1]');

interface Life {
  tenant: { subscriptions: { nodes: { id: string; endsAt: string; status: string; edition: { name: string } }[] } };
}

async function subscriptionsOf(tenantId: string) {
  const { data } = await ask<Life>('giulia', 'query ($id: ID!) { tenant(id: $id) { subscriptions(first: 25) { nodes { id endsAt status edition { name } } } } }', { id: tenantId });
  return data!.tenant.subscriptions.nodes;
}

/** The vendor finds the order among those to collect, and says that the money is there. */
async function recordTransfer(number: string): Promise<void> {
  const davide = await visitAs('davide', `/t/${await idOf('davide', 'Sestante Software')}/ordini`);
  await button(davide, `Registra pagamento di ${number}`).click();
  const dialog = davide.getByRole('dialog', { name: 'Registra il pagamento' });
  await dialog.getByRole('button', { name: /^Registra / }).click();
  await davide.getByText(`Pagamento di ${number} registrato.`).waitFor();
}

/** The number of the order that was placed last, off the page that says so. */
async function placedOrder(page: Page): Promise<string> {
  const said = await page.getByText(/L’ordine \S+ ha effetto quando Sestante/).textContent();
  return /L’ordine (\S+) ha/.exec(said ?? '')?.[1] ?? '';
}

test('an upgrade is quoted with its credit, ordered, and begins when the vendor has recorded the transfer', async () => {
  const tenantId = await idOf('giulia', 'Gelateria Al Portico');
  const giulia = await visitAs('giulia', `/t/${tenantId}/abbonamenti`);
  await button(giulia, /^Altre azioni per/).click();
  await giulia.getByRole('menuitem', { name: 'Aggiorna' }).click();

  const dialog = giulia.getByRole('dialog', { name: /^Aggiorna/ });
  await dialog.getByRole('radio', { name: /Business/i }).click();
  await dialog.getByText('Credito per il tempo non usato').waitFor();
  await dialog.getByRole('button', { name: /^Come si calcola: Credito/ }).first().click();
  await dialog.getByText(/€ × [\d.]+ s ÷ [\d.]+ s = [\d.,]+\s€/).waitFor();
  const order = dialog.getByRole('button', { name: /^Ordina: .+ con bonifico$/ });
  const due = /Ordina: (.+) con/.exec((await order.textContent()) ?? '')?.[1] ?? 'nothing';
  expect(await valueOf(giulia, 'Da pagare ora').textContent()).toBe(due);
  await order.click();

  await giulia.getByText('Aggiornamento in attesa del bonifico').waitFor();
  await giulia.getByText(due).first().waitFor();
  expect(await seriousFindings(giulia), 'an order that waits').toEqual([]);
  const number = await placedOrder(giulia);
  const [before] = await subscriptionsOf(tenantId);
  expect(before?.edition.name).toMatch(/team/i);

  await recordTransfer(number);

  await giulia.reload();
  await giulia.getByRole('main').getByText('Sostituito', { exact: true }).waitFor();
  const history = giulia.getByRole('region', { name: 'Cronologia' });
  await history.getByText('Sostituito da una versione nuova').waitFor();
  await giulia.getByRole('link', { name: /^Sostituito da Business/i }).click();
  await giulia.getByRole('heading', { name: /Business$/i }).waitFor();
  await giulia.getByRole('main').getByText('Attivo', { exact: true }).waitFor();
  await history.getByText('Nato da un aggiornamento').waitFor();
  await history.getByText('Davide Rinaldi, Sestante Software').first().waitFor();
  await history.getByText(number).first().waitFor();
  await giulia.getByRole('region', { name: 'Periodi pagati' }).getByRole('link', { name: number }).waitFor();
  const after = await subscriptionsOf(tenantId);
  expect(after.filter(({ status }) => status === 'ACTIVE').map(({ edition }) => edition.name.toLowerCase())).toEqual(['business']);
});

test('an early renewal adds its year to the natural expiry', async () => {
  const tenantId = await idOf('giulia', 'Legnami Cansiglio');
  const [before] = await subscriptionsOf(tenantId);
  const wanted = oneYearOn(before!.endsAt);
  const giulia = await visitAs('giulia', `/t/${tenantId}/abbonamenti/${before!.id}`);
  await button(giulia, /^Altre azioni per/).click();
  await giulia.getByRole('menuitem', { name: 'Rinnova' }).click();

  const dialog = giulia.getByRole('dialog', { name: /^Rinnova/ });
  await dialog.getByText(/^Annuale/).click();
  expect(await valueOf(giulia, 'Scadenza attuale').textContent()).toContain(exact(before!.endsAt));
  await dialog.getByText(exact(wanted)).waitFor();
  await dialog.getByRole('button', { name: /^Ordina: .+ con bonifico$/ }).click();
  await giulia.getByText('Rinnovo in attesa del bonifico').waitFor();
  const number = await placedOrder(giulia);
  expect((await subscriptionsOf(tenantId))[0]?.endsAt).toBe(before!.endsAt);

  await recordTransfer(number);
  await giulia.reload();
  await giulia.getByRole('definition').filter({ hasText: exact(wanted) }).waitFor();
  await giulia.getByRole('region', { name: 'Cronologia' }).getByText('Rinnovato', { exact: true }).first().waitFor();
  const [after] = await subscriptionsOf(tenantId);
  expect(Date.parse(after!.endsAt)).toBe(Date.parse(wanted));
});

test('a partner orders for a customer that pays itself without learning an amount', async () => {
  const giulia = await visitAs('giulia', `/t/${await idOf('giulia', 'Panificio San Giorgio')}/abbonamenti`);
  const answers: string[] = [];
  giulia.on('response', (response) => {
    if (response.url().endsWith('/graphql')) void response.text().then((text) => answers.push(text), () => undefined);
  });
  await button(giulia, /^Aggiorna /).click();

  const dialog = giulia.getByRole('dialog', { name: /^Aggiorna/ });
  await dialog.getByRole('radio', { name: /Business/i }).click();
  await dialog.getByText('Questa va a Panificio San Giorgio S.n.c.: tu vedi che cosa si compra e il prezzo di listino.').waitFor();
  const receipt = dialog.getByRole('group', { name: 'Preventivo' });
  expect(await receipt.getByText(/^[\d.,]+\s€$/).count()).toBeGreaterThan(0);
  expect(await receipt.innerText()).toMatch(/Fattura a\s+Panificio San Giorgio[\s\S]*Nuova scadenza\s+\d/);
  for (const amount of ['Imponibile', /^IVA/, 'Credito per il tempo non usato', 'Da pagare ora']) expect(await dialog.getByText(amount).count()).toBe(0);

  expect(await seriousFindings(giulia), 'a quote without amounts').toEqual([]);
  await dialog.getByRole('button', { name: 'Ordina l’aggiornamento' }).click();
  await giulia.getByText('La fattura va a Panificio San Giorgio S.n.c., che vede l’importo.').waitFor();
  await giulia.getByRole('link', { name: 'Apri l’ordine' }).click();
  await giulia.getByText('Gli importi li vede chi riceve la fattura').waitFor();
  const told = answers.filter((text) => text.includes('"amounts"'));
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((text) => /"amounts":\s*\{/.test(text))).toEqual([]);
});

/** As the console writes an instant of a company in Italy. */
function exact(when: string): string {
  const at = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('it', { timeZone: 'Europe/Rome', ...options }).format(new Date(when));
  return `${at({ dateStyle: 'long' })}, ${at({ timeStyle: 'medium' })}`;
}

/** The same day and time of the next year, on a clock in Rome. */
function oneYearOn(when: string): string {
  const next = new Date(when);
  next.setUTCFullYear(next.getUTCFullYear() + 1);
  const clock = (at: Date) => new Intl.DateTimeFormat('it', { timeZone: 'Europe/Rome', timeStyle: 'medium' }).format(at);
  const hour = (at: Date) => Number(clock(at).slice(0, 2));
  next.setUTCHours(next.getUTCHours() + ((hour(new Date(when)) - hour(next) + 36) % 24) - 12);
  return next.toISOString();
}
