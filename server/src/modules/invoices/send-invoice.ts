import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { rememberedByIds } from '../../platform/graphql/remembered-by-ids.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { describeEnum } from '../../platform/orm/enums.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { findInvoice } from './find-invoice.ts';
import { Invoice } from './invoice.entity.ts';
import { invoicePolicy } from './invoice.policy.ts';

@InputType({ description: 'What is sent.' })
export class SendInvoiceInput {
  @Field(() => ID, { description: 'The invoice, or credit note.' })
  invoiceId!: string;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is done once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'It is on its way.' })
export class SendInvoicePayload {
  @Field(() => Invoice, { description: 'The invoice, with its first attempt.' })
  invoice!: Invoice;
}

export const SendObstacle = { NOT_ITALIAN: 'NOT_ITALIAN', ALREADY: 'ALREADY', OFF: 'OFF', TOO_LATE: 'TOO_LATE' } as const;
export type SendObstacle = keyof typeof SendObstacle;
describeEnum('SendObstacle', SendObstacle, 'Why an invoice is not sent by hand: its seller is not in Italy; it was handed over from here already, or waits to be; the vendor has transmission turned off; more than twelve days have passed since its day, or for services without VAT to businesses abroad the fifteenth of the month after (DPR 633/1972, art. 21 c. 4).');

@ObjectType({ implements: UserError, description: 'This invoice is not sent.' })
export class CannotSend extends UserError {
  @Field(() => SendObstacle, { description: 'Why.' })
  obstacle!: SendObstacle;
}

const SendInvoiceResult = createUnionType({ name: 'SendInvoiceResult', description: 'The invoice, or why it is not sent.', types: () => [SendInvoicePayload, CannotSend] as const });
type Result = SendInvoicePayload | CannotSend;

/** The vendor sends an invoice that it issued before it turned transmission on, once, under the name that its file has or is given now. */
export async function sendInvoice(useCase: UseCase, { invoiceId }: SendInvoiceInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const { invoice, facts } = await findInvoice(useCase, invoiceId);
  invoicePolicy.authorizeRole(viewer, 'invoice:send', facts);

  const [{ obstacle } = { obstacle: 'NOT_FOUND' as const }] = await queryIn<{ obstacle: SendObstacle | 'NONE' | 'NOT_FOUND' }>(em, 'select send_invoice($1, $2, $3) as obstacle', [newId(now), invoice.id, now]);
  if (obstacle === 'NOT_FOUND') throw notFound();
  if (obstacle !== 'NONE') return refuse(CannotSend, `SEND_${obstacle}`, language, { obstacle, path: ['invoiceId'] });
  // As for a note by hand: into the vendor's own log (M6).
  recordChange(useCase, { action: 'invoice:send', area: 'BILLING', tenantId: invoice.vendorId, subject: { type: 'Invoice', id: invoice.id, name: invoice.number } });
  return Object.assign(new SendInvoicePayload(), { invoice });
}

@Resolver()
export class SendInvoiceResolver {
  @Mutation(() => SendInvoiceResult, { description: 'Hands an invoice to the Italian exchange system that was issued before the vendor turned transmission on.' })
  sendInvoice(@Arg('input', () => SendInvoiceInput, { description: 'Which one.' }) input: SendInvoiceInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'sendInvoice', input, rememberedByIds(SendInvoicePayload), (useCase) => sendInvoice(useCase, input));
  }
}
