import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import pg from 'pg';
import { newToken, tokenHash } from '../../src/platform/auth/tokens.ts';
import { enumName } from '../../src/platform/auth/scopes.ts';
import { type Company, type Person } from '../../src/seed/factories.ts';
import { readPdf } from '../harness/text-of-pdf.ts';
import { type Answer, type World } from '../harness/world.ts';
import { type Rows, type Token } from '../reading/rows.ts';
import { amountColumns, bareTables, booksFrom, booksUntil, invoiceColumns, listed, lists, statementMonths, zipMonth, type Asked, type Facts, type Section } from './statement.ts';

/** Somebody who looks at everything there is, and all that was handed out meanwhile, word for word. */
export interface Reader {
  who: string;
  person: Person | null;
  token: Token;
  /** what came over the wire */
  received: string[];
}

export async function readerOf(world: World, who: string, person: Person | null): Promise<Reader> {
  if (!person) return { who, person, token: { text: null, who }, received: [] };
  const text = `fil_${newToken()}`;
  await world.sql('insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, $3, $4)', [tokenHash(world.config.SECRET, text), person.id, world.clock.now, new Date('2100-01-01T00:00:00Z')]);
  return { who, person, token: { text, userId: person.id, expiresAt: '2100-01-01T00:00:00Z', who }, received: [] };
}

/** A program with a key of a company, that one of its people or of those above has made. @param person whoever made it */
export async function keyReaderOf(world: World, who: string, person: Person | undefined, company: Company | undefined, role: string, scopes: readonly string[]): Promise<Reader> {
  if (!person || !company) throw new Error(`${who} is made by somebody, of a company`);
  const draft = world.draft();
  const [id, text] = [draft.id(), `fil_${newToken()}`];
  draft.add('api_key', {
    id, tenantId: company.id, name: who, role, scopes: scopes.map(enumName), prefix: text.slice(0, 8), lastFour: text.slice(-4), createdById: person.id, createdByName: person.name,
    createdAt: world.clock.now, expiresAt: new Date('2100-01-01T00:00:00Z'), lastUsedAt: world.clock.now, lastUsedAddress: null, revokedAt: null,
  });
  draft.add('api_key_secret', { tokenHash: tokenHash(world.config.SECRET, text), apiKeyId: id });
  await world.save(draft);
  return { who, person, token: { text, keyId: id, who }, received: [] };
}

interface Node { id: string; [field: string]: unknown }
interface Connection { totalCount: number; nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
interface Money { minor: number }

/** What the product shows of a world: asked for by the id of everything there is, through GraphQL, as files, and from the bare tables as the application reads them. */
export class Dump {
  private readonly world: World;
  private readonly rows: Rows;
  private readonly asked: Asked;
  private readonly client: pg.Client;

  private constructor(world: World, rows: Rows, asked: Asked, client: pg.Client) {
    [this.world, this.rows, this.asked, this.client] = [world, rows, asked, client];
  }

