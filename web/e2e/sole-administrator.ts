import { asOwner } from '../../server/src/platform/postgres/as-owner.ts';
import { site } from './flow.ts';

/** Does something while Sestante Docs asks that the partner be the customer's only administrator (P8). */
export async function whereOneAdministratorCounts(act: () => Promise<void>): Promise<void> {
  const wants = (isWanted: boolean) => asOwner(site.databaseUrl, (client) => client.query(`update product set wants_sole_administrator = $1 where code = 'SESTANTE_DOCS'`, [isWanted]));
  await wants(true);
  try {
    await act();
  } finally {
    await wants(false);
  }
}
