import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, idOf, visitAs } from './flow.ts';
import { newCustomer, type NewCustomer } from './new-customer.ts';
import { confirmAtBank, leaveCard, providerWords } from './provider-page.ts';
import { textsOf, type Locale } from './texts.ts';

interface Standing {
  tenant: { subscriptions: { nodes: { endsAt: string; cadence: string; status: string }[] }; orders: { nodes: { state: string; method: string; payments: { kind: string; state: string }[] }[] } };
}

interface Bought {
  tenant: { subscriptions: { nodes: { cadence: string; status: string }[] }; orders: { nodes: { kind: string; state: string; method: string; payments: { kind: string; state: string }[] }[] } };
}
const bought = async ({ id, ask: asks }: NewCustomer) => (await asks<Bought>(`query ($id: ID!) { tenant(id: $id) { subscriptions(first: 9, filter: { status: [ACTIVE] }) { nodes { cadence status } }
  orders(first: 1, orderBy: { field: PLACED_AT, direction: DESC }) { nodes { kind state method payments { kind state } } } } }`, { id })).tenant;

async function standingOf(tenantId: string): Promise<Standing['tenant']> {
  const { data } = await ask<Standing>('andrea', `query ($id: ID!) { tenant(id: $id) { subscriptions(first: 9) { nodes { endsAt cadence status } }
    orders(first: 1, orderBy: { field: PLACED_AT, direction: DESC }) { nodes { state method payments { kind state } } } } }`, { id: tenantId });
  return data!.tenant;
}

