import { isReferred, legalReferenceOn, stampDuty, type Natura } from '@filiera/shared/vat';
import { type Fattura, type Line, type Summary, type Tax } from '../../platform/fatturapa/fattura.ts';
import { recipientOf } from '../../platform/fatturapa/recipient.ts';
import { describeLine } from './describe-line.ts';
import { type InvoiceLine } from './invoice-line.entity.ts';
import { type InvoiceVat } from './invoice-vat.entity.ts';
import { type IssuedPaper } from './issued-paper.ts';
import { type Buyer } from './parties.ts';
import { type CorrectedRecipient } from './transmission.entity.ts';

/** How one attempt to transmit an invoice says it. */
export interface Sending {
  attempt: number;
  /** the official name of its file */
  fileName: string;
  /** what it says of the buyer otherwise than the invoice */
  recipient: CorrectedRecipient | null;
}

/**
 * An invoice of an Italian seller as FatturaPA has it, made from what was frozen: each time the same.
 * @param sending the attempt by which it goes out; the first one says what the invoice says
 * @throws Error for a seller of another country, and for a public body without the code of its office
 */
export function fatturaOf(paper: IssuedPaper, sending?: Sending): Fattura {
  const { invoice, lines, vat, corrects } = paper;
  const { seller } = invoice;
  const buyer = buyerOf(invoice.buyer, sending?.recipient);
  if (seller.country !== 'IT' || !seller.vatNumber) throw new Error('FatturaPA is for sellers in Italy');
  const recipient = recipientOf({ country: buyer.country, isPublicBody: buyer.sdiCode?.length === 6, code: buyer.sdiCode, pec: buyer.pec });
  if (typeof recipient === 'string') throw new Error(recipient);
  const stamp = stampDutyOf(paper);
  return {
    transmission: { sender: { country: 'IT', code: seller.taxCode ?? seller.vatNumber }, progressive: progressiveOf(paper, sending), recipient },
    seller: {
      vatNumber: seller.vatNumber, taxCode: seller.taxCode ?? null, name: { company: seller.name }, regime: seller.regime ?? 'RF01', address: seller.address,
      register: seller.reaOffice && seller.reaNumber ? { office: seller.reaOffice, number: seller.reaNumber, shareCapitalMinor: seller.shareCapitalMinor ?? null, members: seller.membership ?? null, isInLiquidation: seller.isInLiquidation } : null,
      phone: seller.phone ?? null, email: seller.email ?? null,
    },
    buyer: { name: { company: buyer.name }, vatNumber: buyer.vatNumber ?? null, taxCode: buyer.taxCode ?? null, address: buyer.address },
    document: {
      kind: invoice.kind === 'INVOICE' ? 'TD01' : 'TD04', currency: invoice.total.currency, day: invoice.issuedOn, number: invoice.number, totalMinor: invoice.total.minor, ...(stamp && { stampDutyMinor: stamp }),
      causes: invoice.reason ? [invoice.reason] : [], order: buyer.purchaseOrder ? { number: buyer.purchaseOrder } : null, corrects,
    },
    lines: lines.map((line) => lineOf(line, paper)),
    summaries: vat.map((summary) => summaryOf(summary, paper)),
    ...(invoice.due.minor > 0 && { payment: { terms: 'TP02' as const, details: [paymentOf(paper)] } }),
  };
}

/** Owed in euro, on what carries no VAT but for the duty itself, whoever bears it. In cents, null for none. */
export function stampDutyOf({ invoice, vat }: IssuedPaper): number | null {
  if (invoice.total.currency !== 'EUR' || invoice.seller.country !== 'IT') return null;
  return stampDuty(vat.filter(({ reason }) => reason !== 'EXCLUDED').map(({ natura, base }) => ({ natura: (natura ?? null) as Natura | null, minor: base.minor })), invoice.issuedOn)?.minor ?? null;
}

/** Of the seller's documents unlike any other: series, year and place, at most ten characters up to 1,679,615 a year; of a later attempt, its file's. */
const progressiveOf = ({ invoice: { series, year, sequence } }: IssuedPaper, sending?: Sending): string => (sending && sending.attempt > 1 ? progressiveIn(sending.fileName) : `${series}${String(year).slice(-2)}${sequence.toString(36).toUpperCase().padStart(4, '0')}`);

/** Of the name of a file: five characters, fewer than those of any first attempt. */
const progressiveIn = (fileName: string): string => fileName.replace(/^.*_|\.xml$/g, '');

/** With what was corrected; a code that was taken away leaves the certified address to count, and the other way round. */
function buyerOf({ sdiCode, pec, ...buyer }: Buyer, corrected: CorrectedRecipient | null | undefined): Buyer {
  const [code, mail] = [corrected?.sdiCode === undefined ? sdiCode : corrected.sdiCode, corrected?.pec === undefined ? pec : corrected.pec];
  return { ...buyer, ...(code && { sdiCode: code }), ...(mail && { pec: mail }), ...(corrected?.address && { address: corrected.address }) };
}

/** All lines of a document are taxed as one, for it has one payer; but stamp duty that is charged, whose group is the last. */
export const vatOfLine = ({ kind }: Pick<InvoiceLine, 'kind'>, { vat }: Pick<IssuedPaper, 'vat'>): InvoiceVat | undefined => (kind === 'STAMP_DUTY' ? vat.find(({ reason }) => reason === 'EXCLUDED') : vat[0]);

const taxOf = ({ percent, natura }: InvoiceVat): Tax => (natura ? { rate: 0, nature: natura as Natura } : { rate: percent });

function lineOf(line: InvoiceLine, paper: IssuedPaper): Line {
  const { quantity, unitPrice, amount, kind, startsOn: start, endsOn: end } = line;
  const summary = vatOfLine(line, paper);
  if (!summary) throw new Error('an invoice says how it is taxed');
  // A price that is not simply so many times the total, such as that of some months, is told by the total alone.
  const isSimple = unitPrice && unitPrice.minor * quantity === amount.minor;
  return {
    description: describeLine(line, paper, 'it'), ...(isSimple && { quantity, unit: line.unit ?? null, unitPriceMinor: unitPrice.minor }), ...(kind !== 'DISCOUNT' && kind !== 'STAMP_DUTY' && { period: { start, end } }), totalMinor: amount.minor, tax: taxOf(summary),
    ...(summary.natura === 'N3.5' && { declaration: paper.invoice.buyer.declaration ?? null }),
  };
}

function summaryOf(summary: InvoiceVat, { invoice: { issuedOn, seller } }: IssuedPaper): Summary {
  const { base, vat, isSplit, reason } = summary;
  return {
    tax: taxOf(summary), baseMinor: base.minor, taxMinor: vat.minor, exigibility: isSplit ? 'S' : seller.regime === 'RF17' ? 'D' : 'I', legalReference: isReferred(reason) ? legalReferenceOn(reason, issuedOn).it : null,
  };
}

function paymentOf({ invoice: { method, due, dueOn, number, seller } }: IssuedPaper) {
  const common = { amountMinor: due.minor, dueDay: dueOn };
  if (method !== 'BANK_TRANSFER') return { means: 'MP08' as const, ...common };
  return { means: 'MP05' as const, ...common, beneficiary: seller.holder ?? seller.name, iban: seller.iban ?? null, bic: seller.bic ?? null, reference: number };
}
