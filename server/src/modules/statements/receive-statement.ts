import { createHash } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { type Context } from '../../platform/graphql/context.ts';
import { badInput } from '../../platform/graphql/errors.ts';
import { asViewer, route, type RouteParts } from '../../platform/http/as-viewer.ts';
import { refuseOtherOrigins } from '../../platform/http/same-origin.ts';
import { translate } from '../../platform/i18n/translate.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { CompanyProfile } from '../profiles/index.ts';
import { findTenant, subjectOf, tenantPolicy, type Tenant } from '../tenants/index.ts';
import { matchEntries, type Matched } from './match-entries.ts';
import { readStatement } from './read-statement.ts';
import { type StatementFile, UnreadableStatement } from './statement-file.ts';

const maxBytes = 5 * 1024 * 1024;
const contentTypes = /^(text|application)\/(xml|csv)\b/;

/** Statements of the vendor's bank as they come. */
export function statementRoutes(parts: RouteParts): Router {
  return Router().post('/', route(parts, (request, response, context) => receive(parts, request, response, context)));
}

/** Only XML and CSV, from our own pages or with a key: a page of another site cannot send it unasked. */
async function receive(parts: RouteParts, request: Request, response: Response, context: Context): Promise<void> {
  refuseOtherOrigins(request, context);
  if (!contentTypes.test(request.headers['content-type'] ?? '')) throw badInput('Send the file as application/xml or text/csv.');
  const fileName = String(request.query.fileName ?? '').slice(0, 200).replaceAll('\0', '') || 'camt.xml';
  const permitted = (useCase: UseCase) => authorized(useCase, String(request.query.tenantId ?? ''));
  const { currency } = await asViewer(parts, context, permitted);
  const ofVendor = currency ?? 'EUR';
  const bytes = await bytesOf(request);
  const refuse = (status: number, code: string, detail = ''): void => void response.status(status).set('connection', 'close').json({ errors: [{ message: translate(context.language, `statement.${code}`, { detail }), extensions: { code: 'UNREADABLE_STATEMENT' } }] });
  if (!bytes) return refuse(413, 'tooLarge');
  let file: StatementFile;
  try {
    file = await readStatement(bytes, ofVendor);
  } catch (error) {
    if (error instanceof UnreadableStatement) return refuse(422, error.code, error.detail);
    throw error;
  }
  response.status(201).json(await asViewer(parts, context, async (useCase) => keep(useCase, await permitted(useCase), fileName, file, ofVendor)));
}

async function authorized({ em, viewer }: UseCase, tenantId: string): Promise<Tenant> {
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'order:recordPayment', subjectOf(tenant));
  return tenant;
}

/** Keeps what is new of it: what another statement told already is not there twice, whoever sends it at the same time. */
async function keep(useCase: UseCase, tenant: Tenant, fileName: string, { format, account, entries, foreign }: StatementFile, currency: string): Promise<{ statementId: string; added: number; known: number }> {
  const { em, viewer, now } = useCase;
  const { timeZone } = await em.findOneOrFail(CompanyProfile, { id: tenant.id });
  const statementId = newId(now);
  const seen = new Map<string, number>();
  const rows = (await matchEntries(useCase, tenant.vendorId, entries, timeZone)).map((entry, index) => ({
    id: newId(now), position: index + 1, entry_key: keyOf(entry, currency, seen), value_date: entry.valueDate, amount_minor: entry.minor, amount_currency: currency, text: entry.text.slice(0, 1000), payer_name: entry.payerName?.slice(0, 200) ?? null, payer_account: entry.payerAccount?.slice(0, 40) ?? null,
    fit: entry.fit, order_id: entry.order?.id ?? null, order_tenant_id: entry.order?.tenantId ?? null,
  }));
  await queryIn(em, 'insert into bank_statement (id, tenant_id, file_name, format, account, added, known, other_currency, uploaded_at, uploaded_by_name) values ($1, $2, $3, $4, $5, 0, $6, $7, $8, $9)', [statementId, tenant.id, fileName, format, account, rows.length, foreign, now, viewer.name]);
  const kept = await queryIn(em, `
    insert into statement_entry (id, tenant_id, statement_id, position, entry_key, value_date, amount_minor, amount_currency, text, payer_name, payer_account, fit, state, order_id, order_tenant_id)
    select r.id, $1, $2, r.position, r.entry_key, r.value_date, r.amount_minor, r.amount_currency, r.text, r.payer_name, r.payer_account, r.fit, 'OPEN', r.order_id, r.order_tenant_id
    from jsonb_to_recordset($3) as r (id uuid, position integer, entry_key text, value_date date, amount_minor bigint, amount_currency text, text text, payer_name text, payer_account text, fit text, order_id uuid, order_tenant_id uuid)
    on conflict (tenant_id, entry_key) do nothing returning id`, [tenant.id, statementId, JSON.stringify(rows)]);
  await queryIn(em, 'update bank_statement set added = $2, known = known - $2 where id = $1', [statementId, kept.length]);
  return { statementId, added: kept.length, known: rows.length - kept.length };
}

/** The bank's reference, or all that is said of it and how often that was said before in this file. */
function keyOf({ reference, valueDate, minor, text, payerName }: Matched, currency: string, seen: Map<string, number>): string {
  const said = JSON.stringify(reference === null ? [valueDate, minor, currency, text, payerName] : [reference, valueDate, minor, currency]);
  const times = (seen.get(said) ?? 0) + 1;
  seen.set(said, times);
  return createHash('sha256').update(`${said} ${times}`).digest('hex');
}

/** @returns undefined for a file that is too long: the rest of it is read and forgotten, so that the sender hears the answer */
async function bytesOf(request: AsyncIterable<Buffer>): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= maxBytes) chunks.push(chunk);
  }
  return bytes <= maxBytes ? Buffer.concat(chunks) : undefined;
}
