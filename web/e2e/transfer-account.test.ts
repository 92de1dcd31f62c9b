import { formatIban } from '@filiera/shared/numbers/iban';
import { expect, onTestFinished, test } from 'vitest';
import { ask, idOf, password, visitAs } from './flow.ts';
import { textsOf } from './texts.ts';

interface Account { holder: string; iban: string; bic: string | null; version: number }

test.each([['it-IT', 1280], ['de-DE', 390]] as const)('another IBAN wants the password in the same dialog, and what was typed stays (%s)', async (locale, width) => {
  const t = textsOf(locale);
  const vendor = await idOf('davide', 'Sestante');
  const stored = async () => {
    const { data } = await ask<{ tenant: { billingAccount: { transferAccount: Account } } }>('davide', 'query ($id: ID!) { tenant(id: $id) { billingAccount { transferAccount { holder iban bic version } } } }', { id: vendor });
    const account = data?.tenant.billingAccount.transferAccount;
    if (!account) throw new Error('the demo\'s vendor has an account');
    return account;
  };
  const save = (account: Account) => ask('davide', 'mutation ($input: SaveTransferAccountInput!) { saveTransferAccount(input: $input) { __typename } }', { input: { tenantId: vendor, ...account, proof: { password } } });
  const before = await stored();
  // Others read the demo's own account.
  onTestFinished(async () => void (await save({ ...before, version: (await stored()).version })));

  const page = await visitAs('davide', `/t/${vendor}/pagamento`, { locale, viewport: { width, height: 900 } });
  await page.getByRole('region', { name: t('billing:account.title') }).getByRole('button', { name: t('billing:account.edit') }).click();
  const dialog = page.getByRole('dialog');
  const iban = dialog.getByRole('textbox', { name: t.start('billing:account.iban') });
  const own = dialog.getByLabel(t.start('two-factor:proof.ownPassword'));
  await iban.waitFor();
  expect(await own.count()).toBe(0);
  await iban.fill('DE89 3704 0044 0532 0130 00');
  await own.fill('not the password');
  await dialog.getByRole('button', { name: t('billing:account.save') }).click();
  await dialog.locator('input[name=password][aria-invalid=true]').waitFor();
  expect(await own.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await iban.inputValue()).toBe('DE89 3704 0044 0532 0130 00');
  expect(await stored()).toEqual(before);

  await own.fill(password);
  await dialog.getByRole('button', { name: t('billing:account.save') }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(formatIban('DE89370400440532013000')).first().waitFor();
  expect(await stored()).toMatchObject({ iban: 'DE89370400440532013000', version: before.version + 1 });
});
