import { maxImportBytes, maxTenantDepth } from '@filiera/shared/limits';
import { type Request, type Response } from 'express';
import { type Context } from '../../platform/graphql/context.ts';
import { badInput } from '../../platform/graphql/errors.ts';
import { refuse } from '../../platform/graphql/refusals.ts';
import { asViewer, type RouteParts } from '../../platform/http/as-viewer.ts';
import { refuseOtherOrigins } from '../../platform/http/same-origin.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { DepthExceeded, findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { ImportNotReady } from './apply-import.ts';

const pieceBytes = 512 * 1024;

/**
 * Takes a file of customers as it comes, half a megabyte at a time, each piece in a transaction of its own: memory stays small and no connection waits for
 * a slow sender. Once it is whole, its check is asked for. A file that breaks off stays unread, and is gone within the hour.
 * Only `text/csv`, from our own pages or with a key: a page of another site cannot send it unasked.
 */
export async function receiveFile(parts: RouteParts, request: Request, response: Response, context: Context): Promise<void> {
  refuseOtherOrigins(request, context);
  if (!request.headers['content-type']?.startsWith('text/csv')) throw badInput('Send the file as text/csv.');
  const fileName = String(request.query.fileName ?? '').slice(0, 200).replaceAll('\0', '') || 'clienti.csv';
  const begun = await asViewer(parts, context, async ({ em, viewer, now, address }) => {
    const tenant = await findTenant(em, viewer, String(request.query.tenantId ?? ''));
    tenantPolicy.authorize(viewer, 'tenant:import', subjectOf(tenant));
    if (tenant.depth >= maxTenantDepth) return refuse(DepthExceeded, 'DEPTH_EXCEEDED', context.language);
    const id = newId(now);
    await queryIn(em, `insert into import (id, tenant_id, file_name, state, actor_id, actor_name, actor_tenant_id, actor_tenant_name, address, created_at) values ($1, $2, $3, 'RECEIVING', $4, $5, $6, $7, $8, $9)`,
      [id, tenant.id, fileName, viewer.id, viewer.name, viewer.home.id, viewer.home.name, address, now]);
    return { id, tenantId: tenant.id };
  });
  if (begun instanceof DepthExceeded) return void response.status(422).json({ errors: [{ message: begun.message, extensions: { code: begun.code } }] });

  const encoding = new EncodingGuess();
  let bytes = 0;
  let position = 0;
  for await (const piece of pieces(request)) {
    bytes += piece.length;
    if (bytes > maxImportBytes) {
      await asViewer(parts, context, ({ em }) => queryIn(em, 'delete from import where id = $1', [begun.id]));
      return breakOff(response, 413, 'The file is too large.', { code: 'TOO_LARGE', maxBytes: maxImportBytes });
    }
    encoding.see(piece);
    const kept = await asViewer(parts, context, ({ em }) => queryIn(em, `
      insert into import_piece (import_id, tenant_id, position, content) select id, tenant_id, $2, $3 from import where id = $1 and state = 'RECEIVING' for share returning position`, [begun.id, position, piece]));
    if (kept.length === 0) return breakOff(response, 409, refuse(ImportNotReady, 'IMPORT_NOT_READY', context.language).message, { code: 'IMPORT_NOT_READY' });
    position += 1;
  }
  await asViewer(parts, context, async ({ em }) => {
    const begins = await queryIn(em, `update import set state = 'CHECKING', bytes = $2, encoding = $3 where id = $1 and state = 'RECEIVING' returning id`, [begun.id, bytes, encoding.name]);
    if (begins.length > 0) await enqueue(em, 'check_import', { importId: begun.id, tenantId: begun.tenantId }, `import ${begun.id}`);
  });
  response.status(201).json({ importId: begun.id });
}

/** The rest is still on its way: nobody reads it. */
function breakOff(response: Response, status: number, message: string, extensions: { code: string; maxBytes?: number }): void {
  response.status(status).set('connection', 'close').json({ errors: [{ message, extensions }] });
}

/** UTF-8, unless there is something in it that is not: then what spreadsheets write in Western Europe. */
class EncodingGuess {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #isUtf8 = true;

  see(piece: Uint8Array): void {
    if (this.#isUtf8) this.#try(() => this.#decoder.decode(piece, { stream: true }));
  }

  get name(): string {
    if (this.#isUtf8) this.#try(() => this.#decoder.decode());
    return this.#isUtf8 ? 'utf-8' : 'windows-1252';
  }

  #try(decode: () => string): void {
    try {
      decode();
    } catch {
      this.#isUtf8 = false;
    }
  }
}

async function* pieces(request: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes < pieceBytes) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}
