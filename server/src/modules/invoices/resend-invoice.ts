import { recipientSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { InvalidInput, isRefusal, parseInput, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { rememberedByIds } from '../../platform/graphql/remembered-by-ids.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { describeEnum } from '../../platform/orm/enums.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { AddressInput } from '../profiles/index.ts';
import { findInvoice } from './find-invoice.ts';
import { Invoice } from './invoice.entity.ts';
import { invoicePolicy } from './invoice.policy.ts';

@InputType({ description: 'What is sent again, and where it is to be delivered now: the whole of it. The invoice stays as it was issued.' })
export class ResendInvoiceInput {
  @Field(() => ID, { description: 'The invoice that the exchange system rejected.' })
  invoiceId!: string;

  @Field(() => String, { nullable: true, description: 'Code on the exchange system; null for none.' })
  sdiCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Certified address; null for none.' })
  pec?: string | null;

  @Field(() => AddressInput, { nullable: true, description: 'Address, where the invoice has a wrong one; null for that of the invoice.' })
  address?: AddressInput | null;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is done once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'It is on its way again.' })
export class ResendInvoicePayload {
  @Field(() => Invoice, { description: 'The invoice, with another attempt.' })
  invoice!: Invoice;
}

export const ResendObstacle = { NEVER_SENT: 'NEVER_SENT', NOT_REJECTED: 'NOT_REJECTED', TOO_LATE: 'TOO_LATE', OFF: 'OFF' } as const;
export type ResendObstacle = keyof typeof ResendObstacle;
describeEnum('ResendObstacle', ResendObstacle, 'Why an invoice is not sent again: it was never sent from here; its last file was not rejected, or is on its way; more than five days have passed since the rejection (circolare 13/E of 2 July 2018, 1.6); the vendor has turned transmission off.');

@ObjectType({ implements: UserError, description: 'This invoice is not sent again.' })
export class CannotResend extends UserError {
  @Field(() => ResendObstacle, { description: 'Why.' })
  obstacle!: ResendObstacle;
}

const ResendInvoiceResult = createUnionType({ name: 'ResendInvoiceResult', description: 'The invoice, or why it is not sent again.', types: () => [ResendInvoicePayload, InvalidInput, CannotResend] as const });
type Result = ResendInvoicePayload | InvalidInput | CannotResend;

/**
 * The vendor sends an invoice again that the exchange system rejected: under its number and day, in a file of another name, within five days (circolare 13/E of 2 July 2018, 1.6). Where it goes now
 * stands on the attempt, since an invoice is never changed (M4).
 */
export async function resendInvoice(useCase: UseCase, { invoiceId, ...input }: ResendInvoiceInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const { invoice, facts } = await findInvoice(useCase, invoiceId);
  invoicePolicy.authorizeRole(viewer, 'invoice:resend', facts);

  const { buyer } = invoice;
  const wanted = parseInput(recipientSchema({ country: buyer.country, isPublicBody: buyer.sdiCode?.length === 6 }), { sdiCode: input.sdiCode ?? null, pec: input.pec ?? null, address: input.address ?? null }, language);
  if (isRefusal(wanted)) return wanted;
  const { sdiCode, pec, address } = wanted;
  const corrected = { ...(sdiCode !== (buyer.sdiCode ?? null) && { sdiCode }), ...(pec !== (buyer.pec ?? null) && { pec }), ...(address && { address: Object.fromEntries(Object.entries(address).filter(([, value]) => value !== null)) }) };

  const [{ obstacle } = { obstacle: 'NOT_FOUND' as const }] = await queryIn<{ obstacle: ResendObstacle | 'NONE' | 'NOT_FOUND' }>(em, 'select resend_invoice($1, $2, $3, $4) as obstacle', [newId(now), invoice.id, Object.keys(corrected).length > 0 ? JSON.stringify(corrected) : null, now]);
  if (obstacle === 'NOT_FOUND') throw notFound();
  if (obstacle !== 'NONE') return refuse(CannotResend, `RESEND_${obstacle}`, language, { obstacle, path: ['invoiceId'] });
  // As for a note by hand: into the vendor's own log (M6).
  recordChange(useCase, { action: 'invoice:resend', area: 'BILLING', tenantId: invoice.vendorId, subject: { type: 'Invoice', id: invoice.id, name: invoice.number }, after: { sdiCode, pec } });
  return Object.assign(new ResendInvoicePayload(), { invoice });
}

@Resolver()
export class ResendInvoiceResolver {
  @Mutation(() => ResendInvoiceResult, { description: 'Sends an invoice again that the Italian exchange system rejected.' })
  resendInvoice(@Arg('input', () => ResendInvoiceInput, { description: 'Which one, and where to.' }) input: ResendInvoiceInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'resendInvoice', input, rememberedByIds(ResendInvoicePayload), (useCase) => resendInvoice(useCase, input));
  }
}
