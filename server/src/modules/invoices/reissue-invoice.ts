import { money, percentage, subtract } from '@filiera/shared/money';
import { isRefusedVat, vatTreatment } from '@filiera/shared/vat';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { rememberedByIds } from '../../platform/graphql/remembered-by-ids.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { translate } from '../../platform/i18n/translate.ts';
import { describeEnum } from '../../platform/orm/enums.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { lockBalances } from '../payments/index.ts';
import { findInvoice } from './find-invoice.ts';
import { Invoice } from './invoice.entity.ts';
import { invoicePolicy } from './invoice.policy.ts';

@InputType({ description: 'What is issued anew.' })
export class ReissueInvoiceInput {
  @Field(() => ID, { description: 'The invoice whose VAT was owed to a number that nobody had verified.' })
  invoiceId!: string;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is done once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'A note gives back what was left of the invoice, another invoice charges that again without VAT, paid from what the note brought; what is over is in the balance of whoever was invoiced.' })
export class ReissueInvoicePayload {
  @Field(() => Invoice, { description: 'The note.' })
  creditNote!: Invoice;

  @Field(() => Invoice, { description: 'The invoice without VAT.' })
  replacement!: Invoice;

  @Field(() => Invoice, { description: 'The invoice in whose stead it stands, as it is now.' })
  invoice!: Invoice;
}

export const ReissueObstacle = {
  NOT_INVOICE: 'NOT_INVOICE', DONE: 'DONE', OTHER_VAT: 'OTHER_VAT', NOT_VERIFIED: 'NOT_VERIFIED', TOO_LATE: 'TOO_LATE', NOTHING_LEFT: 'NOTHING_LEFT', UNPAID: 'UNPAID', PROMISED: 'PROMISED',
} as const;
export type ReissueObstacle = keyof typeof ReissueObstacle;
describeEnum('ReissueObstacle', ReissueObstacle, 'Why an invoice is not issued anew without VAT: it is a credit note; that was done; its VAT has another reason than a number not verified; its number is not verified now, or is another; a year has passed; all of it was given back; it is still to be paid; an order that awaits its money counts on a credit of it.');

@ObjectType({ implements: UserError, description: 'This invoice is not issued anew without VAT (M3).' })
export class CannotReissue extends UserError {
  @Field(() => ReissueObstacle, { description: 'Why.' })
  obstacle!: ReissueObstacle;
}

const ReissueInvoiceResult = createUnionType({ name: 'ReissueInvoiceResult', description: 'The note and the new invoice, or why there are none.', types: () => [ReissueInvoicePayload, CannotReissue] as const });
type Result = ReissueInvoicePayload | CannotReissue;

/** What is counted from, under the lock of the invoice. */
interface Held {
  number: string;
  currency: string;
  creditedMinor: number;
  percent: number;
  left: Record<string, number>;
}

/**
 * The vendor puts right an invoice that carries VAT because nobody had verified its buyer's number, now that it is verified: all that is left of it is given back, with the VAT that it was invoiced with,
 * and charged again under the reverse charge, in one transaction and once (M3, M4). Nothing of what was bought changes.
 */
export async function reissueInvoice(useCase: UseCase, { invoiceId }: ReissueInvoiceInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const { invoice, facts } = await findInvoice(useCase, invoiceId);
  invoicePolicy.authorizeRole(viewer, 'invoice:reissue', facts);

  await lockBalances(useCase);
  const [{ held } = { held: null }] = await queryIn<{ held: Held | null }>(em, 'select hold_invoice($1) as held', [invoice.id]);
  const [{ obstacle } = { obstacle: 'NOT_FOUND' as const }] = await queryIn<{ obstacle: ReissueObstacle | 'NONE' | 'NOT_FOUND' }>(em, 'select reissue_obstacle($1, $2) as obstacle', [invoice.id, now]);
  if (obstacle === 'NOT_FOUND') throw notFound();
  if (obstacle !== 'NONE') return refuse(CannotReissue, `REISSUE_${obstacle}`, language, { obstacle, path: ['invoiceId'] });
  if (!held) throw new Error('an invoice that can be issued anew is held');

  const treatment = vatTreatment({ sellerCountry: invoice.seller.country, payerCountry: invoice.buyer.country, vatStatus: 'VERIFIED' });
  if (isRefusedVat(treatment)) throw new Error('who was invoiced with VAT can be invoiced without');
  const net = Object.values(held.left).reduce((sum, minor) => sum + minor, 0);
  const taxOf = (minor: number) => percentage(money(minor, held.currency), String(held.percent));
  const vat = subtract(taxOf(held.creditedMinor + net), taxOf(held.creditedMinor)).minor;
  const [noteId, replacementId] = [newId(now), newId(now)];
  // As for a note by hand: into the vendor's own log (M6).
  recordChange(useCase, { action: 'invoice:reissue', area: 'BILLING', tenantId: invoice.vendorId, subject: { type: 'Invoice', id: invoice.id, name: held.number } });
  await em.flush();
  const reason = translate(invoice.buyer.language, 'invoice.numberVerified', { number: `${invoice.buyer.country} ${invoice.buyer.vatNumber ?? ''}` });
  await queryIn(em, 'select reissue_invoice($1, $2, $3, $4, $5, $6, $7)', [noteId, replacementId, invoice.id, vat, JSON.stringify(treatment), reason, now]);
  await em.refresh(invoice);
  const [creditNote, replacement] = [await em.findOneOrFail(Invoice, { id: noteId }), await em.findOneOrFail(Invoice, { id: replacementId })];
  return Object.assign(new ReissueInvoicePayload(), { creditNote, replacement, invoice });
}

@Resolver()
export class ReissueInvoiceResolver {
  @Mutation(() => ReissueInvoiceResult, { description: 'Gives an invoice back whole and issues it anew without VAT, its buyer\'s number having been verified since (M3).' })
  reissueInvoice(@Arg('input', () => ReissueInvoiceInput, { description: 'Of which invoice.' }) input: ReissueInvoiceInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'reissueInvoice', input, rememberedByIds(ReissueInvoicePayload), (useCase) => reissueInvoice(useCase, input));
  }
}
