import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMarket, orderOf, quoteOf, type Buyer, type Market } from '../../../test/harness/commerce.ts';
import { linkTo, mailsTo } from '../../../test/harness/mails.ts';
import { createWorld, type Answer, type Client, type World } from '../../../test/harness/world.ts';
import { newToken, tokenHash } from '../../platform/auth/tokens.ts';
import { makeLicence } from '../../seed/factories.ts';

let world: World;
beforeAll(async () => { world = await createWorld(); });
afterAll(() => world.close());

const licence = 'id email name language assignedByName assignedAt activatedAt viewerCan';
const subscription = `subscription { id licenceCount { total assigned free } licences(first: 50) { totalCount nodes { ${licence} } } }`;
const refusal = '... on UserError { code message path }';
const documents = {
  assignLicences: `mutation ($input: AssignLicencesInput!) { assignLicences(input: $input) { __typename ... on AssignLicencesPayload { licences { ${licence} } ${subscription} } ${refusal} ... on InvalidInput { issues { path code message } } ... on NoLicenceFree { free missing } } }`,
  swapLicence: `mutation ($input: SwapLicenceInput!) { swapLicence(input: $input) { __typename ... on SwapLicencePayload { licence { ${licence} } ${subscription} } ${refusal} ... on InvalidInput { issues { path code } } } }`,
  removeLicence: `mutation ($input: RemoveLicenceInput!) { removeLicence(input: $input) { __typename ... on RemoveLicencePayload { licenceId ${subscription} } } }`,
  resendLicenceInvitation: `mutation ($input: ResendLicenceInvitationInput!) { resendLicenceInvitation(input: $input) { __typename ... on ResendLicenceInvitationPayload { licence { ${licence} } } } }`,
};
const activate = `mutation ($input: ActivateLicenceInput!) { activateLicence(input: $input) { __typename ... on ActivateLicencePayload { email productName companyName worksUntil } ${refusal} } }`;
const inspect = `mutation ($input: InspectLinkInput!) { inspectLink(input: $input) { __typename ... on InspectLinkPayload { kind address personName companyName productName expiresAt } ${refusal} } }`;

interface LicenceView { id: string; email: string; activatedAt: string | null; viewerCan: string[]; [field: string]: unknown }
interface SubscriptionView { licenceCount: { total: number; assigned: number; free: number }; licences: { totalCount: number; nodes: LicenceView[] } }
interface Outcome { __typename: string; code?: string; message?: string; licences?: LicenceView[]; licence?: LicenceView; subscription?: SubscriptionView; issues?: { path: string[]; code: string }[]; [field: string]: unknown }

const send = (by: Buyer | Client, mutation: keyof typeof documents, input: object): Promise<Outcome> => ('client' in by ? by.client : by).get<Outcome>(documents[mutation], { input: { idempotencyKey: randomUUID(), ...input } });
const assign = (by: Buyer, subscriptionId: string, ...emails: string[]) => send(by, 'assignLicences', { subscriptionId, members: emails.map((email) => ({ email })) });
const errorOf = async (by: Buyer, mutation: keyof typeof documents, input: object): Promise<string | undefined> =>
  ((await by.client.ask(documents[mutation], { input: { idempotencyKey: randomUUID(), ...input } })) satisfies Answer).errors?.[0]?.extensions.code;
const activated = (token: string) => world.nobody.get<Outcome>(activate, { input: { token } });
const inspected = (token: string) => world.nobody.get<Outcome>(inspect, { input: { token } });
const seen = async (by: Buyer, id: string): Promise<SubscriptionView> => by.client.get(`query ($id: ID!) { ${subscription.replace('subscription {', 'subscription(id: $id) {')} }`, { id });
const someone = () => `${randomUUID()}@filiera.example`;

async function marketAt(iso = '2026-03-10T09:00:00Z', overrides: Parameters<typeof makeMarket>[1] = {}): Promise<Market> {
  world.clock.moveTo('2026-03-10T09:00:00Z');
  const market = await makeMarket(world, overrides);
  world.clock.moveTo(iso);
  return market;
}

