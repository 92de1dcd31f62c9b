import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { seriousFindings } from './axe.ts';
import { ask, idOf, visitAs } from './flow.ts';
import { anyPartitaIva } from './new-customer.ts';
import { textsOf, type Locale } from './texts.ts';

const views = [['it-IT', {}], ['en-GB', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }], ['de-DE', {}]] as const satisfies [Locale, object][];

/** Days from now, as a browser is told them. */
const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

test.each(views)('in %s, a partner gives one below it a tier, is refused more than its own, and takes it back before its day', async (locale, view) => {
  const t = textsOf(locale);
  // A partner of Giulia's that no other flow has to do with.
  const name = `Torchio ${randomUUID().slice(0, 8)} S.r.l.`;
  const made = await ask<{ createPartner: { tenant?: { id: string } } }>('giulia', 'mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { ... on CreatePartnerPayload { tenant { id } } } }', {
    input: { parentId: await idOf('giulia', 'Adige'), legalName: name, country: 'IT', vatNumber: anyPartitaIva(), address: { street: 'Via Roma', number: '1', postalCode: '35100', city: 'Padova', province: 'PD', country: 'IT' } },
  });
  const id = made.data?.createPartner.tenant?.id ?? '';
  const giulia = await visitAs('giulia', `/t/${id}/programma`, { locale, ...view });
  const card = giulia.getByRole('region', { name: t('programme:tiers.title') });
  await card.getByText(t('programme:tiers.emptyParent')).waitFor();

  await card.getByRole('button', { name: t('programme:tiers.assign') }).click();
  const asking = giulia.getByRole('dialog', { name: t('programme:tiers.assign') });
  const percent = asking.getByRole('textbox', { name: t.start('programme:tiers.percent') });
  await percent.fill('90');
  await asking.getByRole('textbox', { name: t.start('programme:tiers.from') }).last().fill(new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(inDays(20)));
  await asking.locator('button[type=submit]').click();
  await asking.locator('[aria-invalid=true]').first().waitFor();
  expect(await percent.inputValue()).toMatch(/^90/);
  expect.soft(await seriousFindings(giulia)).toEqual([]);
  await percent.fill('12');
  await asking.locator('button[type=submit]').click();
  await asking.waitFor({ state: 'detached' });
  const list = card.getByRole('list', { name: t('programme:tiers.list') });
  await list.getByText(t('programme:tiers.state.coming')).waitFor();
  expect.soft(await seriousFindings(giulia)).toEqual([]);

  await list.getByRole('button').click();
  const taking = giulia.getByRole('dialog');
  await taking.getByRole('button', { name: t('programme:tiers.withdraw') }).click();
  await taking.waitFor({ state: 'detached' });
  await card.getByText(t('programme:tiers.emptyParent')).waitFor();
});
