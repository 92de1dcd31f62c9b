import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { dayIn, type FileEntry, fileOf, isReference, minorOf, type StatementFile, UnreadableStatement } from './statement-file.ts';

/** What may stand there several times, or is an amount with its currency. */
const lists = new Set(['Stmt', 'Ntry', 'NtryDtls', 'TxDtls', 'Ustrd', 'Strd']);
const parser = new XMLParser({ removeNSPrefix: true, ignoreAttributes: false, attributeNamePrefix: '', textNodeName: 'text', parseTagValue: false, isArray: (name) => lists.has(name) });

const list = <Item extends z.ZodType>(item: Item) => z.array(item).default([]);
const amount = z.object({ text: z.string(), Ccy: z.string() });
const date = z.union([z.object({ Dt: z.string() }).transform(({ Dt }) => Dt), z.object({ DtTm: z.string() }).transform(({ DtTm }) => DtTm)]).transform((day) => day.slice(0, 10)).pipe(dayIn);
const account = z.object({ Id: z.object({ IBAN: z.string().optional(), Othr: z.object({ Id: z.string() }).optional() }) }).transform(({ Id }) => Id.IBAN ?? Id.Othr?.Id ?? null);
const party = z.object({ Nm: z.string().optional(), Pty: z.object({ Nm: z.string().optional() }).optional() }).transform(({ Nm, Pty }) => Nm ?? Pty?.Nm ?? null);
const transaction = z.object({
  CdtDbtInd: z.string().optional(),
  Refs: z.object({ AcctSvcrRef: z.string().optional(), EndToEndId: z.string().optional() }).optional(),
  Amt: amount.optional(),
  AmtDtls: z.object({ TxAmt: z.object({ Amt: amount }).optional() }).optional(),
  RltdPties: z.object({ Dbtr: party.optional(), DbtrAcct: account.optional().catch(undefined) }).optional(),
  RmtInf: z.object({ Ustrd: list(z.string()), Strd: list(z.object({ CdtrRefInf: z.object({ Ref: z.string().optional() }).optional() }).catch({})) }).optional(),
});
type Transaction = z.output<typeof transaction>;
const entry = z.object({
  Amt: amount,
  CdtDbtInd: z.enum(['CRDT', 'DBIT']),
  RvslInd: z.string().optional(),
  Sts: z.union([z.string(), z.object({ Cd: z.string() }).transform(({ Cd }) => Cd)]).default('BOOK'),
  BookgDt: date.optional(),
  ValDt: date.optional(),
  AcctSvcrRef: z.string().optional(),
  AddtlNtryInf: z.string().optional(),
  NtryDtls: list(z.union([z.object({ TxDtls: list(transaction) }), z.string().transform(() => ({ TxDtls: [] }))])),
});
const document = z.object({ Document: z.object({ BkToCstmrStmt: z.object({ Stmt: z.array(z.object({ Acct: account, Ntry: list(entry) })).min(1) }) }) });

/** A CAMT.053 statement, of any version: what was booked to the credit of its account. @param currency of the vendor @throws UnreadableStatement */
export function readCamt(xml: string, currency: string): StatementFile {
  // No statement has a DTD; whoever sends one wants something else.
  if (/<!DOCTYPE/i.test(xml) || XMLValidator.validate(xml) !== true) throw new UnreadableStatement('unreadable');
  const read = document.safeParse(treeOf(xml));
  if (!read.success) throw new UnreadableStatement('noCamt');
  const { Stmt } = read.data.Document.BkToCstmrStmt;
  return fileOf('CAMT053', Stmt[0]?.Acct ?? null, Stmt.flatMap(({ Acct, Ntry }) => Ntry.flatMap((one) => entriesOf(one, Acct, currency))));
}

/** @throws UnreadableStatement also for what is nested deeper, or named otherwise, than any statement */
function treeOf(xml: string): unknown {
  try {
    return parser.parse(xml);
  } catch {
    throw new UnreadableStatement('unreadable');
  }
}

/** One for each transfer in it, as banks book several as one; where they do not add up to what was booked, that one is all that is known. */
function entriesOf({ Amt, CdtDbtInd, RvslInd = '', Sts, BookgDt, ValDt, AcctSvcrRef, AddtlNtryInf, NtryDtls }: z.output<typeof entry>, iban: string | null, currency: string): (FileEntry | null)[] {
  const valueDate = ValDt ?? BookgDt;
  if (CdtDbtInd !== 'CRDT' || ['true', '1'].includes(RvslInd) || Sts !== 'BOOK') return [];
  if (!valueDate) throw new UnreadableStatement('noCamt');
  if (Amt.Ccy.toUpperCase() !== currency) return [null];
  const minor = minorOf(Amt.text);
  if (minor === undefined) throw new UnreadableStatement('noCamt');
  const transactions = NtryDtls.flatMap(({ TxDtls }) => TxDtls);
  const parts = partsOf(transactions, minor, currency);
  if (parts) {
    return parts.flatMap(({ part, minor: brought }, index) => (brought > 0 ? entryOf([part], { minor: brought, valueDate, iban, known: part.Refs?.AcctSvcrRef ?? (AcctSvcrRef && `${AcctSvcrRef} ${index + 1}`), said: AddtlNtryInf }) : []));
  }
  const [first, ...others] = transactions;
  return [entryOf(transactions, { minor, valueDate, iban, known: (others.length === 0 ? first?.Refs?.AcctSvcrRef : undefined) ?? AcctSvcrRef, said: AddtlNtryInf })];
}

/** Several transfers with what each brought, negative for what one took; null where they are not all told, or are not what was booked. */
function partsOf(transactions: readonly Transaction[], booked: number, currency: string): { part: Transaction; minor: number }[] | null {
  const parts = transactions.map((part) => {
    const of = part.Amt ?? part.AmtDtls?.TxAmt?.Amt;
    const minor = of?.Ccy.toUpperCase() === currency ? (minorOf(of.text) ?? Number.NaN) : Number.NaN;
    return { part, minor: part.CdtDbtInd === 'DBIT' ? -minor : minor };
  });
  return parts.length > 1 && parts.reduce((sum, { minor }) => sum + minor, 0) === booked ? parts : null;
}

interface Known {
  minor: number;
  valueDate: string;
  iban: string | null;
  /** the bank's reference */
  known: string | undefined;
  /** about the whole of it */
  said: string | undefined;
}

function entryOf(transactions: readonly Transaction[], { minor, valueDate, iban, known, said }: Known): FileEntry {
  const words = transactions.flatMap(({ RmtInf, Refs }) => [...(RmtInf?.Ustrd ?? []), ...(RmtInf?.Strd.map(({ CdtrRefInf }) => CdtrRefInf?.Ref ?? '') ?? []), isReference(Refs?.EndToEndId) ? Refs?.EndToEndId : '']);
  return { reference: isReference(known) ? `${iban ?? ''} ${known}` : null, valueDate, minor, text: words.filter(Boolean).join(' ').trim() || (said ?? ''), payerName: transactions[0]?.RltdPties?.Dbtr ?? null, payerAccount: transactions[0]?.RltdPties?.DbtrAcct ?? null };
}
