import { type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { tokenHash } from '../../platform/auth/tokens.ts';
import { badInput, forbidden, unauthenticated } from '../../platform/graphql/errors.ts';
import { refusalOf } from '../../platform/http/as-viewer.ts';
import { jsonOf } from '../../platform/http/json-body.ts';
import { type RequestLimit } from '../../platform/http/request-limit.ts';
import { languageOf } from '../../platform/i18n/translate.ts';
import { type ReadPool } from '../../platform/read/pipeline.ts';
import { lookedUp } from './looked-up.ts';

interface DoorParts {
  pool: ReadPool;
  requests: RequestLimit;
  secret: string;
  now: () => Date;
  addressOf: (request: IncomingMessage) => string;
  /** told of the key that asked */
  onKey: (keyId: string, at: Date, address: string) => void;
  onBroken: (error: unknown) => void;
}

interface Checked {
  key: string;
  mayAsk: boolean;
  licence: object | null;
}

const asked = z.object({ email: z.string(), product: z.string() });

/**
 * `POST /licences/check` with `{ "email": ..., "product": ... }` and a key of the vendor: what `checkLicence` answers, for software that asks at each start,
 * with nothing between the socket and one prepared statement. That knows the key and finds the licence, so a revoked key is refused with the next request.
 */
export class LicenceDoor {
  readonly #parts: DoorParts;

  constructor(parts: DoorParts) {
    this.#parts = parts;
  }

  /** Whether a request is for this door. */
  isMeant({ method, url }: IncomingMessage): boolean {
    return method === 'POST' && url === '/licences/check';
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      send(response, 200, JSON.stringify({ licence: await this.#licence(request) }));
    } catch (error) {
      const refused = refusalOf(error, languageOf(request.headers['accept-language']));
      const status = (error as { status?: number }).status;
      if (!refused && status === undefined) this.#parts.onBroken(error);
      const code = status === undefined ? 'INTERNAL' : 'BAD_USER_INPUT';
      send(response, refused?.status ?? status ?? 500, JSON.stringify(refused?.body ?? { errors: [{ message: status === undefined ? 'Internal error.' : 'The request cannot be read.', extensions: { code } }] }));
    }
  }

  /** @throws UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT, RATE_LIMITED */
  async #licence(request: IncomingMessage): Promise<object | null> {
    const { pool, requests, secret, now, addressOf, onKey } = this.#parts;
    const address = addressOf(request);
    await requests.count(address);
    const body = asked.safeParse(await jsonOf(request));
    if (!body.success) throw badInput('Send { "email": ..., "product": ... } as JSON.');
    const { email, product } = body.data;
    const key = /^Bearer (fil_[\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
    const at = now();
    const row = key && (await pool.ask<{ found: Checked | null }>('check_licence', 'select check_licence($1, $2, $3, $4) as found', [tokenHash(secret, key), at, lookedUp(email), product.replaceAll('\0', '')]));
    if (!row || !row.found) throw unauthenticated();
    const { found } = row;
    onKey(found.key, at, address);
    if (!found.mayAsk) throw forbidden();
    return found.licence;
  }
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-length': Buffer.byteLength(body) }).end(body);
}
