import { type EntityManager } from '@mikro-orm/postgresql';
import { Router } from 'express';
import { notFound } from '../../platform/graphql/errors.ts';
import { route, type RouteParts } from '../../platform/http/as-viewer.ts';
import { messageBytes } from '../../platform/http/message-bytes.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type Intermediary } from '../../platform/sdi/intermediary.ts';

export interface TransmissionRouteParts extends RouteParts {
  intermediary: Intermediary | null;
  /** for the operator: a message that the intermediary has not signed, or one of a file that is nobody's here */
  onRefused(reason: string): void;
}

/** What the intermediary tells unasked: `POST /sdi/notifications`. It is kept, then said to have been, and no more: whoever sends anything else learns nothing. */
export function transmissionRoutes(parts: TransmissionRouteParts): Router {
  const { intermediary, orm, onRefused } = parts;
  return Router().post('/notifications', route(parts, async (request, response, { now }) => {
    if (!intermediary) throw notFound();
    const body = await messageBytes(request);
    // Real time, whatever the clock of this world says: the signature is of the world outside.
    const told = body && intermediary.verifyNotification(body, request.headers, new Date());
    if (!told) {
      onRefused(`a message that is not of ${intermediary.name}`);
      return void response.status(400).end();
    }
    const { id, fileName, kind, code, description, toldAt } = told;
    const [{ kept } = { kept: false }] = await orm.em.fork().transactional((em) => queryIn<{ kept: boolean }>(em as EntityManager, 'select keep_notification($1, $2, $3, $4, $5, $6, $7, $8) as kept', [newId(now), id, fileName, kind, code, description, toldAt, now]));
    if (!kept) onRefused(`a message of ${fileName}, which is nobody's`);
    response.status(200).end();
  }));
}
