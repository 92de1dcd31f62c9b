import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, idOf, visitAs } from './flow.ts';
import { newCustomer } from './new-customer.ts';
import { whereOneAdministratorCounts } from './sole-administrator.ts';
import { textsOf, type Locale } from './texts.ts';

const looks = async (page: Page, what: string) => {
  expect.soft(await seriousFindings(page), what).toEqual([]);
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${what}, wider than the window`).toBeLessThanOrEqual(0);
};

/** What Giulia's company is told about a customer, once it was sent. */
async function told(name: string, count: number): Promise<string[]> {
  const adige = await idOf('giulia', 'Adige Informatica');
  for (let tries = 0; tries < 60; tries += 1) {
    const { data } = await ask<{ tenant: { mails: { nodes: { toName: string; subject: string; state: string }[] } } }>('giulia', 'query ($id: ID!) { tenant(id: $id) { mails(first: 50) { nodes { toName subject state } } } }', { id: adige });
    const mails = data?.tenant.mails.nodes.filter(({ subject, state }) => subject.includes(name) && state === 'SENT') ?? [];
    if (mails.length >= count) return mails.map(({ toName, subject }) => `${toName}: ${subject}`);
    await new Promise((passed) => { setTimeout(passed, 250); });
  }
  throw new Error(`Giulia is not told of ${name}.`);
}

const views = [['it-IT', {}], ['en-GB', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }], ['de-DE', {}]] as const satisfies [Locale, BrowserContextOptions][];

test.each(views)('in %s, a customer lets its partner pay, and its partner is told by mail; the next price says who is invoiced', async (locale, view) => {
  const t = textsOf(locale);
  const customer = await newCustomer(locale);
  await customer.buy('TEAM', 'MONTHLY');
  const page = await customer.visit(`/t/${customer.id}/pagamento`, view);
  const card = page.getByRole('region', { name: t('billing:payer.title') });
  await card.getByRole('columnheader', { name: t.start('billing:payer.CUSTOMER') }).getByText(t('billing:payer.inUse')).waitFor();
  await looks(page, 'who pays');
  await card.getByRole('button', { name: t('billing:payer.choose.PARTNER') }).click();
  const asking = page.getByRole('dialog', { name: t('billing:payer.confirm.title') });
  await asking.getByText(t('billing:payer.confirm.PARTNER')).waitFor();
  await looks(page, 'before the partner pays');
  await asking.getByRole('button', { name: t('billing:payer.confirm.submit') }).click();
  await asking.waitFor({ state: 'detached' });
  await card.getByRole('columnheader', { name: t.start('billing:payer.PARTNER') }).getByText(t('billing:payer.inUse')).waitFor();

  expect(await told(customer.name, 1)).toEqual([`Giulia Ferrarese: Paghi tu per ${customer.name}`]);
  // From the next order on: what Giulia renews is invoiced to her company.
  const giulia = await visitAs('giulia', `/t/${customer.id}/abbonamenti`);
  await giulia.getByRole('button', { name: 'Altre azioni' }).or(giulia.getByRole('button', { name: /^Azioni/ })).first().click();
  await giulia.getByRole('menuitem', { name: 'Rinnova' }).click();
  await giulia.getByRole('dialog').getByText(/Adige Informatica/).first().waitFor();
});

test.each(views)('in %s, who pays says what an administrator of the customer costs, before there is one and once there is', async (locale, view) => {
  const t = textsOf(locale);
  const customer = await newCustomer(locale);
  await customer.buy('TEAM', 'MONTHLY');
  await whereOneAdministratorCounts(async () => {
    const page = await customer.visit(`/t/${customer.id}/pagamento`, view);
    const card = page.getByRole('region', { name: t('billing:payer.title') });
    await card.getByText(t('billing:payer.ownAdministrator.lost')).waitFor();
    await looks(page, 'with an administrator');
    await card.getByRole('button', { name: t('billing:payer.choose.PARTNER') }).click();
    await page.getByRole('dialog', { name: t('billing:payer.confirm.title') }).getByText(t('billing:payer.ownAdministrator.lost')).waitFor();
    await looks(page, 'before the partner pays, with an administrator');

    // Whoever is invited there has not come yet; the partner pays.
    const giulia = await visitAs('giulia', `/t/${await idOf('giulia', 'Farmacia San Zeno')}/pagamento`, { locale, ...view });
    await giulia.getByRole('region', { name: t('billing:payer.title') }).getByText(t('billing:payer.ownAdministrator.holds')).waitFor();
    await giulia.getByRole('button', { name: t('billing:payer.propose.action') }).click();
    await giulia.getByRole('dialog').getByText(t('billing:payer.ownAdministrator.holds')).waitFor();
    await looks(giulia, 'proposing, without an administrator');

    // Who may not read a company's people is told the rule alone.
    const stefano = await visitAs('stefano', `/t/${customer.id}/pagamento`, { locale, ...view });
    await stefano.getByRole('region', { name: t('billing:payer.title') }).getByText(t('billing:payer.ownAdministrator.depends')).waitFor();
  });
  const page = await customer.visit(`/t/${customer.id}/pagamento`, view);
  await page.getByRole('region', { name: t('billing:payer.title') }).waitFor();
  expect(await page.getByText(t('billing:payer.ownAdministrator.lost')).count()).toBe(0);
});

test('a partner proposes that it pays; the customer reads why, and refuses or agrees', async () => {
  const customer = await newCustomer('it-IT');
  const giulia = await visitAs('giulia', `/t/${customer.id}/pagamento`);
  const propose = async (why: string) => {
    await giulia.getByRole('button', { name: 'Proponi il cambio' }).click();
    const asking = giulia.getByRole('dialog', { name: /^Proponi che paghi Adige/ });
    await asking.getByRole('textbox', { name: /^Perché/ }).fill(why);
    await looks(giulia, 'proposing');
    await asking.getByRole('button', { name: 'Invia la proposta' }).click();
    await asking.waitFor({ state: 'detached' });
    await giulia.getByText(`Aspetta la risposta di ${customer.name}`).waitFor();
  };
  await propose('Un conto solo.');
  const ugo = await customer.visit(`/t/${customer.id}/pagamento`, { viewport: { width: 390, height: 844 } });
  await ugo.getByText('«Un conto solo.»').waitFor();
  await looks(ugo, 'a proposal');
  await ugo.getByRole('button', { name: 'Rifiuta' }).click();
  await ugo.getByText('«Un conto solo.»').waitFor({ state: 'detached' });

  await giulia.reload();
  await propose('Due conti, uno solo da pagare.');
  await ugo.reload();
  await ugo.getByRole('button', { name: 'Accetta' }).click();
  await ugo.getByRole('columnheader', { name: /^Paga il partner/ }).getByText('In uso').waitFor();
  expect(await told(customer.name, 2)).toEqual([`Giulia Ferrarese: Paghi tu per ${customer.name}`, `Giulia Ferrarese: ${customer.name} non cambia chi paga`]);
});

test('with limited access the partner sees the least with its next click, and the customer pays', async () => {
  const customer = await newCustomer('it-IT');
  const giulia = await visitAs('giulia', `/t/${customer.id}/anagrafica`);
  await giulia.getByRole('heading', { name: customer.name }).waitFor();
  const page = await customer.visit(`/t/${customer.id}/impostazioni`);
  const card = page.getByRole('region', { name: 'Accesso del partner' });
  await card.getByRole('button', { name: 'Cambia' }).click();
  const choosing = page.getByRole('dialog', { name: /^Accesso del partner/ });
  await choosing.getByRole('radio', { name: /^Il minimo/ }).click();
  await looks(page, 'choosing the access');
  await choosing.getByRole('button', { name: 'Salva' }).click();
  await choosing.waitFor({ state: 'detached' });
  await card.getByText('Il minimo').waitFor();

  await giulia.getByRole('link', { name: 'Pagamento' }).click();
  await giulia.getByText('Non puoi vedere i dati di fatturazione di questa azienda.').waitFor();
  expect(await told(customer.name, 1)).toEqual([`Giulia Ferrarese: ${customer.name} ti dà accesso limitato`]);
  await page.getByRole('link', { name: 'Pagamento' }).click();
  await page.getByText(/ha accesso limitato: non vede gli importi/).waitFor();
});
