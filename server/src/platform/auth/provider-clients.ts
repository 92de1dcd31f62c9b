import * as oidc from 'openid-client';
import { outwardFetch } from '../http/outward-fetch.ts';

export interface ProviderAccount {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

const timeoutSeconds = 5;
const cachedMs = 5 * 60_000;

/** What we know of providers: their own documents, asked for again after five minutes. */
export class ProviderClients {
  readonly #allowsPrivate: boolean;
  readonly #known = new Map<string, { until: number; client: Promise<oidc.Configuration> }>();

  /** @param allowsPrivate providers may stand in our own network, and on this machine without TLS */
  constructor(allowsPrivate: boolean) {
    this.#allowsPrivate = allowsPrivate;
  }

  /** A provider by its documents (OpenID Connect Discovery 1.0), whose issuer has to be the one that was asked for. @throws whatever went wrong */
  async of(account: ProviderAccount, now: Date): Promise<oidc.Configuration> {
    const key = JSON.stringify(account);
    const known = this.#known.get(key);
    if (known && known.until > now.getTime()) return known.client;
    const client = this.discover(account);
    if (this.#known.size > 1000) this.#known.clear();
    this.#known.set(key, { client, until: now.getTime() + cachedMs });
    client.catch(() => this.#known.delete(key));
    return client;
  }

  /** The same, asked for now. */
  async discover({ issuer, clientId, clientSecret }: ProviderAccount): Promise<oidc.Configuration> {
    const options = { timeout: timeoutSeconds, [oidc.customFetch]: this.#fetch, execute: this.#allowsPrivate ? [oidc.allowInsecureRequests] : [] };
    const found = (await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), options)).serverMetadata();
    // Providers that do not say how they want to be shown the secret want it in the header (Discovery 1.0, section 3).
    const isInHeader = found.token_endpoint_auth_methods_supported?.includes('client_secret_basic') ?? true;
    const client = new oidc.Configuration(found, clientId, undefined, isInHeader ? oidc.ClientSecretBasic(clientSecret) : oidc.ClientSecretPost(clientSecret));
    client.timeout = timeoutSeconds;
    client[oidc.customFetch] = this.#fetch;
    if (this.#allowsPrivate) oidc.allowInsecureRequests(client);
    oidc.enableNonRepudiationChecks(client);
    return client;
  }

  readonly #fetch: oidc.CustomFetch = (url, { method, headers, body, signal }) => outwardFetch(url, { method, headers, body, signal }, this.#allowsPrivate);
}

/** Whether a provider could not be asked at all, rather than answered something that does not hold: such errors of openid-client carry no code of their own. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof oidc.ClientError)) return false;
  return error.code === undefined || error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_ABORT';
}
