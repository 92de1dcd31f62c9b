import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { type FileEntry, minorOf, type StatementFile, UnreadableStatement } from './statement-file.ts';

/** What may stand there several times, or is an amount with its currency. */
const lists = new Set(['Stmt', 'Ntry', 'NtryDtls', 'TxDtls', 'Ustrd', 'Strd']);
const parser = new XMLParser({ removeNSPrefix: true, ignoreAttributes: false, attributeNamePrefix: '', textNodeName: 'text', parseTagValue: false, isArray: (name) => lists.has(name) });

const list = <Item extends z.ZodType>(item: Item) => z.array(item).default([]);
const amount = z.object({ text: z.string(), Ccy: z.string() });
const date = z.union([z.object({ Dt: z.string() }).transform(({ Dt }) => Dt), z.object({ DtTm: z.string() }).transform(({ DtTm }) => DtTm)]).transform((day) => day.slice(0, 10)).pipe(z.iso.date());
const account = z.object({ Id: z.object({ IBAN: z.string().optional(), Othr: z.object({ Id: z.string() }).optional() }) }).transform(({ Id }) => Id.IBAN ?? Id.Othr?.Id ?? null);
const party = z.object({ Nm: z.string().optional(), Pty: z.object({ Nm: z.string().optional() }).optional() }).transform(({ Nm, Pty }) => Nm ?? Pty?.Nm ?? null);
const transaction = z.object({
  Refs: z.object({ AcctSvcrRef: z.string().optional(), EndToEndId: z.string().optional() }).optional(),
  Amt: amount.optional(),
  AmtDtls: z.object({ TxAmt: z.object({ Amt: amount }).optional() }).optional(),
  RltdPties: z.object({ Dbtr: party.optional() }).optional(),
  RmtInf: z.object({ Ustrd: list(z.string()), Strd: list(z.object({ CdtrRefInf: z.object({ Ref: z.string().optional() }).optional() }).catch({})) }).optional(),
});
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

/** A CAMT.053 statement, of any version: what was booked to the credit of its account. @throws UnreadableStatement */
export function readCamt(xml: string): StatementFile {
  // No statement has a DTD; whoever sends one wants something else.
  if (/<!DOCTYPE/i.test(xml) || XMLValidator.validate(xml) !== true) throw new UnreadableStatement('unreadable');
  const read = document.safeParse(parser.parse(xml));
  if (!read.success) throw new UnreadableStatement('noCamt');
  const { Stmt } = read.data.Document.BkToCstmrStmt;
  return { format: 'CAMT053', account: Stmt[0]?.Acct ?? null, entries: Stmt.flatMap(({ Acct, Ntry }) => Ntry.flatMap((one) => entriesOf(one, Acct))) };
}

/** One for each transfer in it: banks book several as one. */
function entriesOf({ Amt, CdtDbtInd, RvslInd, Sts, BookgDt, ValDt, AcctSvcrRef, AddtlNtryInf, NtryDtls }: z.output<typeof entry>, iban: string | null): FileEntry[] {
  const valueDate = ValDt ?? BookgDt;
  if (CdtDbtInd !== 'CRDT' || RvslInd === 'true' || Sts !== 'BOOK') return [];
  if (!valueDate) throw new UnreadableStatement('noCamt');
  const transactions = NtryDtls.flatMap(({ TxDtls }) => TxDtls);
  const parts = transactions.length > 1 ? transactions : [transactions[0]];
  return parts.map((part, index) => {
    const of = parts.length > 1 ? (part?.Amt ?? part?.AmtDtls?.TxAmt?.Amt) : Amt;
    const minor = of && minorOf(of.text);
    if (!of || minor === undefined) throw new UnreadableStatement('noCamt');
    const known = part?.Refs?.AcctSvcrRef ?? (AcctSvcrRef && (parts.length > 1 ? `${AcctSvcrRef} ${index + 1}` : AcctSvcrRef));
    const words = [...(part?.RmtInf?.Ustrd ?? []), ...(part?.RmtInf?.Strd.map(({ CdtrRefInf }) => CdtrRefInf?.Ref ?? '') ?? []), part?.Refs?.EndToEndId === 'NOTPROVIDED' ? '' : (part?.Refs?.EndToEndId ?? '')];
    return { reference: known ? `${iban ?? ''} ${known}` : null, valueDate, minor, currency: of.Ccy, text: words.filter(Boolean).join(' ').trim() || (AddtlNtryInf ?? ''), payerName: part?.RltdPties?.Dbtr ?? null };
  });
}
