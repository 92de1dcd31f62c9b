import { parseArgs } from 'node:util';
import { sentences } from '../locales/index.ts';
import { resetTwoFactorAtTerminal } from '../modules/two-factor/reset-at-terminal.ts';
import { ExplainedError } from '../platform/explained-error.ts';
import { loadSentences } from '../platform/i18n/translate.ts';
import { bringUpToDate } from './migrate.ts';
import { withDatabase } from './with-database.ts';

const usage = 'Usage: filiera two-factor reset --email EMAIL [--vendor NAME]';

export async function run([verb, ...args]: string[]): Promise<void> {
  if (verb !== 'reset') throw new ExplainedError(usage);
  const { values: { email, vendor = null } } = parseArgs({ args, options: { email: { type: 'string' }, vendor: { type: 'string' } } });
  if (!email) throw new ExplainedError(usage);

  loadSentences(sentences);
  await withDatabase(async ({ ownerUrl }) => {
    await bringUpToDate(ownerUrl);
    const { name } = await resetTwoFactorAtTerminal(ownerUrl, { email, vendor });
    console.log(`${name} signs in with the password alone, and was told so by mail.`);
  });
}
