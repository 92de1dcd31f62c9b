import express, { type Response, Router } from 'express';
import { type EntityManager } from '@mikro-orm/postgresql';
import { parse, type FieldNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { z } from 'zod';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound, unauthenticated } from '../../platform/graphql/errors.ts';
import { attachmentNamed } from '../../platform/http/attachment.ts';
import { asViewer, languageAsked, route, type RouteParts } from '../../platform/http/as-viewer.ts';
import { translate, type Language } from '../../platform/i18n/translate.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { answerOf, finished } from '../../platform/read/answer.ts';
import { type ReadPool } from '../../platform/read/pipeline.ts';
import { type Reader } from '../../platform/read/reader.ts';
import { Order, Quote } from '../orders/index.ts';
import { confirmByLink } from './confirm-by-link.ts';
import { LinkedDocument, openLinkOf } from './linked-document.ts';
import { partiesOf } from './parties.ts';
import { payByLink } from './pay-by-link.ts';
import { orderFields, printableOrder, printableQuote, quoteFields, quoteNumber, type PrintableOrder, type PrintableQuote } from './printable.ts';
import { printDocument } from './print-document.ts';

export interface DocumentParts extends RouteParts {
  /** for the operator: a provider that cannot be asked */
  onRefused(reason: string): void;
  schema: GraphQLSchema;
  reader: Reader;
  pool: ReadPool;
}

const ofLine = 'tenant { name profile { timeZone } }';
/** What stands around the document itself. */
const around = z.object({
  viewer: z.object({ vendorName: z.string(), vendorCountry: z.string() }),
  found: z.object({ lines: z.array(z.object({ position: z.number(), tenant: z.object({ name: z.string(), profile: z.object({ timeZone: z.string() }).nullable() }) })) }).nullable(),
});
const readAs = {
  order: { fields: orderFields, shape: printableOrder, entity: Order },
  quote: { fields: quoteFields, shape: printableQuote, entity: Quote },
} as const;
type Kind = keyof typeof readAs;

/**
 * Orders and quotes as PDF: `GET /documents/orders/<id>?language=it`. Read by the same compiler behind the same walls as in the console: whoever does not see
 * amounts there finds none here (M6).
 */
export function documentRoutes(parts: DocumentParts): Router {
  const send = (kind: Kind) => route(parts, async (request, response, context) => {
    const language = languageAsked(request, context);
    await sendDocument(response, await readDocument(parts, kind, String(request.params.id), context), language);
  });
  return Router()
    .get('/orders/:id', send('order'))
    .get('/quotes/:id', send('quote'))
    .post('/confirm', express.json({ limit: '2kb' }), route(parts, (request, response, context) => confirmByLink(parts, request, response, context)))
    .post('/pay', express.json({ limit: '2kb' }), route(parts, (request, response, context) => payByLink(parts, request, response, context)))
    // Its token comes in a form's body: addresses are written down on the way.
    .post('/link', express.urlencoded({ extended: false, limit: '2kb' }), route(parts, async (request, response, context) => {
      const { token } = (request.body ?? {}) as { token?: unknown };
      await sendDocument(response, await readLinked(parts, typeof token === 'string' ? token : '', context), languageAsked(request, context));
    }));
}

type Read = Omit<Parameters<typeof printDocument>[0], 'language'>;

/** @throws UNAUTHENTICATED, FORBIDDEN, NOT_FOUND */
async function readDocument(parts: DocumentParts, kind: Kind, id: string, context: Context): Promise<Read> {
  const { reader, pool } = parts;
  const { fields, shape } = readAs[kind];
  const document = parse(`query ($id: ID!) { viewer { vendorName vendorCountry } found: ${kind}(id: $id) { ${fields(ofLine)} } }`);
  const query = reader.bind(document, document.definitions[0] as OperationDefinitionNode, { id });
  const answers = await pool.read(context.token, context.now, query.reads);
  if (!answers.viewer) throw unauthenticated();
  const { data, errors } = answerOf(query, answers);
  if (errors[0]) throw errors[0];
  const read = JSON.parse(data?.text ?? '{}') as { found?: unknown };
  const { viewer, found } = around.parse(read);
  if (!found) throw notFound();
  const parties = await asViewer(parts, context, ({ em }) => partiesOf(em, id));
  const printable = shape.parse(read.found);
  return { document: printable, parties, vendor: { name: viewer.vendorName, country: viewer.vendorCountry }, companies: new Map(found.lines.map(({ position, tenant: { name, profile } }) => [position, { name, timeZone: profile?.timeZone ?? 'Europe/Rome' }])) };
}

/** What a link leads to, read as its reader sees it on the page. @throws NOT_FOUND for a link that opens nothing, RATE_LIMITED */
async function readLinked({ orm, reader }: DocumentParts, token: string, context: Context): Promise<Read> {
  return orm.em.fork().transactional(async (manager) => {
    const em = manager as EntityManager;
    const opened = await openLinkOf(em, context, token);
    const kind: Kind = opened instanceof LinkedDocument && opened.order ? 'order' : 'quote';
    const id = opened instanceof LinkedDocument ? (opened.order ?? opened.quote)?.id : undefined;
    if (!(opened instanceof LinkedDocument) || !id) throw notFound();
    const { fields, shape, entity } = readAs[kind];
    const [operation] = parse(`query ($id: ID!) { ${kind}(id: $id) { ${fields()} } }`).definitions as [OperationDefinitionNode];
    const [node] = operation.selectionSet.selections as [FieldNode];
    const { plan, values } = reader.bindRow(entity, id, [node], operation, {}, { id });
    const [row] = await queryIn<{ d: string }>(em, plan.text, values);
    if (!row) throw notFound();
    return {
      document: shape.parse(JSON.parse(finished(plan, row.d, { language: context.language }))), parties: await partiesOf(em, id), vendor: { name: opened.vendorName, country: opened.vendorCountry },
      companies: new Map(opened.lines.map(({ position, companyName, timeZone }) => [position, { name: companyName, timeZone }])),
    };
  });
}

async function sendDocument(response: Response, read: Read, language: Language): Promise<void> {
  const bytes = await printDocument({ ...read, language });
  const name = `${nameOf(read.document, language)}.pdf`;
  response.set({
    'content-type': 'application/pdf', 'content-length': String(bytes.length), 'cache-control': 'no-store', 'x-robots-tag': 'noindex',
    'content-disposition': attachmentNamed(name),
  }).end(bytes);
}

const nameOf = (document: PrintableOrder | PrintableQuote, language: Language): string =>
  ('number' in document ? translate(language, 'print.order', { number: document.number }) : `${translate(language, 'print.quote', { number: quoteNumber(document.id) })} ${document.createdAt.slice(0, 10)}`);