describe('a licence', () => {
  test('is given to an address, which gets an invitation, activates it once, and is in the audit log', async () => {
    const { buyer, docs, customer } = await marketAt();
    const address = someone();
    const given = await send(buyer, 'assignLicences', { subscriptionId: docs.id, members: [{ email: address.toUpperCase(), name: ' Ada  Neri ' }] });
    expect(given).toMatchObject({
      licences: [{ email: address, name: 'Ada  Neri', language: 'it', activatedAt: null, assignedAt: '2026-03-10T09:00:00.000Z', viewerCan: ['LICENCE_SWAP', 'LICENCE_RESEND_INVITATION', 'LICENCE_REMOVE'] }],
      subscription: { licenceCount: { total: 10, assigned: 1, free: 9 }, licences: { totalCount: 1 } },
    });
    await world.work();
    expect(await mailsTo(world, address)).toMatchObject([{ letter: 'licence', language: 'it', subject: 'Hai una licenza di Sestante Docs' }]);

    const token = await linkTo(world, address, 'activate');
    expect(await inspected(token)).toMatchObject({ kind: 'LICENCE', address, personName: 'Ada  Neri', companyName: customer.name, productName: 'Sestante Docs', expiresAt: '2026-04-09T09:00:00.000Z' });
    const both = await Promise.all([activated(token), activated(token)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['ActivateLicencePayload', 'LinkExpired']);
    expect(both.find(({ code }) => !code)).toMatchObject({ email: address, productName: 'Sestante Docs', companyName: customer.name, worksUntil: '2026-04-17T09:00:00.000Z' });
    expect(await activated(token)).toMatchObject({ code: 'LINK_USED' });
    expect((await seen(buyer, docs.id)).licences.nodes).toMatchObject([{ activatedAt: '2026-03-10T09:00:00.000Z', viewerCan: ['LICENCE_SWAP', 'LICENCE_REMOVE'] }]);
    const entries = await world.sql(`select action, area, actor_name as "by", after from audit_entry where tenant_id = $1 and subject_type = 'Licence' order by action`, [customer.id]);
    expect(entries).toMatchObject([{ action: 'licence:activate', area: 'TECHNICAL', by: 'Ada  Neri' }, { action: 'licence:assign', after: { email: address, product: 'Sestante Docs' } }]);
  });

  test('sent twice under one key is given once; another input under it is refused', async () => {
    const { buyer, docs } = await marketAt();
    const input = { subscriptionId: docs.id, members: [{ email: someone() }], idempotencyKey: randomUUID() };
    const first = await send(buyer, 'assignLicences', input);
    expect(await send(buyer, 'assignLicences', input)).toEqual(first);
    expect(await errorOf(buyer, 'assignLicences', { ...input, members: [{ email: someone() }] })).toBe('CONFLICT');
    expect((await seen(buyer, docs.id)).licenceCount).toEqual({ total: 10, assigned: 1, free: 9 });
  });

  test('is given to many at once or to nobody, and each bad line is told', async () => {
    const { buyer, docs } = await marketAt();
    const [known, other] = [someone(), someone()];
    await assign(buyer, docs.id, known);
    expect(await assign(buyer, docs.id, other, 'nobody', other)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['members', '1', 'email'], code: 'email.format' }, { path: ['members', '2', 'email'], code: 'licence.repeated' }] });
    expect(await assign(buyer, docs.id, other, known)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: ['members', '1', 'email'], code: 'licence.alreadyMember', message: 'Questa persona ha già una licenza.' }] });
    expect(await assign(buyer, docs.id)).toMatchObject({ issues: [{ path: ['members'], code: 'licence.none' }] });
    expect(await assign(buyer, docs.id, ...Array.from({ length: 501 }, (_, n) => `m${n}@filiera.example`))).toMatchObject({ issues: [{ path: ['members'], code: 'licence.tooMany' }] });
    expect(await assign(buyer, docs.id, ...Array.from({ length: 10 }, someone))).toMatchObject({ __typename: 'NoLicenceFree', code: 'NO_LICENCE_FREE', free: 9, missing: 1 });
    expect((await seen(buyer, docs.id)).licenceCount.assigned).toBe(1);
    expect(await assign(buyer, docs.id, ...Array.from({ length: 9 }, someone))).toMatchObject({ licences: { length: 9 }, subscription: { licenceCount: { free: 0 } } });
  });

  test('taken away is free at once; the expiry stays, the link opens nothing, and who used it is told', async () => {
    const { buyer, docs } = await marketAt('2026-03-20T09:00:00Z');
    const [unread, used] = [someone(), someone()];
    const { licences = [] } = await assign(buyer, docs.id, unread, used);
    await world.work();
    await activated(await linkTo(world, used, 'activate'));
    const before = (await buyer.subscription(docs.id)).endsAt;
    for (const [index, { id }] of licences.entries()) {
      const input = { licenceId: id, idempotencyKey: randomUUID() };
      const removed = await send(buyer, 'removeLicence', input);
      expect(removed).toMatchObject({ licenceId: id, subscription: { licenceCount: { total: 10, assigned: 1 - index } } });
      expect(await send(buyer, 'removeLicence', input)).toMatchObject({ licenceId: id });
    }
    expect((await buyer.subscription(docs.id)).endsAt).toBe(before);
    expect(await activated(await linkTo(world, unread, 'activate'))).toMatchObject({ code: 'LINK_VOIDED' });
    await world.work();
    expect((await mailsTo(world, used)).map(({ letter }) => letter)).toEqual(['licence', 'licenceTaken']);
    expect((await mailsTo(world, unread)).map(({ letter }) => letter)).toEqual(['licence']);
    expect(await errorOf(buyer, 'removeLicence', { licenceId: licences[0]?.id })).toBe('NOT_FOUND');
  });

  test('is swapped though none is free: one person out, another in, and neither is both', async () => {
    const { buyer, docs } = await marketAt();
    const [leaving, coming] = [someone(), someone()];
    const { licences = [] } = await assign(buyer, docs.id, leaving, ...Array.from({ length: 9 }, someone));
    await world.work();
    const old = await linkTo(world, leaving, 'activate');
    await activated(old);
    const [first, second] = licences;
    expect(await send(buyer, 'swapLicence', { licenceId: first?.id, member: { email: second?.email } })).toMatchObject({ issues: [{ path: ['member', 'email'], code: 'licence.alreadyMember' }] });
    expect(await send(buyer, 'swapLicence', { licenceId: first?.id, member: { email: 'x' } })).toMatchObject({ issues: [{ path: ['member', 'email'], code: 'email.format' }] });
    const input = { licenceId: first?.id, member: { email: coming, name: 'Bice Blu' }, idempotencyKey: randomUUID() };
    const swapped = await send(buyer, 'swapLicence', input);
    expect(swapped).toMatchObject({ licence: { id: first?.id, email: coming, name: 'Bice Blu', activatedAt: null }, subscription: { licenceCount: { total: 10, assigned: 10, free: 0 } } });
    expect(await send(buyer, 'swapLicence', input)).toEqual(swapped);
    await world.work();
    expect((await mailsTo(world, leaving)).map(({ letter }) => letter)).toEqual(['licence', 'licenceTaken']);
    expect(await activated(await linkTo(world, coming, 'activate'))).toMatchObject({ email: coming });
    expect(await world.sql(`select before, after from audit_entry where action = 'licence:swap' and subject_id = $1`, [first?.id])).toEqual([{ before: { email: leaving }, after: { email: coming } }]);
  });

  test('is written about once more while it lies unused; the former link is void, and an address is written to ten times an hour at most', async () => {
    const { buyer, docs } = await marketAt();
    const address = someone();
    const { licences: [one] = [] } = await assign(buyer, docs.id, address);
    await world.work();
    const former = await linkTo(world, address, 'activate');
    expect(await send(buyer, 'resendLicenceInvitation', { licenceId: one?.id })).toMatchObject({ licence: { email: address } });
    await world.work();
    expect(await activated(former)).toMatchObject({ code: 'LINK_VOIDED' });
    for (let sent = 2; sent < 10; sent++) await send(buyer, 'resendLicenceInvitation', { licenceId: one?.id });
    expect(await errorOf(buyer, 'resendLicenceInvitation', { licenceId: one?.id })).toBe('RATE_LIMITED');
    await world.work();
    expect(await activated(await linkTo(world, address, 'activate'))).toMatchObject({ email: address });
    expect(await errorOf(buyer, 'resendLicenceInvitation', { licenceId: one?.id })).toBe('FORBIDDEN');
  });

  test('its link is good for thirty days, in a suspended company too, not in a closed one', async () => {
    const { buyer, docs, customer } = await marketAt();
    const [late, held] = [someone(), someone()];
    await assign(buyer, docs.id, late, held);
    await world.work();
    await world.sql(`update tenant set status = 'CLOSED' where id = $1`, [customer.id]);
    expect(await activated(await linkTo(world, held, 'activate'))).toMatchObject({ code: 'LINK_CLOSED' });
    await world.sql(`update tenant set status = 'SUSPENDED' where id = $1`, [customer.id]);
    expect(await activated(await linkTo(world, held, 'activate'))).toMatchObject({ email: held });
    world.clock.moveTo('2026-04-09T09:00:00Z');
    expect(await activated(await linkTo(world, late, 'activate'))).toMatchObject({ code: 'LINK_EXPIRED' });
    expect(await activated('x'.repeat(43))).toMatchObject({ code: 'LINK_UNKNOWN' });
  });

  test('moves along with an upgrade, activated or not, and so do its links (S3)', async () => {
    const { buyer, docs, catalogue } = await marketAt('2026-03-20T12:00:00Z', { customer: { billing: { paymentTermsDays: 30 } } });
    const [active, invited] = [someone(), someone()];
    await assign(buyer, docs.id, active, invited);
    await world.work();
    await activated(await linkTo(world, active, 'activate'));
    const order = await buyer.orderUpgrade({ subscriptionId: docs.id, editionId: catalogue.editions.BUSINESS.id });
    const next = order.resultingSubscription?.id ?? '';
    expect((await seen(buyer, docs.id)).licenceCount).toEqual({ total: 10, assigned: 0, free: 10 });
    const after = await seen(buyer, next);
    expect(after.licenceCount.assigned).toBe(2);
    expect(after.licences.nodes.map(({ email, activatedAt }) => [email, activatedAt !== null]).sort()).toEqual([[active, true], [invited, false]].sort());
    expect(await activated(await linkTo(world, invited, 'activate'))).toMatchObject({ email: invited, worksUntil: '2026-04-27T12:00:00.000Z' });
    expect(await assign(buyer, docs.id, someone())).toMatchObject({ __typename: 'LicencesEnded' });
  });

  test('there are more after a top-up', async () => {
    const { buyer, docs, catalogue } = await marketAt('2026-03-20T12:00:00Z', { customer: { billing: { paymentTermsDays: 30 } } });
    await assign(buyer, docs.id, ...Array.from({ length: 10 }, someone));
    expect(await assign(buyer, docs.id, someone())).toMatchObject({ code: 'NO_LICENCE_FREE', free: 0, missing: 1 });
    orderOf(await buyer.topUp(quoteOf(await buyer.quoteTopUp(docs.id, [{ componentId: catalogue.components.USERS, quantity: 3 }])).id));
    expect(await assign(buyer, docs.id, someone())).toMatchObject({ subscription: { licenceCount: { total: 13, assigned: 11, free: 2 } } });
  });

  test('is given until seven days after the end, and not on the seventh (S6)', async () => {
    const { buyer, docs } = await marketAt('2026-04-17T08:59:59Z');
    const { licences: [one] = [] } = await assign(buyer, docs.id, someone());
    world.clock.moveTo('2026-04-17T09:00:00Z');
    expect(await assign(buyer, docs.id, someone())).toMatchObject({ __typename: 'LicencesEnded', message: expect.stringContaining('va rinnovato') });
    expect((await seen(buyer, docs.id)).licences.nodes[0]?.viewerCan).toEqual(['LICENCE_REMOVE']);
    expect(await errorOf(buyer, 'swapLicence', { licenceId: one?.id, member: { email: someone() } })).toBe('FORBIDDEN');
  });
});

