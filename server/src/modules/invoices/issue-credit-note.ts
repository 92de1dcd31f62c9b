import { money, percentage, subtract } from '@filiera/shared/money';
import { creditNoteSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { FieldIssue, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { rememberedByIds } from '../../platform/graphql/remembered-by-ids.ts';
import { GraphQLSafeInteger } from '../../platform/graphql/scalars.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { postCashback } from '../cashback/index.ts';
import { amountsFacts, dayOf, holdOrder, type Order, type OrderLine, receiveTransfer } from '../orders/index.ts';
import { lockBalances, moveBalances } from '../payments/index.ts';
import { findInvoice } from './find-invoice.ts';
import { Invoice } from './invoice.entity.ts';
import { invoicePolicy } from './invoice.policy.ts';

@InputType({ description: 'What is given back of one line of the order.' })
export class CreditNoteLineInput {
  @Field(() => Int, { description: 'The line of the order, by position; each once.' })
  line!: number;

  @Field(() => GraphQLSafeInteger, { description: 'Net of VAT, in minor units of what was charged; at most `leftMinor`.' })
  amountMinor!: number;
}

@InputType({ description: 'What is given back of an invoice, and why.' })
export class IssueCreditNoteInput {
  @Field(() => ID, { description: 'The invoice.' })
  invoiceId!: string;

  @Field(() => [CreditNoteLineInput], { description: 'At least one.' })
  lines!: CreditNoteLineInput[];

  @Field(() => String, { description: 'Why: it stands on the note.' })
  reason!: string;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is issued once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The note is issued; what it comes to has paid what was still owed of the invoice, and the rest is in the balance of whoever was invoiced.' })
export class IssueCreditNotePayload {
  @Field(() => Invoice, { description: 'The note.' })
  creditNote!: Invoice;

  @Field(() => Invoice, { description: 'The invoice that it gives back of, as it stands now.' })
  invoice!: Invoice;
}

const IssueCreditNoteResult = createUnionType({ name: 'IssueCreditNoteResult', description: 'The credit note, or why there is none.', types: () => [IssueCreditNotePayload, InvalidInput] as const });
type Result = IssueCreditNotePayload | InvalidInput;

/** What a note is counted from, under the lock of its invoice. */
interface Held {
  number: string;
  orderId: string;
  currency: string;
  creditedMinor: number;
  percent: number;
  isSplit: boolean;
  /** by line of the order */
  left: Record<string, number>;
}

/**
 * The vendor gives back of an invoice by hand: never more than is left of each line, with the VAT that it was invoiced with: it pays what is still owed of the invoice, then goes into the balance of whoever was invoiced (M4). The VAT of all notes of an
 * invoice is that of their sum: each has the difference of the rounded, so that a charge given back in parts gives back its VAT to the cent.
 */
export async function issueCreditNote(useCase: UseCase, { invoiceId, ...input }: IssueCreditNoteInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const { invoice, facts } = await findInvoice(useCase, invoiceId);
  invoicePolicy.authorizeRole(viewer, 'invoice:correct', facts);
  if (invoice.kind !== 'INVOICE') return InvalidInput.of([FieldIssue.of(['invoiceId'], 'creditNote.notInvoice', language)], language);
  const wanted = parseInput(creditNoteSchema, input, language);
  if (isRefusal(wanted)) return wanted;

  const { order, lines } = await holdOrder(em, invoice.order.id);
  await lockBalances(useCase);
  const [row] = await queryIn<{ held: Held | null }>(em, 'select hold_invoice($1) as held', [invoice.id]);
  if (!row?.held) throw new Error('an invoice that was found is held');
  const { held } = row;
  const issues = wanted.lines.flatMap(({ line, amountMinor }, index) => {
    const left = held.left[line];
    if (left === undefined) return [FieldIssue.of(['lines', index, 'line'], 'creditNote.noLine', language)];
    return amountMinor > left ? [FieldIssue.of(['lines', index, 'amountMinor'], 'creditNote.tooMuch', language)] : [];
  });
  if (issues.length > 0) return InvalidInput.of(issues, language);

  const noteId = newId(now);
  const net = wanted.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const taxOf = (minor: number) => percentage(money(minor, held.currency), String(held.percent));
  const vat = subtract(taxOf(held.creditedMinor + net), taxOf(held.creditedMinor)).minor;
  const given = Object.fromEntries(wanted.lines.map(({ line, amountMinor }) => [line, amountMinor]));
  // What is nobody else's to read of a company goes into the vendor's own log: a partner above that company sees that one's (M6).
  recordChange(useCase, { action: 'invoice:correct', area: 'BILLING', tenantId: invoice.vendorId, subject: { type: 'Invoice', id: invoice.id, name: held.number }, after: { reason: wanted.reason } });
  await em.flush();
  await queryIn(em, 'select issue_credit_note($1, $2, $3, $4, $5, $6, $7)', [noteId, invoice.id, JSON.stringify(given), vat, held.isSplit ? net : net + vat, wanted.reason, now]);
  const creditNote = await em.findOneOrFail(Invoice, { id: noteId });
  if (order.state === 'ON_ACCOUNT') await payWithNote(useCase, order, lines, creditNote.payable.minor);
  await postCashback(useCase, held.orderId);
  await em.refresh(invoice);
  return Object.assign(new IssueCreditNotePayload(), { creditNote, invoice });
}

/** What a note gives back of an invoice that is still owed pays that invoice first, as a transfer for it would; only what is more stays in the balance (M4). */
async function payWithNote(useCase: UseCase, order: Order, lines: readonly OrderLine[], givenMinor: number): Promise<void> {
  const { em, now } = useCase;
  const { payerId, dueMinor, currency } = await amountsFacts(em, order.amounts.id);
  const [facts] = await queryIn<{ arrived: string; zone: string | null }>(em, 'select transfers_arrived($1) as arrived, seller_zone() as zone', [order.amounts.id]);
  const minor = Math.min(givenMinor, dueMinor - Number(facts?.arrived ?? 0));
  if (minor <= 0) return;
  const timeZone = facts?.zone ?? 'UTC';
  moveBalances(useCase, order, [{ payerId, reason: 'CREDIT_NOTE', minor: -minor, currency, receiptId: newId(now) }]);
  await em.flush();
  await receiveTransfer(useCase, order, lines, { minor, valueDate: dayOf(now, timeZone), receiptId: newId(now), isAgreed: true }, timeZone);
  await em.flush();
}

@Resolver()
export class IssueCreditNoteResolver {
  @Mutation(() => IssueCreditNoteResult, { description: 'Gives back of an invoice by a credit note (M4).' })
  issueCreditNote(@Arg('input', () => IssueCreditNoteInput, { description: 'Of which invoice, how much and why.' }) input: IssueCreditNoteInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'issueCreditNote', input, rememberedByIds(IssueCreditNotePayload), (useCase) => issueCreditNote(useCase, input));
  }
}
