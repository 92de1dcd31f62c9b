import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';
import { launchBrowser } from '../../server/test/browser.ts';
import type { Site } from './site.setup.ts';

const people = {
  davide: 'davide.rinaldi@sestante.example',
  giulia: 'giulia.ferrarese@adige.example',
  elena: 'elena.brugnaro@officinebrenta.example',
  andrea: 'andrea.colombo@tecnolago.example',
  stefano: 'stefano.marin@adige.example',
} as const;

export type PersonName = keyof typeof people;
export const emailOf = (person: PersonName) => people[person];
export const password = 'filiera-demo-2026';

/** Of the worker that runs this file. */
export const site = await ownSite();

async function ownSite(): Promise<Site> {
  const answer = await fetch(`${inject('sitesUrl')}/${process.env.VITEST_POOL_ID}`);
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Site;
}

type Answer<Data> = { data?: Data | null; errors?: { message: string; extensions: { code: string } }[] };

let launched: Promise<Browser> | undefined;
const browser = () => (launched ??= launchBrowser());
afterAll(async () => (await launched)?.close());

/** Somebody nobody knows, on a page of the console, with nothing of another visitor's session, storage or language. */
export async function visit(address = '/', options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await browser()).newContext({ ...usual, baseURL: site.address, ...options });
  context.setDefaultTimeout(30_000);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(context, task.name);
    await context.close();
  });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const usual: BrowserContextOptions = { locale: 'it-IT', timezoneId: 'Europe/Rome', viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' };

/** The same for one of the demo's people, signed in. */
export async function visitAs(person: PersonName, address?: string, options?: BrowserContextOptions): Promise<Page> {
  return visit(address, { ...options, storageState: await (await signedIn(person)).storageState() });
}

async function picture(context: BrowserContext, name: string): Promise<void> {
  for (const page of context.pages()) {
    const path = join(reports, `${name.replace(/\W+/g, '-').slice(0, 60)}-${++pictures}.png`);
    await page.screenshot({ path }).catch(() => undefined);
    console.log(`${page.url()} as it stood: ${path}`);
  }
}

let pictures = 0;
const reports = resolve(import.meta.dirname, '../../.data/reports/flows');

const known = new Map<PersonName, Promise<BrowserContext>>();

/** Signed in once; later visitors come with the same cookie. */
function signedIn(person: PersonName): Promise<BrowserContext> {
  const context = known.get(person) ?? signIn(person);
  known.set(person, context);
  return context;
}

async function signIn(person: PersonName): Promise<BrowserContext> {
  const context = await stranger();
  const { data, errors } = await post<{ signIn: { __typename: string } }>(context, 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', { input: { email: people[person], password } });
  if (data?.signIn.__typename !== 'SignInPayload') throw new Error(`${person} could not sign in: ${JSON.stringify(errors ?? data)}`);
  return context;
}

/** Somebody whom the site does not know yet, without a page. */
export const stranger = async (): Promise<BrowserContext> => (await browser()).newContext({ baseURL: site.address });

/** Asks the API as one of the demo's people. */
export async function ask<Data>(person: PersonName, query: string, variables: object = {}): Promise<Answer<Data>> {
  return post(await signedIn(person), query, variables);
}

/** Asks the API as whoever is signed in there. */
export async function post<Data>({ request }: BrowserContext, query: string, variables: object): Promise<Answer<Data>> {
  const answer = await request.post('/graphql', { data: { query, variables }, headers: { 'apollo-require-preflight': 'true', 'accept-language': 'it' } });
  return answer.json() as Promise<Answer<Data>>;
}

/** The id of the company of this name that the person sees. */
export async function idOf(person: PersonName, name: string): Promise<string> {
  const { data } = await ask<{ searchTenants: { id: string; name: string }[] }>(person, 'query ($text: String!) { searchTenants(text: $text) { id name } }', { text: name });
  const found = data?.searchTenants.find((tenant) => tenant.name.startsWith(name));
  if (!found) throw new Error(`No company is called ${name}.`);
  return found.id;
}

/** The newest link to a page of the console that the demo's outbox shows for an address. @param who reads those mails */
export async function linkTo(tenantId: string, address: string, page: string, who: PersonName = 'giulia'): Promise<string> {
  for (let tries = 0; tries < 60; tries += 1) {
    const { data } = await ask<{ tenant: { mails: { nodes: { toAddress: string; text: string | null }[] } } }>(who, 'query ($id: ID!) { tenant(id: $id) { mails(first: 30) { nodes { toAddress text } } } }', { id: tenantId });
    const text = data?.tenant.mails.nodes.find((mail) => mail.toAddress === address && mail.text?.includes(`/${page}/`))?.text;
    const path = new RegExp(`/${page}/[\\w-]{43}`).exec(text ?? '')?.[0];
    if (path) return path;
    await new Promise((passed) => { setTimeout(passed, 250); });
  }
  throw new Error(`No mail to ${address} leads to /${page}.`);
}
