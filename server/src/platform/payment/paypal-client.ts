import { z } from 'zod';
import { unavailable, type Unavailable } from './payment-provider.ts';

export interface PayPalAccount {
  clientId: string;
  clientSecret: string;
  /** the webhook's id as PayPal's own pages show it */
  webhookId: string;
  /** where the API answers */
  apiUrl: string;
  timeoutMs?: number;
}

const live = 'https://api-m.paypal.com';
export const payPalApiUrl = (apiUrl: string | null | undefined): string => (apiUrl ?? live).replace(/\/$/, '');

interface Request {
  method?: 'GET' | 'POST' | 'DELETE';
  /** our id of what is asked for; PayPal keeps it for 3 to 6 hours */
  requestId?: string;
  body?: unknown;
}

/** What PayPal answered: the status, and its JSON, which each caller reads by a schema of its own. */
export interface PayPalAnswer {
  status: number;
  body: unknown;
}

/** No answer came: cut off after it was sent, so that it may have been done. */
export interface NoAnswer {
  state: 'NO_ANSWER';
  reason: string;
}

const tokenSchema = z.object({ access_token: z.string(), expires_in: z.number() });
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** PayPal's REST API by plain fetch: half a dozen endpoints, which its library would hide together with the key, the timeout and the raw answer that we need. */
export class PayPalClient {
  readonly #account: PayPalAccount;
  #token: { value: string; until: number } | undefined;

  constructor(account: PayPalAccount) {
    this.#account = account;
  }

  /** One request, and once more where it could not be delivered or had no answer, if a key or its method makes that harmless. */
  async ask(path: string, request: Request = {}): Promise<PayPalAnswer | NoAnswer | Unavailable> {
    const first = await this.#askOnce(path, request);
    const mayRepeat = request.method === undefined || request.method !== 'POST' || request.requestId !== undefined;
    const failed = 'state' in first || first.status >= 500;
    if (!failed || !mayRepeat) return told(first);
    const second = await this.#askOnce(path, request);
    // What may have been done the first time stays so, whatever becomes of the second.
    return 'state' in second && 'state' in first && first.state === 'NO_ANSWER' ? first : told(second);
  }

  async #askOnce(path: string, { method = 'GET', requestId, body }: Request): Promise<PayPalAnswer | NoAnswer | Unavailable> {
    const token = await this.#accessToken();
    if (typeof token !== 'string') return token;
    const answer = await this.#send(path, {
      method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', prefer: 'return=representation', ...(requestId && { 'paypal-request-id': requestId }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!('state' in answer) && answer.status === 401) this.#token = undefined;
    return answer;
  }

  /** A token is good for hours, and kept until shortly before its end. */
  async #accessToken(): Promise<string | Unavailable> {
    if (this.#token && this.#token.until > performance.now()) return this.#token.value;
    const { clientId, clientSecret } = this.#account;
    const answer = await this.#send('/v1/oauth2/token', {
      method: 'POST', headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`, 'content-type': 'application/x-www-form-urlencoded' }, body: 'grant_type=client_credentials',
    });
    // Nothing but a token was asked for: whatever became of it, nothing was done.
    if ('state' in answer) return unavailable(answer.reason);
    const token = tokenSchema.safeParse(answer.body);
    if (answer.status !== 200 || !token.success) return unavailable(`no access token: ${answer.status}`);
    this.#token = { value: token.data.access_token, until: performance.now() + (token.data.expires_in - 60) * 1000 };
    return this.#token.value;
  }

  async #send(path: string, init: RequestInit): Promise<PayPalAnswer | NoAnswer | Unavailable> {
    const { apiUrl, timeoutMs = 10_000 } = this.#account;
    try {
      const response = await fetch(`${apiUrl}${path}`, { ...init, signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
    } catch (error) {
      if (error instanceof SyntaxError) return unavailable('an answer that is no JSON');
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      const code = error instanceof Error && typeof error.cause === 'object' && error.cause !== null && 'code' in error.cause ? String(error.cause.code) : '';
      return neverSent.has(code) ? unavailable(`${reason} (${code})`) : { state: 'NO_ANSWER', reason };
    }
  }
}

/** Trouble of theirs, the same request still under way (409), too many requests, and a key that is not ours are no answers to what was asked. */
function told(answer: PayPalAnswer | NoAnswer | Unavailable): PayPalAnswer | NoAnswer | Unavailable {
  if ('state' in answer) return answer;
  return answer.status >= 500 || [401, 403, 409, 429].includes(answer.status) ? unavailable(`PayPal answered ${answer.status}`) : answer;
}
