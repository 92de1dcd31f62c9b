import type { BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';
import { asOwner } from '../../server/src/platform/postgres/as-owner.ts';
import { seriousFindings } from './axe.ts';
import { ask, emailOf, idOf, linkTo, site, visit, visitAs } from './flow.ts';
import { newCustomer } from './new-customer.ts';
import { confirmAtBank, leaveCard, providerWords } from './provider-page.ts';
import { textsOf, type Locale } from './texts.ts';

const company = 'Officine Brenta';

/** The partner quotes more users for its customer, and sends the quote from the dialog. */
async function offerByMail(): Promise<string> {
  const tenantId = await idOf('giulia', company);
  const giulia = await visitAs('giulia', `/t/${tenantId}/abbonamenti`);
  await giulia.getByRole('button', { name: /^Altre azioni per/ }).first().click();
  await giulia.getByRole('menuitem', { name: 'Rinnova' }).click();
  const dialog = giulia.getByRole('dialog', { name: /^Rinnova/ });
  const [download] = await Promise.all([giulia.waitForEvent('download'), dialog.getByRole('link', { name: 'Scarica PDF' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^Preventivo.*\.pdf$/);
  await dialog.getByRole('button', { name: 'Invia al cliente per l’accettazione' }).click();
  await dialog.getByRole('region', { name: 'Invia al cliente per l’accettazione' }).getByRole('checkbox').first().waitFor();
  expect(await seriousFindings(giulia), 'to whom a quote goes').toEqual([]);
  await dialog.getByRole('button', { name: /^Invia a \d+ person/ }).click();
  await giulia.getByText(/^Inviato a \d+ person/).waitFor();
  return tenantId;
}

test('a partner offers by mail, and its customer accepts without signing in', async () => {
  const tenantId = await offerByMail();
  const { data } = await ask<{ tenant: { mails: { nodes: { letter: string; toAddress: string }[] } } }>('davide', 'query ($id: ID!) { tenant(id: $id) { mails(first: 10) { nodes { letter toAddress } } } }', { id: tenantId });
  const reader = data?.tenant.mails.nodes.find(({ letter }) => letter === 'quoteOffered')?.toAddress ?? emailOf('elena');
  const link = await linkTo(tenantId, reader, 'pay');

  const asked: string[] = [];
  const views: [string, BrowserContextOptions][] = [['it-IT', {}], ['en-GB', { colorScheme: 'dark' }], ['de-DE', { viewport: { width: 390, height: 844 } }]];
  for (const [locale, options] of views) {
    const page = await visit(link, { locale, ...options });
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('button', { name: /^(Accetta e ordina|Accept and order|Annehmen und bestellen)/ }).waitFor();
    expect(await seriousFindings(page), locale).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${locale} fits`).toBe(true);
  }
  expect((await fetch(new URL(link, new URL('/', (await visit('/')).url())))).headers.get('x-robots-tag')).toBe('noindex');

  const page = await visit(link);
  const [paper] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Scarica PDF' }).click()]);
  expect(paper.suggestedFilename()).toMatch(/^Preventivo.*\.pdf$/);
  await page.getByRole('button', { name: /^Accetta e ordina/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Ordine \S+/ }).waitFor();
  await page.getByText('In attesa di pagamento').or(page.getByText('Pagato')).first().waitFor();
  expect(await seriousFindings(page), 'the order').toEqual([]);
  // The token is in the page's own address, and in no other that is asked for.
  const token = link.split('/').at(-1) ?? '';
  expect(asked.filter((address) => address.includes(token) && !address.endsWith(link))).toEqual([]);

  const again = await visit(link);
  await again.getByRole('heading', { level: 1, name: /^Ordine \S+/ }).waitFor();
  await (await visit('/pay/nonsense')).getByText('Qui non c’è nulla da vedere').waitFor();
});

test('whoever is invoiced pays by card from the link, and its bank asks for confirmation', async () => {
  const tenantId = await idOf('andrea', 'Tecnolago');
  // Another flow may have left a card, which would be charged at once.
  await asOwner(site.databaseUrl, (client) => client.query('update payment_method_on_file set removed_at = now() where tenant_id = $1 and removed_at is null', [tenantId]));
  const { data } = await ask<{ tenant: { subscriptions: { nodes: { id: string; cadence: string }[] } } }>('andrea', 'query ($id: ID!) { tenant(id: $id) { subscriptions(first: 9, filter: { status: [ACTIVE] }) { nodes { id cadence } } } }', { id: tenantId });
  const [subscription] = data?.tenant.subscriptions.nodes ?? [];
  const quoted = await ask<{ quoteRenewals: { quote?: { id: string } } }>('andrea', 'mutation ($input: QuoteRenewalsInput!) { quoteRenewals(input: $input) { ... on QuotePayload { quote { id } } } }', { input: { renewals: [{ subscriptionId: subscription?.id, cadence: subscription?.cadence }] } });
  const ordered = await ask<{ renewSubscriptions: { order?: { id: string; number: string } } }>('andrea', 'mutation ($input: RenewSubscriptionsInput!) { renewSubscriptions(input: $input) { ... on RenewSubscriptionsPayload { order { id number } } } }', { input: { quoteId: quoted.data?.quoteRenewals.quote?.id, idempotencyKey: 'renewed for a link' } });
  const order = ordered.data?.renewSubscriptions.order;
  await ask('andrea', 'mutation ($input: SendOrderInput!) { sendOrder(input: $input) { __typename } }', { input: { orderId: order?.id, idempotencyKey: 'sent for a link' } });
  const page = await visit(await linkTo(tenantId, emailOf('andrea'), 'pay'));
  await page.getByRole('heading', { level: 1, name: `Ordine ${order?.number}` }).waitFor();
  await page.getByRole('button', { name: /^Paga .* con carta$/ }).click();
  await leaveCard(page, '4000 0027 6000 3184');
  await page.getByRole('button', { name: 'Conferma' }).click();

  // Nobody is signed in: the way back leads to the link, where the bank's question about the charge is answered.
  await page.getByText('La banca chiede conferma').waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/pay\//);
  expect(await seriousFindings(page), 'the bank asks').toEqual([]);
  await page.getByRole('link', { name: 'Conferma' }).click();
  await page.getByRole('button', { name: 'Conferma' }).click();
  await page.getByRole('heading', { level: 1, name: `Ordine ${order?.number}` }).waitFor();
  await page.getByText('Pagato', { exact: true }).first().waitFor();
  expect(await seriousFindings(page), 'paid by the link').toEqual([]);
});

test.each([
  ['it-IT', {}], ['en-GB', { colorScheme: 'dark' }], ['de-DE', { viewport: { width: 390, height: 844 } }],
] as [Locale, BrowserContextOptions][])('what its partner ordered and its bank asks about is confirmed from the mail; then the card on file is replaced by the same link, in %s', async (locale, view) => {
  const t = textsOf(locale);
  const customer = await newCustomer(locale);
  const subscriptionId = await customer.buy('TEAM', 'MONTHLY');
  const own = await customer.visit(`/t/${customer.id}/pagamento`);
  await own.getByRole('button', { name: t('billing:onFile.add.CARD') }).click();
  await leaveCard(own, '4000 0027 6000 3184', { locale });
  await confirmAtBank(own, locale);
  await own.getByText('Visa •••• 3184').first().waitFor();

  // Its partner orders: nobody of the customer's is there when the card is charged.
  const quoted = await ask<{ quoteRenewals: { quote?: { id: string } } }>('giulia', 'mutation ($input: QuoteRenewalsInput!) { quoteRenewals(input: $input) { ... on QuotePayload { quote { id } } } }', { input: { renewals: [{ subscriptionId, cadence: 'MONTHLY' }] } });
  const ordered = await ask<{ renewSubscriptions: { order?: { number: string } } }>('giulia', 'mutation ($input: RenewSubscriptionsInput!) { renewSubscriptions(input: $input) { ... on RenewSubscriptionsPayload { order { number } } } }', { input: { quoteId: quoted.data?.quoteRenewals.quote?.id, idempotencyKey: crypto.randomUUID() } });
  const { number } = ordered.data?.renewSubscriptions.order ?? { number: 'none' };
  const page = await visit(await linkTo(customer.id, customer.email, 'pay', 'davide'), { locale, ...view });
  await page.getByRole('heading', { level: 1, name: new RegExp(number) }).waitFor();
  await page.getByText(t('pay:bank.title')).waitFor();
  expect(await seriousFindings(page), 'the bank asks').toEqual([]);
  await page.getByRole('button', { name: t('pay:bank.go') }).click();
  await confirmAtBank(page, locale);
  await page.getByText(t('words:orderState.PAID'), { exact: true }).first().waitFor();

  const file = page.getByRole('region', { name: t('pay:paysWith.title') });
  await file.getByText('Visa •••• 3184').waitFor();
  expect(await seriousFindings(page), 'paid, with a card that may be replaced').toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await file.getByRole('button', { name: t('pay:paysWith.replace.CARD') }).click();
  await leaveCard(page, '4242 4242 4242 4242', { locale });
  await page.getByRole('status').getByText(t('pay:back.saved')).waitFor();
  await file.getByText('Visa •••• 4242').waitFor();
  expect(await seriousFindings(page), 'a card that was replaced').toEqual([]);
  // Given up at the provider's page, what is on file stays.
  await file.getByRole('button', { name: t('pay:paysWith.replace.CARD') }).click();
  await page.getByRole('link', { name: providerWords(locale)('back') }).click();
  await page.getByRole('status').getByText(t('pay:back.cancelled')).waitFor();
  await file.getByText('Visa •••• 4242').waitFor();
});
