import type { BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { visitAs } from './flow.ts';
import { newCustomer } from './new-customer.ts';
import { textsOf, type Locale } from './texts.ts';

const views = [['it-IT', {}], ['en-GB', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }], ['de-DE', {}]] as const satisfies [Locale, BrowserContextOptions][];

test.each(views)('in %s, a customer reads the declaration that the vendor recorded, and its next price has no VAT', async (locale, view) => {
  const t = textsOf(locale);
  const customer = await newCustomer(locale);
  const subscription = await customer.buy('TEAM', 'MONTHLY');
  const vatOfRenewal = async () => (await customer.ask<{ quoteRenewals: { quote: { amounts: { vat: { minor: number }; vatReason: string } } } }>(
    'mutation ($input: QuoteRenewalsInput!) { quoteRenewals(input: $input) { ... on QuotePayload { quote { amounts { vat { minor } vatReason } } } } }', { input: { renewals: [{ subscriptionId: subscription, cadence: 'MONTHLY' }] } },
  )).quoteRenewals.quote.amounts;
  expect(await vatOfRenewal()).toMatchObject({ vatReason: 'DOMESTIC' });

  const davide = await visitAs('davide', `/t/${customer.id}/pagamento`);
  const card = davide.getByRole('region', { name: 'Eccezioni IVA' });
  await card.getByText('Nessuna: l’IVA è quella di tutti.').waitFor();
  await card.getByRole('button', { name: 'Registra un’eccezione' }).click();
  const asking = davide.getByRole('dialog', { name: 'Registra un’eccezione' });
  await asking.getByRole('textbox', { name: 'Numero della ricevuta' }).fill('2512151234567890-1');
  await asking.getByRole('button', { name: 'Registra' }).click();
  await asking.getByText('17 cifre, un trattino e 6 cifre', { exact: true }).first().waitFor();
  await asking.getByRole('textbox', { name: 'Numero della ricevuta' }).fill('25121512345678901-000001');
  await asking.getByRole('textbox', { name: 'Ricevuta il' }).fill('15/12/2025');
  await asking.getByRole('button', { name: 'Registra' }).click();
  await asking.waitFor({ state: 'detached' });
  await card.getByText('Dichiarazione d’intento').waitFor();

  const theirs = await customer.visit(`/t/${customer.id}/pagamento`, view);
  const read = theirs.getByRole('region', { name: t('billing:exceptions.title') });
  await read.getByText(t('billing:exceptions.kind.LETTER_OF_INTENT')).waitFor();
  expect(await read.getByRole('button').count()).toBe(0);
  expect.soft(await seriousFindings(theirs)).toEqual([]);
  expect(await vatOfRenewal()).toMatchObject({ vatReason: 'LETTER_OF_INTENT', vat: { minor: 0 } });

  await card.getByRole('button', { name: 'Fai finire: Dichiarazione d’intento' }).click();
  const ending = davide.getByRole('dialog', { name: 'Fai finire: Dichiarazione d’intento' });
  expect.soft(await seriousFindings(davide)).toEqual([]);
  await ending.getByRole('button', { name: 'Fai finire' }).click();
  await ending.waitFor({ state: 'detached' });
  expect(await vatOfRenewal()).toMatchObject({ vatReason: 'DOMESTIC' });
});