const way = (page: Page, name: string | RegExp) => page.getByRole('group', { name: 'Come si paga' }).getByRole('button', { name });
const fits = async (page: Page, what: string) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await seriousFindings(page), `${what}, ${width} wide`).toEqual([]);
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${what}, more than ${width} wide`).toBeLessThanOrEqual(0);
  }
};

test('an upgrade is paid by a card that is left on the way, and its bank asks for confirmation', async () => {
  const customer = await newCustomer('it-IT');
  await customer.buy('TEAM', 'MONTHLY');
  const page = await customer.visit(`/t/${customer.id}/abbonamenti`);
  await page.getByRole('button', { name: /^Aggiorna / }).click();
  const dialog = page.getByRole('dialog', { name: /^Aggiorna/ });
  await dialog.getByText(/^Annuale/).click();
  const how = dialog.getByRole('combobox', { name: 'Come si paga' });
  await dialog.getByRole('button', { name: /^Ordina: .+ con bonifico$/ }).waitFor();
  await how.selectOption({ label: 'Carta, da lasciare ora' });
  await fits(page, 'an upgrade to be paid by card');
  await dialog.getByRole('button', { name: /^Vai a pagare / }).click();

  await page.getByRole('heading', { name: 'Lascia una carta' }).waitFor();
  await leaveCard(page, '4000 0027 6000 3184');
  await page.getByRole('heading', { name: 'La banca ti chiede conferma' }).waitFor();
  await page.getByRole('button', { name: 'Conferma' }).click();
  // Back at the order, the charge is on its way; the bank asks for it once more.
  await page.getByRole('heading', { name: 'La banca ti chiede conferma' }).waitFor();
  expect(await bought(customer)).toMatchObject({ orders: { nodes: [{ state: 'PENDING_PAYMENT', method: 'CARD', payments: [{ state: 'REQUIRES_ACTION' }] }] } });
  await page.getByRole('button', { name: 'Conferma' }).click();

  await page.getByRole('status').getByText('Pagamento riuscito: l’ordine ha avuto effetto.').waitFor();
  await page.getByRole('main').getByText('Pagato', { exact: true }).first().waitFor();
  expect(new URL(page.url()).search).toBe('');
  await fits(page, 'an order that is paid');
  const { subscriptions, orders } = await bought(customer);
  expect(orders.nodes).toEqual([{ kind: 'UPGRADE', state: 'PAID', method: 'CARD', payments: [{ kind: 'CARD', state: 'SUCCEEDED' }] }]);
  expect(subscriptions.nodes).toEqual([{ cadence: 'ANNUAL', status: 'ACTIVE' }]);
});

test('a refused card leaves the order waiting with its reason; PayPal then pays it', async () => {
  const tenantId = await idOf('andrea', 'Vetreria Venezia');
  const before = (await standingOf(tenantId)).subscriptions.nodes[0]?.endsAt ?? '';
  const andrea = await visitAs('andrea', `/t/${tenantId}/abbonamenti`);
  await andrea.getByRole('button', { name: /^Altre azioni per/ }).click();
  await andrea.getByRole('menuitem', { name: 'Rinnova' }).click();
  const dialog = andrea.getByRole('dialog', { name: /^Rinnova/ });
  await dialog.getByRole('combobox', { name: 'Come si paga' }).selectOption('CARD');
  await dialog.getByRole('button', { name: /^Vai a pagare / }).click();
  await andrea.getByRole('heading', { name: 'Lascia una carta' }).waitFor();
  await leaveCard(andrea, '4000 0027 6000 3184');
  await andrea.getByRole('heading', { name: 'La banca ti chiede conferma' }).waitFor();
  await andrea.getByRole('button', { name: 'Conferma' }).click();

  await expect.poll(async () => (await standingOf(tenantId)).orders.nodes[0]?.payments.at(-1)?.state, { timeout: 20_000 }).toBe('REQUIRES_ACTION');
  await andrea.getByRole('heading', { name: 'La banca ti chiede conferma' }).waitFor();
  await andrea.getByRole('button', { name: 'Rifiuta' }).click();
  const alert = andrea.getByRole('alert');
  await alert.getByText('Visa •••• 3184: La banca non ha confermato che sei tu. Riprova.').waitFor();
  await way(andrea, /^Riprova: .* con Visa •••• 3184$/).waitFor();
  // The refusal is in the order's story, and what was not refused is the likelier way.
  await andrea.getByRole('listitem').getByText('Visa •••• 3184: rifiutato').waitFor();
  await fits(andrea, 'an order whose card was refused');

  await way(andrea, /^Paga .* con un’altra carta$/).click();
  await leaveCard(andrea, '4000 0000 0000 9995');
  await alert.getByText('Visa •••• 9995: Non c’era abbastanza denaro. Prova più tardi, o con un altro metodo.').waitFor();
  // What was on file before stays on it, and is offered again.
  await way(andrea, /con Visa •••• 3184$/).waitFor();
  expect(await standingOf(tenantId)).toMatchObject({ subscriptions: { nodes: [{ endsAt: before }] }, orders: { nodes: [{ state: 'PENDING_PAYMENT' }] } });

  await way(andrea, /^Paga .* con PayPal$/).click();
  await andrea.getByRole('heading', { name: 'Collega un conto PayPal' }).waitFor();
  await andrea.getByRole('button', { name: 'Accetta e continua' }).click();
  await andrea.getByRole('status').getByText('Pagamento riuscito: l’ordine ha avuto effetto.').waitFor();
  const { subscriptions, orders } = await standingOf(tenantId);
  expect(orders.nodes[0]).toEqual({ state: 'PAID', method: 'PAYPAL', payments: [{ kind: 'CARD', state: 'FAILED' }, { kind: 'CARD', state: 'FAILED' }, { kind: 'PAYPAL', state: 'SUCCEEDED' }] });
  expect(subscriptions.nodes[0]!.endsAt > before).toBe(true);
});

const views = [['en-GB', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }], ['de-DE', {}]] as const satisfies [Locale, BrowserContextOptions][];

const looks = async (page: Page, what: string) => expect.soft(await seriousFindings(page), what).toEqual([]);

test.each(views)('in %s, a month becomes a year, paid by a card with 3-D Secure', async (locale, view) => {
  const t = textsOf(locale);
  const customer = await newCustomer(locale);
  const subscriptionId = await customer.buy('TEAM', 'MONTHLY');
  const page = await customer.visit(`/t/${customer.id}/abbonamenti?aggiorna=${subscriptionId}`, view);
  const dialog = page.getByRole('dialog', { name: t('subscriptions:aggiorna.title') });
  await dialog.getByText(t.start('subscriptions:cadenceName.ANNUAL')).first().click();
  await dialog.getByRole('combobox', { name: t('checkout:how') }).selectOption('CARD');
  await dialog.getByRole('button', { name: t('checkout:goPay') }).waitFor();
  await looks(page, 'an upgrade to be paid by card');
  await dialog.getByRole('button', { name: t('checkout:goPay') }).click();

  await leaveCard(page, '4000 0027 6000 3184', { locale });
  await confirmAtBank(page, locale);
  await confirmAtBank(page, locale);
  await page.getByRole('status').getByText(t('checkout:done')).waitFor();
  await looks(page, 'an order that is paid');
  expect(await bought(customer)).toEqual({
    subscriptions: { nodes: [{ cadence: 'ANNUAL', status: 'ACTIVE' }] }, orders: { nodes: [{ kind: 'UPGRADE', state: 'PAID', method: 'CARD', payments: [{ kind: 'CARD', state: 'SUCCEEDED' }] }] },
  });
});

test.each(views)('in %s, a card without funds leaves the order waiting with its reason; PayPal then pays it', async (locale, view) => {
  const t = textsOf(locale);
  const say = providerWords(locale);
  const customer = await newCustomer(locale);
  const subscriptionId = await customer.buy('TEAM', 'MONTHLY');
  const page = await customer.visit(`/t/${customer.id}/abbonamenti?rinnova=${subscriptionId}`, view);
  const dialog = page.getByRole('dialog', { name: t('subscriptions:rinnova.title') });
  await dialog.getByRole('combobox', { name: t('checkout:how') }).selectOption('CARD');
  await dialog.getByRole('button', { name: t('checkout:goPay') }).click();
  await leaveCard(page, '4000 0000 0000 9995', { locale });
  await page.getByRole('alert').getByText(/^Visa •••• 9995: /).waitFor();
  await looks(page, 'an order whose card was refused');
  expect(await bought(customer)).toMatchObject({ orders: { nodes: [{ kind: 'RENEWAL', state: 'PENDING_PAYMENT', payments: [{ state: 'FAILED' }] }] } });

  await page.getByRole('group', { name: t('checkout:how') }).getByRole('button', { name: t('checkout:payDue.PAYPAL') }).click();
  await page.getByRole('heading', { name: say('payPalTitle') }).waitFor();
  await page.getByRole('button', { name: say('payPalAgree') }).click();
  await page.getByRole('status').getByText(t('checkout:done')).waitFor();
  await looks(page, 'paid by PayPal');
  expect(await bought(customer)).toMatchObject({ orders: { nodes: [{ state: 'PAID', method: 'PAYPAL', payments: [{ kind: 'CARD', state: 'FAILED' }, { kind: 'PAYPAL', state: 'SUCCEEDED' }] }] } });
});
