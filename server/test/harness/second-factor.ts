import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { demoPassword, makeUser, type Company, type Person } from '../../src/seed/factories.ts';
import { type Client, type World } from './world.ts';

/** Somebody new of a company, signed in with a password. */
export async function somebodyIn(world: World, tenant: Company, changes: Omit<Parameters<typeof makeUser>[1], 'tenant'> = {}): Promise<{ person: Person; client: Client }> {
  const draft = world.draft();
  const person = makeUser(draft, { tenant, role: 'VIEWER', email: `${randomUUID()}@filiera.example`, ...changes });
  await world.save(draft);
  return { person, client: await world.as(person) };
}

/** A program with a key of its maker's company. */
export async function programOf(world: World, maker: Client, tenantId: string): Promise<Client> {
  const create = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on CreateApiKeyPayload { secret } } }';
  const expiresAt = new Date(world.clock.now.getTime() + 86_400_000).toISOString();
  const { secret } = await maker.get<{ secret: string }>(create, { input: { tenantId, name: 'Programma', role: 'VIEWER', scopes: ['TENANTS_READ'], expiresAt } });
  return world.withHeaders({ authorization: `Bearer ${secret}` });
}

/** What an authenticator shows. */
export function codeAt(secret: string, at: Date, secondsAside = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() + secondsAside * 1000 });
}

/** The same world some seconds on. */
export function later(world: World, seconds: number): void {
  world.clock.moveTo(new Date(world.clock.now.getTime() + seconds * 1000).toISOString());
}

export const begin = 'mutation { beginTwoFactor { __typename ... on BeginTwoFactorPayload { uri secret } ... on UserError { code } } }';
export const confirm = 'mutation ($input: ConfirmTwoFactorInput!) { confirmTwoFactor(input: $input) { __typename ... on ConfirmTwoFactorPayload { recoveryCodes viewer { id twoFactor { since recoveryCodesLeft isRequired asksPassword } } } ... on UserError { code path } } }';

/** Sets up a second factor as the console does. @returns the secret, and the codes for need */
export async function enrol(world: World, client: Client): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = await client.get<{ secret: string }>(begin);
  const { recoveryCodes } = await client.get<{ recoveryCodes: string[] }>(confirm, { input: { code: codeAt(secret, world.clock.now) } });
  return { secret, recoveryCodes };
}

export interface Entry {
  answer: { __typename: string; challenge?: string; code?: string; language?: string; companyName?: string; expiresAt?: string; path?: string[] };
  /** who holds the cookie that came with it; nobody where none came */
  client: Client;
  hasCookie: boolean;
}

/** One of the mutations that may open a session, sent by a browser of its own. */
export async function atTheDoor(world: World, mutation: string, input: Record<string, unknown>): Promise<Entry> {
  const payload = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const more = ['... on SignInChallengePayload { challenge expiresAt }', '... on SignInEnrolmentPayload { language companyName }'].filter((_, nth) => mutation !== 'completeSignIn' && (nth === 1 || mutation !== 'acceptInvitation'));
  const query = `mutation ($input: ${payload}Input!) { ${mutation}(input: $input) { __typename ... on ${payload}Payload { viewer { email } } ${more.join(' ')} ... on UserError { code path } } }`;
  const response = await fetch(world.url, { method: 'POST', headers: { 'content-type': 'application/json', 'accept-language': 'it' }, body: JSON.stringify({ query, variables: { input } }) });
  const { data, errors } = (await response.json()) as { data: Record<string, Entry['answer']> | null; errors?: { extensions: { code: string } }[] };
  const answer = data?.[mutation];
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  return { answer: answer ?? { __typename: errors?.[0]?.extensions.code ?? 'nothing' }, client: world.withHeaders(cookie ? { cookie } : {}), hasCookie: cookie !== undefined };
}

export const signIn = (world: World, email: string, password = demoPassword): Promise<Entry> => atTheDoor(world, 'signIn', { email, password });
export const complete = (world: World, challenge: string | undefined, code: string): Promise<Entry> => atTheDoor(world, 'completeSignIn', { challenge: challenge ?? '', code });

export const proof = (code: string, changes: object = {}) => ({ input: { password: demoPassword, code, idempotencyKey: randomUUID(), ...changes } });