  static async open(world: World, rows: Rows, asked: Asked): Promise<Dump> {
    const client = new pg.Client({ connectionString: world.database.appUrl });
    await client.connect();
    return new Dump(world, rows, asked, client);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** @returns what is seen; what is refused as not found is not in it, and any other refusal is thrown */
  async of(reader: Reader, section: Section): Promise<Facts> {
    return new Map(await this[section](reader));
  }

  private async tenants(reader: Reader): Promise<[string, string][]> {
    const listOf = (name: string) => `${name}(first: ${pageSize}) { totalCount nodes { id ${name === 'auditLog' ? 'subjectName before after' : ''} } pageInfo { hasNextPage endCursor } }`;
    const names = [...Object.keys(lists), 'orders', 'descendants'];
    const fields = `id name profile { vatNumber } billingAccount { balance { amount { minor } } } ancestors { id } monthTotals { month kind orders net { minor } } cashback { balance { minor } entries(first: 1) { totalCount } months { month earned { minor } change { minor } } } ${names.map(listOf).join(' ')}`;
    const found = await this.byId(reader, 'tenant', 'Tenant', fields, 3);
    const facts: [string, string][] = [];
    for (const tenant of found) {
      const { id, name } = tenant;
      const { vatNumber = null } = (tenant.profile ?? {}) as { vatNumber?: string | null };
      const { balance = null } = (tenant.billingAccount ?? {}) as { balance?: { amount: Money } | null };
      facts.push([`tenant ${id}`, JSON.stringify([name, vatNumber, balance?.amount.minor ?? null])], [`tenant ${id} ancestors`, listed((tenant.ancestors as Node[]).map((one) => one.id))]);
      facts.push([`tenant ${id} months`, JSON.stringify((tenant.monthTotals as { month: string; kind: string; orders: number; net: Money }[]).map(({ month, kind, orders, net }) => `${month} ${kind} ${orders} ${net.minor}`).toSorted())]);
      const cashback = tenant.cashback as { balance: Money; entries: Connection; months: { month: string; earned: Money; change: Money }[] } | null;
      if (cashback) facts.push([`tenant ${id} cashback`, JSON.stringify([cashback.balance.minor, cashback.entries.totalCount, cashback.months.map(({ month, earned, change }) => `${month} ${earned.minor} ${change.minor}`).toSorted()])]);
      for (const list of names) {
        const first = tenant[list] as Connection;
        const ids = await this.rest(reader, id, list, first);
        // What is counted is what is listed.
        facts.push([`tenant ${id} ${list}`, first.totalCount === ids.length ? listed(ids) : `${first.totalCount} are counted, ${ids.length} listed`]);
      }
    }
    return facts;
  }

  /** All pages of a list of which one was read. */
  private async rest(reader: Reader, tenantId: string, list: string, { nodes, pageInfo }: Connection): Promise<string[]> {
    const ids = nodes.map(({ id }) => id);
    if (!pageInfo.hasNextPage) return ids;
    const { data } = await this.ask(reader, `query ($id: ID!, $after: String) { tenant(id: $id) { ${list}(first: 100, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }`, { id: tenantId, after: pageInfo.endCursor });
    const next = (data?.tenant as Record<string, Connection> | null)?.[list];
    if (!next) throw new Error(`${reader.who}: the next page of ${list} is not there`);
    return [...ids, ...(await this.rest(reader, tenantId, list, next))];
  }

  private async orders(reader: Reader): Promise<[string, string][]> {
    const found = await this.byId(reader, 'order', 'Order', `id invoicedToName lines { position listPrice { minor } } invoice { id } payments { amount { minor } } transfers { amount { minor } } ${amountFields}`);
    return found.map((order) => [`order ${order.id}`, JSON.stringify({
      to: order.invoicedToName, amounts: amountsIn(order), lines: (order.lines as { position: number; listPrice: Money }[]).map(({ position, listPrice }) => [position, listPrice.minor]), invoice: (order.invoice as Node | null)?.id ?? null,
      payments: minorsOf(order.payments), transfers: minorsOf(order.transfers),
    })]);
  }

  private async invoices(reader: Reader): Promise<[string, string][]> {
    const found = await this.byId(reader, 'invoice', 'Invoice', `id number ${invoiceColumns.map((column) => `${camel(column)} { minor }`).join(' ')} lines { amount { minor } leftMinor } vatSummary { base { minor } vat { minor } }`);
    return found.map((invoice) => [`invoice ${invoice.id}`, JSON.stringify({
      number: invoice.number, amounts: invoiceColumns.map((column) => (invoice[camel(column)] as Money).minor), lines: (invoice.lines as { amount: Money; leftMinor: number | null }[]).map(({ amount, leftMinor }) => [amount.minor, leftMinor]),
      vat: (invoice.vatSummary as { base: Money; vat: Money }[]).map(({ base, vat }) => [base.minor, vat.minor]),
    })]);
  }

  private async subscriptions(reader: Reader): Promise<[string, string][]> {
    const found = await this.byId(reader, 'subscription', 'Subscription', 'id listPrice { minor } periods(first: 1) { totalCount } history(first: 1) { totalCount } orders(first: 30) { nodes { id } }');
    return found.map(({ id, ...one }) => [`subscription ${id}`, JSON.stringify([(one.listPrice as Money).minor, (one.periods as Connection).totalCount, (one.history as Connection).totalCount, listed((one.orders as Connection).nodes.map((order) => order.id))])]);
  }

  private async quotes(reader: Reader): Promise<[string, string][]> {
    const found = await this.byId(reader, 'quote', 'Quote', `id invoicedToName lines { listPrice { minor } } ${amountFields}`);
    return found.map((quote) => [`quote ${quote.id}`, JSON.stringify([quote.invoicedToName, amountsIn(quote)])]);
  }

  private async mails(reader: Reader): Promise<[string, string][]> {
    const found = await this.byId(reader, 'mail', 'Mail', 'id toAddress subject text html');
    return found.map(({ id, toAddress, subject }) => [`mail ${id}`, JSON.stringify([toAddress, subject])]);
  }

  private async search(reader: Reader): Promise<[string, string][]> {
    const facts: [string, string][] = [];
    for (const text of this.asked.texts) {
      const { data } = await this.ask(reader, 'query ($text: String!) { searchTenants(text: $text, first: 50) { id name } }', { text });
      if (data) facts.push([`search ${text}`, (data.searchTenants as Node[]).map(({ id }) => id).join(' ')]);
    }
    return facts;
  }

  private async files(reader: Reader): Promise<[string, string][]> {
    const facts: [string, string][] = [];
    for (const id of this.asked.printed) {
      for (const kind of ['xml', 'pdf']) if ((await this.fetch(reader, `/documents/invoices/${id}/${kind}`)) !== null) facts.push([`${kind} ${id}`, 'is there']);
    }
    return facts;
  }

  private async exports(reader: Reader): Promise<[string, string][]> {
    const facts: [string, string][] = [];
    for (const id of this.asked.exported) {
      const books = await this.fetch(reader, `/documents/invoices/lines.csv?tenantId=${id}&month=2026-05&until=2026-06&language=it`);
      const numbers = this.rows.all('Invoice').map(({ number }) => String(number));
      if (books !== null) facts.push([`export lines ${id}`, listed(numbers.filter((number, place) => numbers.indexOf(number) === place && books.split('\r\n').some((line) => line.split(';').includes(number))))]);
      for (const name of ['contacts', 'users', 'children', 'orders']) {
        const file = await this.fetch(reader, `/export/${name}?tenantId=${id}&language=it`);
        if (file === null) continue;
        const cells = file.trim().split('\r\n').slice(1).map((line) => line.split(';'));
        const lines = name === 'orders' ? totalsOf(cells) : cells.map((cell) => cell[name === 'children' ? 0 : 2]);
        facts.push([`export ${name} ${id}`, listed(lines)]);
      }
    }
    return facts;
  }

  /** What accountants get of months: VAT by rate and nature, and all papers in one archive. */
  private async books(reader: Reader): Promise<[string, string][]> {
    const facts: [string, string][] = [];
    for (const id of this.asked.exported) {
      const vat = await this.fetch(reader, `/documents/invoices/vat.csv?tenantId=${id}&month=${booksFrom}&until=${booksUntil}&language=en`);
      if (vat !== null) facts.push([`vat ${id}`, listed(sheetOf(vat).map((row) => `${row['Kind'] === 'Invoice' ? 'INVOICE' : 'CREDIT_NOTE'} ${row['VAT rate'] ?? ''} ${row['Nature'] ?? ''} of ${row['Documents'] ?? ''}: ${centsOf(row['Net'])} ${centsOf(row['VAT'])}`))]);
      const papers = await this.archive(reader, `/documents/invoices/month.zip?tenantId=${id}&month=${zipMonth}&language=it`);
      if (papers === null) continue;
      const numbers = [...papers].flatMap(([name, content]) => (name.endsWith('.xml') ? [/<Numero>(.+?)<\/Numero>/.exec(content)?.[1]] : []));
      facts.push([`zip ${id}`, `${[...papers.keys()].filter((name) => name.endsWith('.pdf')).length} printed, ${listed(numbers)}`]);
    }
    return facts;
  }

  /** What partners earn, with its papers: payouts, statements as files, and the file for the vendor's bank. */
  private async cashback(reader: Reader): Promise<[string, string][]> {
    const facts: [string, string][] = [];
    for (const id of this.asked.earning) {
      const { data, errors = [] } = await this.ask(reader, 'query ($id: ID!) { tenant(id: $id) { askedPayouts(first: 100) { totalCount nodes { id } } cashback { payouts(first: 100) { totalCount nodes { id state total { minor } } } customers(first: 100) { nodes { earnedMinor } } } } }', { id });
      const fault = errors.find(({ extensions }) => !['NOT_FOUND', 'UNAUTHENTICATED', 'FORBIDDEN'].includes(extensions.code));
      if (fault) throw new Error(`${reader.who}: ${fault.message}`);
      const tenant = (data?.tenant ?? null) as { askedPayouts: Connection; cashback: { payouts: Connection; customers: { nodes: { earnedMinor: number }[] } } | null } | null;
      if (tenant) facts.push([`asked ${id}`, listed(tenant.askedPayouts.nodes.map((one) => one.id))]);
      if (tenant?.cashback) {
        const { payouts, customers } = tenant.cashback;
        facts.push([`earned ${id}`, JSON.stringify([payouts.totalCount, listed(payouts.nodes.map((one) => `${one.id} ${String(one.state)} ${(one.total as Money).minor}`)), customers.nodes.map(({ earnedMinor }) => earnedMinor).toSorted((one, other) => one - other)])]);
      }
      for (const month of statementMonths) {
        const statement = await this.fetch(reader, `/documents/cashback/statement.csv?tenantId=${id}&month=${month}&language=en`);
        if (statement === null) continue;
        const [opening, ...rest] = sheetOf(statement);
        facts.push([`statement ${id} ${month}`, JSON.stringify([centsOf(opening?.['Balance']), rest.slice(0, -1).map((row) => centsOf(row['Amount'])), centsOf(rest.at(-1)?.['Balance'])])]);
      }
    }
    const transfers = await this.fetch(reader, '/documents/cashback/sepa.xml');
    if (transfers !== null) facts.push(['sepa', listed([...transfers.matchAll(/<EndToEndId>(.+?)<\/EndToEndId>.*?<InstdAmt Ccy="EUR">(.+?)<\/InstdAmt>/gs)].map(([, id = '', amount]) => `${id} ${centsOf(amount)}`))]);
    return facts;
  }

  private async tables(reader: Reader): Promise<[string, string][]> {
    if (reader.token.text === null) return [];
    await this.client.query('begin read only');
    await this.client.query('select * from sign_in($1, $2)', [tokenHash(this.world.config.SECRET, reader.token.text), this.world.clock.now]);
    const read = Object.keys(bareTables).map((table) => `select '${table}' as name, (select coalesce(array_agg(coalesce(to_jsonb(t) ->> 'id', to_jsonb(t) ->> 'tenant_id')), '{}') from ${pg.escapeIdentifier(table)} t) as ids`);
    const { rows } = await this.client.query<{ name: string; ids: string[] }>(read.join(' union all '));
    await this.client.query('rollback');
    return rows.map(({ name, ids }) => [`table ${name}`, listed(ids)]);
  }

  /** Everything of a kind by its id, many at once by one document, so that it is compiled once. @returns what was found */
  private async byId(reader: Reader, root: string, type: string, fields: string, atOnce = 40): Promise<Node[]> {
    const every = this.rows.all(type).map(({ id }) => String(id));
    // What costs much is asked of what is there; that the rest is not, is asked all the same.
    const ids = fields === 'id' ? every : (await this.byId(reader, root, type, 'id', mostAtOnce)).map(({ id }) => id);
    const places = Array.from({ length: atOnce }, (_, nth) => nth);
    const document = `query (${places.map((nth) => `$i${nth}: ID!`).join(', ')}) { ${places.map((nth) => `n${nth}: ${root}(id: $i${nth}) { ...all }`).join('\n')} } fragment all on ${type} { ${fields} }`;
    const found = new Map<string, Node>();
    for (let at = 0; at < ids.length; at += atOnce) {
      const { data, errors = [] } = await this.ask(reader, document, Object.fromEntries(places.map((nth) => [`i${nth}`, ids[at + nth] ?? ids.at(-1)])));
      if (reader.person === null) continue;
      const other = errors.find(({ extensions }) => extensions.code !== 'NOT_FOUND');
      if (other) throw new Error(`${reader.who}: ${other.message}`);
      for (const node of Object.values(data ?? {})) if (node !== null) found.set((node as Node).id, node as Node);
    }
    return [...found.values()];
  }

  private async ask(reader: Reader, document: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const answer = await this.world.withHeaders(headersOf(reader)).ask(document, variables);
    reader.received.push(JSON.stringify(answer.data));
    return answer;
  }

  /** @returns null where there is no such thing for this reader */
  private async fetch(reader: Reader, path: string): Promise<string | null> {
    const response = await this.get(reader, path);
    const body = response.headers.get('content-type') === 'application/pdf' ? (await readPdf(await response.bytes())).text : await response.text();
    reader.received.push(body);
    return response.ok ? body : null;
  }

  /** The same of an archive: its files by name, and what those say that are text. One that breaks off is none. */
  private async archive(reader: Reader, path: string): Promise<Map<string, string> | null> {
    const packed = await this.get(reader, path).then((response) => (response.ok ? response.bytes() : null), (error: unknown) => { if (error instanceof TypeError) return null; throw error; });
    if (!packed) return null;
    const files = new Map(Object.entries(unzipSync(packed)).map(([name, content]) => [name, name.endsWith('.xml') ? strFromU8(content) : '']));
    reader.received.push(...files.keys(), ...files.values());
    return files;
  }

  private async get(reader: Reader, path: string): Promise<Response> {
    const response = await fetch(new URL(path, this.world.url), { headers: headersOf(reader) });
    // Whoever may see a company and not its money is told so.
    if (!response.ok && ![401, 403, 404].includes(response.status)) throw new Error(`${reader.who}: ${path} answers ${response.status}`);
    return response;
  }
}

const sheetOf = (text: string): Record<string, string>[] => parse<Record<string, string>>(text, { bom: true, columns: true });
const centsOf = (cell: string | undefined): number => Math.round(Number(cell) * 100);
const pageSize = 8;
const mostAtOnce = 60;
const headersOf = ({ token }: Reader): Record<string, string> => (token.text === null ? {} : { authorization: `Bearer ${token.text}` });
const camel = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const amountFields = `amounts { ${amountColumns.map((column) => `${camel(column)} { minor }`).join(' ')} lines { amount { minor } } }`;
const minorsOf = (list: unknown): number[] => (list as { amount: Money }[]).map(({ amount }) => amount.minor).toSorted((one, other) => one - other);

function amountsIn({ amounts }: Node): unknown {
  const told = amounts as (Record<string, Money> & { lines: { amount: Money }[] }) | null;
  return told && [amountColumns.map((column) => told[camel(column)]?.minor), told.lines.map(({ amount }) => amount.minor)];
}

/** `number total`, in cents, of the lines of a file of orders; `-` where its total is in none of them. */
function totalsOf(lines: readonly string[][]): string[] {
  const totals = new Map<string, string>();
  for (const cells of lines) {
    const [number = '', total = ''] = [cells[0], cells.at(-4)];
    if (total !== '' || !totals.has(number)) totals.set(number, total === '' ? '-' : String(Math.round(Number(total.replace(',', '.')) * 100)));
  }
  return [...totals].map(([number, total]) => `${number} ${total}`);
}
