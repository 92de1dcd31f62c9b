import { z } from 'zod';
import { isFileName } from '../fatturapa/file-name.ts';
import { type FileRefused, type FileTaken, type Intermediary, type IntermediaryUnavailable, type Notification, notificationKinds } from './intermediary.ts';
import { signedId } from './signed-message.ts';

export interface IntermediaryAccount {
  /** where its interface begins */
  apiUrl: string;
  apiKey: string;
  /** of what it tells unasked, `whsec_` and base64 */
  webhookSecret: string;
  timeoutMs?: number;
}

const kept = (most: number) => z.string().max(most).refine((text) => !text.includes('\0'));
const takenSchema = z.object({ id: kept(200).min(1) });
const faultsSchema = z.array(z.object({ code: kept(20), description: kept(1000) })).max(100);
const refusedSchema = z.object({ errors: faultsSchema.min(1) });
const notificationSchema = z.object({ type: z.enum(notificationKinds), fileName: kept(60).refine(isFileName), toldAt: z.iso.datetime({ offset: true }), errors: faultsSchema.default([]) });

/**
 * An intermediary by its HTTP interface: `PUT <api>/files/<name>` takes an XML once under its name (200 or 201 with the id; 422 with codes for one that it never will), `GET` tells whether it has it (404: no),
 * and notifications come as messages signed after Standard Webhooks: `{ type, fileName, toldAt, errors: [{ code, description }] }`.
 */
export class HttpIntermediary implements Intermediary {
  readonly name = 'sdi';
  readonly #account: IntermediaryAccount;

  constructor(account: IntermediaryAccount) {
    this.#account = account;
  }

  async find(fileName: string): Promise<FileTaken | { state: 'UNKNOWN' } | IntermediaryUnavailable> {
    const answer = await this.#ask('GET', fileName);
    if ('state' in answer) return answer;
    return answer.status === 404 ? { state: 'UNKNOWN' } : takenIn(answer);
  }

  async send(fileName: string, content: string): Promise<FileTaken | FileRefused | IntermediaryUnavailable> {
    const answer = await this.#ask('PUT', fileName, content);
    if ('state' in answer) return answer;
    const refused = answer.status === 422 ? refusedSchema.safeParse(answer.body) : undefined;
    return refused?.success ? { state: 'REFUSED', ...toldOf(refused.data.errors) } : takenIn(answer);
  }

  verifyNotification(body: Buffer, headers: Readonly<Record<string, string | string[] | undefined>>, receivedAt: Date): Notification | undefined {
    const id = signedId(this.#account.webhookSecret, body, headers, receivedAt);
    const message = id !== undefined && id.length <= 200 && !id.includes('\0') ? notificationSchema.safeParse(jsonIn(body.toString())) : undefined;
    if (id === undefined || !message?.success) return undefined;
    const { type, fileName, toldAt, errors } = message.data;
    return { id, fileName, kind: type, toldAt: new Date(toldAt), ...(errors.length > 0 ? toldOf(errors) : { code: null, description: null }) };
  }

  async #ask(method: 'GET' | 'PUT', fileName: string, content?: string): Promise<{ status: number; body: unknown } | IntermediaryUnavailable> {
    const { apiUrl, apiKey, timeoutMs = 20_000 } = this.#account;
    try {
      const response = await fetch(`${apiUrl.replace(/\/$/, '')}/files/${encodeURIComponent(fileName)}`, {
        method, headers: { authorization: `Bearer ${apiKey}`, accept: 'application/json', ...(content !== undefined && { 'content-type': 'application/xml' }) }, ...(content !== undefined && { body: content }), redirect: 'error', signal: AbortSignal.timeout(timeoutMs),
      });
      return { status: response.status, body: jsonIn(await response.text()) };
    } catch (error) {
      return { state: 'UNAVAILABLE', reason: error instanceof Error && error.name === 'TimeoutError' ? 'TIMEOUT' : 'NO_ANSWER' };
    }
  }
}

function takenIn({ status, body }: { status: number; body: unknown }): FileTaken | IntermediaryUnavailable {
  if (status !== 200 && status !== 201) return { state: 'UNAVAILABLE', reason: `HTTP_${status}` };
  const taken = takenSchema.safeParse(body);
  return taken.success ? { state: 'TAKEN', id: taken.data.id } : { state: 'UNAVAILABLE', reason: 'UNREADABLE' };
}

/** The first fault's code, and all that is said. */
const toldOf = (errors: readonly { code: string; description: string }[]): { code: string; description: string } => ({ code: errors[0]?.code ?? '', description: errors.map(({ code, description }) => `${code}: ${description}`).join('\n').slice(0, 2000) });

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
