import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMarket } from './harness/commerce.ts';
import { createWorld, type Client, type World } from './harness/world.ts';
import { demoPassword } from '../src/seed/factories.ts';

/** What somebody tried with people, invitations and mails, and what now stands in its way. */
let world: World;
beforeAll(async () => { world = await createWorld({ settings: { REQUESTS_PER_MINUTE: '0' } }); });
afterAll(() => world.close());

const code = async (by: Client, document: string, input: object): Promise<string | undefined> => (await by.ask(document, { input })).errors?.[0]?.extensions.code;

test('nobody has one address written to over and over: ten links an hour from one company, by whichever way', async () => {
  const { buyer: { client: buyer }, reseller: { client: reseller }, customer, partner } = await makeMarket(world);
  const email = `vittima.${randomUUID().slice(0, 8)}@altrove.example`;
  const invite = 'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { ... on InviteUserPayload { user { id } } } }';
  const invitation = (tenantId: string) => ({ tenantId, email, firstName: 'V', lastName: 'I', role: 'VIEWER', language: 'it', idempotencyKey: randomUUID() });
  const { user } = await buyer.get<{ user: { id: string } }>(invite, { input: invitation(customer.id) });
  const resend = 'mutation ($input: ResendInvitationInput!) { resendInvitation(input: $input) { __typename } }';
  const again = () => code(buyer, resend, { userId: user.id, idempotencyKey: randomUUID() });
  for (let n = 1; n < 10; n += 1) expect(await again()).toBeUndefined();

  const { errors } = await buyer.ask(resend, { input: { userId: user.id, idempotencyKey: randomUUID() } });
  expect(errors).toMatchObject([{ message: 'Troppi tentativi: riprova tra 3600 secondi.', extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 3600 } }]);
  expect(await code(buyer, 'mutation ($input: ChangeOwnEmailInput!) { changeOwnEmail(input: $input) { __typename } }', { email, proof: { password: demoPassword }, idempotencyKey: randomUUID() })).toBe('RATE_LIMITED');
  for (const role of ['BILLING', 'TECHNICAL']) expect(await code(buyer, 'mutation ($input: ChangeUserRoleInput!) { changeUserRole(input: $input) { __typename } }', { userId: user.id, role, idempotencyKey: randomUUID() })).toBe('RATE_LIMITED');
  expect(await world.sql('select count(*)::integer as n from mail where to_address = $1', [email])).toEqual([{ n: 10 }]);
  // Another company is not told of it (T8).
  expect(await code(reseller, invite, invitation(partner.id))).toBeUndefined();
  world.clock.moveTo('2026-03-10T10:00:00Z');
  expect(await again()).toBeUndefined();
  world.clock.moveTo('2026-03-10T09:00:00Z');
});
