import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../test/harness/database.ts';
import { tokenHash } from '../../platform/auth/tokens.ts';
import { asOwner } from '../../platform/postgres/as-owner.ts';
import { createVendor } from './create-vendor.ts';

const instance = { secret: randomBytes(32).toString('base64url'), publicUrl: 'https://filiera.example/' };
let database: TestDatabase;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());

const rows = <Row extends object>(sql: string, values: unknown[] = []) => asOwner(database.ownerUrl, async (client) => (await client.query<Row>(sql, values)).rows);

test('the first vendor of an empty database has an invited administrator, whom its link lets in once', async () => {
  const now = new Date('2026-07-17T12:23:45Z');
  const { link } = await createVendor(database.ownerUrl, { name: ' Sestante Software S.r.l. ', email: 'Davide.Rinaldi@sestante.example' }, instance, now);
  expect(link).toMatch(/^https:\/\/filiera\.example\/accept\/[\w-]{43}$/);
  expect(await rows(`select t.kind, t.name, t.slug, t.depth, u.email, u.first_name, u.last_name, u.role, u.status, p.legal_name, b.method
    from tenant t join "user" u on u.tenant_id = t.id join company_profile p on p.tenant_id = t.id join billing_account b on b.tenant_id = t.id`)).toEqual([{
    kind: 'VENDOR', name: 'Sestante Software S.r.l.', slug: 'sestante-software', depth: 1, email: 'davide.rinaldi@sestante.example', first_name: 'Davide', last_name: 'Rinaldi',
    role: 'ADMIN', status: 'INVITED', legal_name: 'Sestante Software S.r.l.', method: 'BANK_TRANSFER',
  }]);

  const token = tokenHash(instance.secret, link.slice(link.lastIndexOf('/') + 1));
  const redeem = (at: string) => rows(`select fault, person is not null as "isSomebody" from take_link($1, '{INVITATION}', $2)`, [token, at]);
  expect(await redeem('2026-07-24T12:23:45Z')).toEqual([{ fault: 'EXPIRED', isSomebody: false }]);
  expect(await redeem('2026-07-24T12:23:44Z')).toEqual([{ fault: null, isSomebody: true }]);
  expect(await redeem('2026-07-24T12:23:44Z')).toEqual([{ fault: 'USED', isSomebody: false }]);
});

test('a second one of that name gets an address of its own', async () => {
  await createVendor(database.ownerUrl, { name: 'Sestante Software SpA', email: 'admin@sestante.example' }, instance);
  expect(await rows(`select slug from tenant order by node`)).toEqual([{ slug: 'sestante-software' }, { slug: 'sestante-software-2' }]);
});

test.each([['', 'a@b.example'], ['x'.repeat(81), 'a@b.example'], ['Sestante', 'nobody']])('%j with %j is refused before anything is written', async (name, email) => {
  await expect(createVendor(database.ownerUrl, { name, email }, instance)).rejects.toThrow(/characters|e-mail/);
});