describe('who may', () => {
  test('roles as the matrix says: billing and technical give licences, a viewer looks (T2)', async () => {
    const { docs, customer, person } = await marketAt();
    const [billing, technical, viewer] = await Promise.all([person(customer, 'BILLING'), person(customer, 'TECHNICAL'), person(customer, 'VIEWER')]);
    for (const by of [billing, technical]) expect(await assign(by, docs.id, someone())).toMatchObject({ __typename: 'AssignLicencesPayload' });
    const { licences: { nodes: [one] } } = await seen(viewer, docs.id);
    expect(one).toMatchObject({ viewerCan: [] });
    expect(await errorOf(viewer, 'assignLicences', { subscriptionId: docs.id, members: [{ email: someone() }] })).toBe('FORBIDDEN');
    for (const [mutation, more] of [['removeLicence', {}], ['resendLicenceInvitation', {}], ['swapLicence', { member: { email: someone() } }]] as const) expect(await errorOf(viewer, mutation, { licenceId: one?.id, ...more })).toBe('FORBIDDEN');
  });

  test('a partner gives them in a FULL customer without having one; of a LIMITED one it sees none (P6)', async () => {
    const { reseller, seller, docs } = await marketAt();
    expect(await assign(reseller, docs.id, someone())).toMatchObject({ subscription: { licenceCount: { assigned: 1 } } });
    const closed = await marketAt('2026-03-10T09:00:00Z', { customer: { access: 'LIMITED' }, more: (draft, market) => { makeLicence(draft, market.docs); } });
    expect(await seen(closed.reseller, closed.docs.id)).toMatchObject({ licenceCount: null, licences: { totalCount: 0, nodes: [] } });
    expect(await errorOf(closed.reseller, 'assignLicences', { subscriptionId: closed.docs.id, members: [{ email: someone() }] })).toBe('FORBIDDEN');
    expect(await seen(closed.seller, closed.docs.id)).toMatchObject({ licenceCount: { assigned: 1 } });
    // Another vendor's tree.
    expect(await errorOf(seller, 'assignLicences', { subscriptionId: closed.docs.id, members: [{ email: someone() }] })).toBe('NOT_FOUND');
    const [{ id } = { id: '' }] = (await seen(closed.seller, closed.docs.id)).licences.nodes;
    for (const licenceId of [id, 'x', randomUUID()]) expect(await errorOf(seller, 'removeLicence', { licenceId })).toBe('NOT_FOUND');
  });
});

