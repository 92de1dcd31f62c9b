import { Router, type Request, type Response } from 'express';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { asViewer, languageAsked, route, type RouteParts } from '../../platform/http/as-viewer.ts';
import { type Cell, sendCsv } from '../../platform/csv/write-csv.ts';
import { translate, type Language } from '../../platform/i18n/translate.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { headerOf, importFields, type ImportField } from './columns.ts';
import { Import } from './import.entity.ts';
import { type RowIssue } from './import-row.entity.ts';
import { receiveFile } from './receive-file.ts';

/** Files of customers: the one to fill in, the one that is sent, and the rows of it that are wrong. */
export function importRoutes(parts: RouteParts): Router {
  return Router()
    .post('/', route(parts, (request, response, context) => receiveFile(parts, request, response, context)))
    .get('/template.csv', route(parts, sendTemplate))
    .get('/:id/wrong-rows.csv', route(parts, (request, response, context) => sendWrongRows(parts, request, response, context)));
}

const example: Partial<Record<ImportField, string>>[] = [
  {
    legalName: 'Officine Esempio S.r.l.', country: 'IT', vatNumber: '00743110157', taxCode: '00743110157', legalForm: 'S.r.l.', street: 'Via Roma', number: '12', postalCode: '35131', city: 'Padova', province: 'PD',
    phone: '049 8791100', sdiCode: 'ABC1234', website: 'www.esempio.example', language: 'it',
    contactFirstName: 'Anna', contactLastName: 'Bianchi', contactEmail: 'anna.bianchi@esempio.example', contactPhone: '049 8791101', contactTypes: 'BILLING',
  },
  { legalName: 'Officine Esempio S.r.l.', vatNumber: '00743110157', contactFirstName: 'Marco', contactLastName: 'Neri', contactEmail: 'marco.neri@esempio.example', contactTypes: 'TECHNICAL' },
];

/** The headers we write, and one customer with two contacts. */
async function sendTemplate(request: Request, response: Response, context: Context): Promise<void> {
  const language = languageAsked(request, context);
  const said = (field: ImportField, value = ''): string => (field === 'contactTypes' && value ? translate(language, `word.ContactType.${value}`) : value);
  await sendCsv(response, `${translate(language, 'file.template')}.csv`, language, [importFields.map((field) => headerOf(field, language)), ...example.map((row) => importFields.map((field) => said(field, row[field])))]);
}

interface WrongRow {
  number: number;
  cells: string[];
  issues: RowIssue[];
}

/** The rows of all customers that are left out, as they stood, with what is wrong: to be put right and sent again. */
async function sendWrongRows(parts: RouteParts, request: Request, response: Response, context: Context): Promise<void> {
  const language = languageAsked(request, context);
  const id = String(request.params.id);
  const page = (after: number) => asViewer(parts, context, ({ em }) => queryIn<WrongRow>(em, `
    select number, cells, issues from import_row where import_id = $1 and outcome in ('WRONG', 'LEFT_OUT') and number > $2 order by number limit 1000`, [id, after]));
  const found = await asViewer(parts, context, async ({ em, viewer }) => {
    const wanted = isUuid(id) ? await em.findOne(Import, { id }) : null;
    // Once its rows are gone there is no such file.
    if (!wanted?.columns) throw notFound();
    tenantPolicy.authorize(viewer, 'tenant:import', subjectOf(await findTenant(em, viewer, wanted.tenant.id)));
    return wanted;
  });
  const { columns } = found;
  const rows = async function* (): AsyncGenerator<Cell[]> {
    yield [...(columns ?? []).map(({ header }) => header), translate(language, 'file.row'), translate(language, 'file.wrong')];
    for (let after = 0, last = await page(after); last.length > 0; last = await page(after)) {
      for (const { number, cells, issues } of last) yield [...(columns ?? []).map((_column, index) => cells[index] ?? ''), number, issues.map((issue) => sentence(issue, language)).join(' ')];
      after = last.at(-1)?.number ?? after;
    }
  };
  await sendCsv(response, `${found.fileName.replace(/\.csv$/i, '')}-${translate(language, 'file.wrongRows')}.csv`, language, rows());
}

function sentence({ column, code, row }: RowIssue, language: Language): string {
  const where = row === undefined ? '' : ` (${translate(language, 'file.rowNumber', { row })})`;
  return `${headerOf(column as ImportField, language)}: ${translate(language, `issue.${code}`)}${where}`;
}
