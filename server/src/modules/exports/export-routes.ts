import { Router, type Request, type Response } from 'express';
import { type GraphQLSchema } from 'graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { badInput, notFound, unauthenticated } from '../../platform/graphql/errors.ts';
import { sendCsv, type Cell } from '../../platform/csv/write-csv.ts';
import { languageAsked, route, type RouteParts } from '../../platform/http/as-viewer.ts';
import { translate } from '../../platform/i18n/translate.ts';
import { answerOf } from '../../platform/read/answer.ts';
import { type ReadPool } from '../../platform/read/pipeline.ts';
import { type Reader } from '../../platform/read/reader.ts';
import { headersOf, linesOf } from './cells-of.ts';
import { exportDocument, type ExportDocument } from './export-document.ts';
import { exportLists, type ExportList } from './exports.ts';

const rowsAtOnce = 1000;

interface ExportParts extends Pick<RouteParts, 'requests' | 'contextOf'> {
  schema: GraphQLSchema;
  reader: Reader;
  pool: ReadPool;
}

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Record<string, unknown>[];
}
interface Answered {
  name: string;
  profile: { timeZone: string } | null;
  [field: string]: unknown;
}

/**
 * The lists of a company as CSV: `GET /export/orders?tenantId=...&filter={"state":["PAID"]}&language=it`. Filter and order are those of the connection, read by
 * the same compiler behind the same walls, a thousand rows at a time as fast as they are taken.
 */
export function exportRoutes(parts: ExportParts): Router {
  const documents = new Map(Object.entries(exportLists).map(([field, list]) => [field, { list, ...exportDocument(parts.schema, field, list.columns) }]));
  return Router().get('/:list', route(parts, async (request, response, context) => {
    const wanted = documents.get(String(request.params.list));
    if (!wanted) throw notFound();
    await sendList(parts, String(request.params.list), wanted, request, response, context);
  }));
}

async function sendList(parts: ExportParts, field: string, { list, ...wanted }: ExportDocument & { list: ExportList }, request: Request, response: Response, context: Context): Promise<void> {
  const variables = { id: String(request.query.tenantId ?? ''), first: rowsAtOnce, filter: jsonOf(request.query.filter), orderBy: jsonOf(request.query.orderBy) };
  const read = (after: string | null) => readPage(parts, wanted, { ...variables, after }, context);
  // The first page is read before anything is sent: a refusal still has its status.
  const first = await read(null);
  const language = languageAsked(request, context);
  const written = { language, timeZone: first.profile?.timeZone ?? 'Europe/Rome' };
  const rows = async function* (): AsyncGenerator<Cell[]> {
    yield headersOf(wanted.columns, language);
    for (let page = first[field] as Page; ; page = (await read(page.pageInfo.endCursor))[field] as Page) {
      for (const row of page.nodes) yield* linesOf(wanted.columns, row, written);
      if (!page.pageInfo.hasNextPage) return;
    }
  };
  await sendCsv(response, `${translate(language, `export.name.${list.name}`)} ${first.name}.csv`, language, rows());
}

/** @throws UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
async function readPage({ reader, pool }: ExportParts, { document, operation }: ExportDocument, variables: Record<string, unknown>, context: Context): Promise<Answered> {
  const query = reader.bind(document, operation, variables, rowsAtOnce);
  const answers = await pool.read(context.token, context.now, query.reads);
  if (!answers.viewer) throw unauthenticated();
  const { data, errors } = answerOf(query, answers);
  if (errors[0]) throw errors[0];
  const { tenant } = JSON.parse(data?.text ?? '{"tenant":null}') as { tenant: Answered | null };
  if (!tenant) throw notFound();
  return tenant;
}

function jsonOf(text: unknown): unknown {
  if (typeof text !== 'string' || text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badInput('`filter` and `orderBy` are JSON.');
  }
}
