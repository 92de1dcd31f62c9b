import { createHash, randomUUID } from 'node:crypto';
import express, { type Response, Router } from 'express';
import { type Messages } from '../messages.ts';
import { type World } from '../world.ts';
import { stepsFor } from './test-recipients.ts';

export interface SdiParts {
  world: World;
  messages: Messages;
  apiKey: string;
}

/** An intermediary of the exchange system: takes files once under their names, refuses what it has had under another name or with the same number and date (00002, 00404), and tells what becomes of them. */
export function sdiApi({ world, messages, apiKey }: SdiParts): Router {
  const router = Router();
  router.use((request, response, next) => (request.headers.authorization === `Bearer ${apiKey}` ? next() : void response.status(401).json({ error: 'not yours' })));
  router.use(express.text({ type: 'application/xml', limit: '5mb' }));
  router.get('/files/:name', (request, response) => {
    const file = world.state.files[String(request.params.name)];
    return file ? void response.json({ id: file.id }) : void response.status(404).json({ error: 'unknown' });
  });
  router.put('/files/:name', (request, response) => {
    const name = String(request.params.name);
    const xml = typeof request.body === 'string' ? request.body : '';
    if (!/^[A-Z]{2}[A-Za-z0-9]{2,28}_[A-Za-z0-9]{1,5}\.xml$/.test(name)) return refuse(response, '00001', 'Nome file non valido');
    if (!xml.includes('FatturaElettronica')) return refuse(response, '00200', 'File non conforme al formato');
    const hash = createHash('sha256').update(xml).digest('hex');
    const known = world.state.files[name];
    if (known) return known.hash === hash ? void response.json({ id: known.id }) : refuse(response, '00002', 'Nome file duplicato');
    const document = [textOf(xml, 'IdCodice', /<CedentePrestatore>/), textOf(xml, 'Data', /<DatiGeneraliDocumento>/), textOf(xml, 'Numero', /<DatiGeneraliDocumento>/), textOf(xml, 'TipoDocumento', /<DatiGeneraliDocumento>/)].join(' ');
    const isDuplicate = Object.values(world.state.files).some((file) => file.document === document && !file.isRejected);
    const steps = isDuplicate ? [{ type: 'REJECTED' as const, errors: [{ code: '00404', description: 'Fattura duplicata' }] }] : stepsFor(textOf(xml, 'CodiceDestinatario'), xml.includes('<PECDestinatario>'));
    const id = randomUUID();
    world.state.files[name] = { id, hash, document, isRejected: steps.some(({ type }) => type === 'REJECTED' || type === 'REFUSED') };
    // One after the other, as far as their seconds tell.
    for (const [index, { type, errors = [] }] of steps.entries()) messages.sdi({ type, fileName: name, toldAt: new Date(Date.now() + index * 1000).toISOString(), errors });
    world.keep();
    return void response.status(201).json({ id });
  });
  return router;
}

const refuse = (response: Response, code: string, description: string): void => void response.status(422).json({ errors: [{ code, description }] });

/** The first element of that name, after what is given. */
function textOf(xml: string, element: string, after?: RegExp): string {
  const rest = after ? xml.slice(xml.search(after)) : xml;
  return new RegExp(`<${element}>([^<]*)</${element}>`).exec(rest)?.[1] ?? '';
}
