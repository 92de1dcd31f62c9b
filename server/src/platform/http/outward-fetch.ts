import { lookup, type LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

const timeoutMs = 5000;
const maxBytes = 1_000_000;

/** An address that somebody typed leads where our server must not be sent. */
export class OutwardRefused extends Error {}

export interface OutwardRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/**
 * A request to a server that somebody named: https only, never to an address of our own network, whatever its name leads to at that moment; it follows no redirect,
 * reads at most a megabyte and waits at most five seconds.
 * @param allowsPrivate lets it go to private addresses, and by plain http to this machine
 * @throws OutwardRefused
 */
export async function outwardFetch(address: string, { method = 'GET', headers = {}, body, signal }: OutwardRequest, allowsPrivate: boolean): Promise<Response> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'https:' && !(allowsPrivate && url.protocol === 'http:' && isLoopback(host))) throw new OutwardRefused(`${url.protocol} is not how ${host} is asked`);
  // A host that is a number is never looked up.
  if (!allowsPrivate && isIP(host) && isPrivateAddress(host)) throw new OutwardRefused(`${host} is a private address`);
  const within = AbortSignal.timeout(timeoutMs);
  const text = body === undefined || body === null ? undefined : String(body);
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const answer = await new Promise<IncomingMessage>((done, fail) => {
    send(url, {
      method, headers: { ...headers, ...(text === undefined ? {} : { 'content-length': String(Buffer.byteLength(text)) }) },
      signal: signal ? AbortSignal.any([signal, within]) : within, lookup: allowsPrivate ? lookup as LookupFunction : lookupPublic, agent: false,
    }, done).once('error', fail).end(text);
  });
  const content = await contentOf(answer);
  const status = answer.statusCode ?? 502;
  return new Response([101, 204, 205, 304].includes(status) ? null : new Uint8Array(content), { status, headers: headersOf(answer) });
}

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** Checked where the connection is made: a name that leads elsewhere on its second look gains nothing. */
const lookupPublic: LookupFunction = (host, options, answer) => {
  lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error || !first) return answer(error ?? new OutwardRefused(`${host} has no address`), '', 0);
    const refused = addresses.find(({ address }) => isPrivateAddress(address));
    if (refused) return answer(new OutwardRefused(`${host} leads to the private address ${refused.address}`), '', 0);
    if (options.all) return answer(null, addresses);
    return answer(null, first.address, first.family);
  });
};

async function contentOf(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new OutwardRefused('the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function headersOf({ headers }: IncomingMessage): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined || name === 'set-cookie' ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as [string, string]]));
}