describe('the last licence', () => {
  test('of forty who ask at once for what is left, exactly as many get one', async () => {
    const { buyer, reseller, docs } = await marketAt();
    await assign(buyer, docs.id, ...Array.from({ length: 7 }, someone));
    const outcomes = await Promise.all(Array.from({ length: 40 }, (_, n) => assign(n % 2 ? buyer : reseller, docs.id, someone())));
    expect(outcomes.filter(({ __typename }) => __typename === 'AssignLicencesPayload')).toHaveLength(3);
    expect(outcomes.filter(({ code }) => code === 'NO_LICENCE_FREE')).toHaveLength(37);
    expect(await seen(buyer, docs.id)).toMatchObject({ licenceCount: { total: 10, assigned: 10, free: 0 }, licences: { totalCount: 10 } });
    await world.work();
    expect(await world.sql(`select count(*)::integer as n from mail where letter = 'licence' and tenant_id = $1`, [docs.tenant.id])).toEqual([{ n: 10 }]);
  });

  test('removals, swaps and givings at once leave the count right', async () => {
    const { buyer, docs } = await marketAt();
    const { licences = [] } = await assign(buyer, docs.id, ...Array.from({ length: 10 }, someone));
    await Promise.all(licences.flatMap(({ id }, n) => [
      n < 4 ? send(buyer, 'removeLicence', { licenceId: id }) : send(buyer, 'swapLicence', { licenceId: id, member: { email: someone() } }), assign(buyer, docs.id, someone()), assign(buyer, docs.id, someone()),
    ]));
    const { licenceCount, licences: { totalCount } } = await seen(buyer, docs.id);
    expect(licenceCount).toEqual({ total: 10, assigned: totalCount, free: 10 - totalCount });
    expect(totalCount).toBeGreaterThanOrEqual(6);
  });

  test('the database keeps it by itself: of forty inserts without any lock of ours three are taken, and there cannot be fewer than are given', async () => {
    const { buyer, docs, customer } = await marketAt();
    await assign(buyer, docs.id, ...Array.from({ length: 7 }, someone));
    const token = tokenHash(world.config.SECRET, newToken());
    await world.sql(`insert into session (token_hash, user_id, created_at, expires_at) select $1, id, $2, '2100-01-01' from "user" where tenant_id = $3 limit 1`, [token, world.clock.now, customer.id]);
    const pool = new pg.Pool({ connectionString: world.database.appUrl, max: 8 });
    const tried = await Promise.all(Array.from({ length: 40 }, async () => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query('select * from sign_in($1, $2)', [token, world.clock.now]);
        await client.query(`insert into licence (id, tenant_id, subscription_id, email, language, assigned_at, assigned_by_name, invited_at) values (gen_random_uuid(), $1, $2, $3, 'it', now(), 'A', now())`, [customer.id, docs.id, someone()]);
        await client.query('commit');
        return 'taken';
      } catch (error) {
        await client.query('rollback');
        return (error as pg.DatabaseError).constraint;
      } finally {
        client.release();
      }
    }));
    await pool.end();
    expect(tried.filter((outcome) => outcome === 'taken')).toHaveLength(3);
    expect(new Set(tried)).toEqual(new Set(['taken', 'licence_count_suffices']));
    await expect(world.sql('update subscription_component set quantity = 9 where subscription_id = $1 and quantity = 10 and position = 1', [docs.id])).rejects.toMatchObject({ constraint: 'licence_count_suffices' });
  });
});
