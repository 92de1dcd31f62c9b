import { currencyExponent, isCurrency } from '@filiera/shared/money';
import { type Cell } from '../../platform/csv/write-csv.ts';
import { translate, type Language } from '../../platform/i18n/translate.ts';
import { type Money } from '../../platform/orm/money.ts';
import { describeLine } from './describe-line.ts';
import { vatOfLine } from './fattura-of.ts';
import { type InvoiceKind } from './invoice.enums.ts';
import { type IssuedPaper } from './issued-paper.ts';

const lineColumns = ['number', 'kind', 'issuedOn', 'dueOn', 'seller', 'buyer', 'vatNumber', 'taxCode', 'country', 'position', 'description', 'startsOn', 'endsOn', 'quantity', 'unitPrice', 'percent', 'natura', 'net', 'currency'] as const;
const vatColumns = ['kind', 'percent', 'natura', 'reason', 'split', 'documents', 'base', 'vat', 'total', 'currency'] as const;

const headers = (columns: readonly string[], language: Language): Cell[] => columns.map((column) => translate(language, `accounting.${column}`));
/** What a note gives back counts against what was charged, so that a column adds up to what a period came to. */
const signOf = (kind: InvoiceKind): number => (kind === 'CREDIT_NOTE' ? -1 : 1);
const decimal = (minor: number, currency: string): number => minor / 10 ** (isCurrency(currency) ? currencyExponent[currency] : 2);

/** Each line of each paper as an accountant enters it, with how it is taxed; what notes give back is negative. */
export async function* accountingLines(papers: AsyncIterable<IssuedPaper>, language: Language): AsyncGenerator<Cell[]> {
  yield headers(lineColumns, language);
  for await (const paper of papers) {
    const { invoice, lines } = paper;
    const { number, kind, issuedOn, dueOn, seller, buyer } = invoice;
    for (const line of lines) {
      const tax = vatOfLine(line, paper);
      const { position, startsOn, endsOn, quantity, unitPrice, amount } = line;
      yield [
        number, translate(language, `accounting.kinds.${kind}`), issuedOn, dueOn, seller.name, buyer.name, buyer.vatNumber, buyer.taxCode, buyer.country, position, describeLine(line, paper, language), startsOn, endsOn, quantity,
        unitPrice && decimal(unitPrice.minor, unitPrice.currency), tax?.percent, tax?.natura, decimal(signOf(kind) * amount.minor, amount.currency), amount.currency,
      ];
    }
  }
}

/** What a period came to at one rate and nature. */
export interface VatOfPeriod {
  kind: InvoiceKind;
  percent: number;
  natura: string | null;
  reason: string;
  isSplit: boolean;
  documents: number;
  base: Money;
  vat: Money;
}

/** The VAT of a period by rate and nature, invoices and notes apart; what notes give back is negative. */
export function* accountingVat(rows: readonly VatOfPeriod[], language: Language): Generator<Cell[]> {
  yield headers(vatColumns, language);
  for (const { kind, percent, natura, reason, isSplit, documents, base, vat } of rows) {
    const amount = (minor: number) => decimal(signOf(kind) * minor, base.currency);
    yield [
      translate(language, `accounting.kinds.${kind}`), percent, natura, translate(language, `accounting.reasons.${reason}`), translate(language, isSplit ? 'accounting.yes' : 'accounting.no'), documents,
      amount(base.minor), amount(vat.minor), amount(base.minor + vat.minor), base.currency,
    ];
  }
}
