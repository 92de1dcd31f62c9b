import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { recordChange } from '../audit/index.ts';
import { Quote, QuoteLine } from '../orders/index.ts';
import { findTenant, tenantPolicy } from '../tenants/index.ts';
import { DocumentSentPayload, NobodyToRead, rememberedSending, sendLink } from './send-link.ts';

@InputType({ description: 'Which quote is sent.' })
export class SendQuoteInput {
  @Field(() => ID, { description: 'The quote.' })
  quoteId!: string;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is sent once (S13).' })
  idempotencyKey!: string;
}

const SendQuoteResult = createUnionType({ name: 'SendQuoteResult', description: 'To whom it went, or why to nobody.', types: () => [DocumentSentPayload, NobodyToRead] as const });
type Result = DocumentSentPayload | NobodyToRead;

/**
 * Sends a quote to the company that it is for, of several to whoever is invoiced: its readers see it by a link and accept it, which orders it in the sender's name.
 * Whoever may order may offer.
 */
export async function sendQuote(useCase: UseCase, { quoteId }: SendQuoteInput): Promise<Result> {
  const { em, viewer } = useCase;
  const quote = isUuid(quoteId) ? await em.findOne(Quote, { id: quoteId }) : null;
  const lines = quote ? await em.find(QuoteLine, { quote: quote.id }, { orderBy: { position: 'asc' }, populate: ['product', 'edition'] }) : [];
  const [line] = lines;
  if (!quote || !line) throw notFound();
  const companies = [...new Set(lines.map(({ tenant }) => tenant.id))];
  for (const id of companies) tenantPolicy.authorizeRole(viewer, 'order:place', { tenant: await findTenant(em, viewer, id) });
  const reader = await findTenant(em, viewer, companies.length === 1 ? line.tenant.id : quote.payer.id);

  const [product, edition] = [line.product.getEntity(), line.edition.getEntity()];
  const sent = await sendLink(useCase, { tenantId: reader.id, document: { quoteId: quote.id }, letter: 'quoteOffered', words: () => ({ product: `${product.name} ${edition.name}` }), objectPath: `/t/${reader.id}/abbonamenti` });
  if (sent instanceof DocumentSentPayload) {
    for (const tenantId of companies) recordChange(useCase, { action: 'quote:send', area: 'BILLING', tenantId, subject: { type: 'Quote', id: quote.id, name: `${product.name} ${edition.name}` }, after: { to: reader.name } });
  }
  return sent;
}

@Resolver()
export class SendQuoteResolver {
  @Mutation(() => SendQuoteResult, { description: 'Sends a quote to be accepted by who it is for, by a link that needs no sign-in.' })
  sendQuote(@Arg('input', () => SendQuoteInput, { description: 'Which.' }) input: SendQuoteInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'sendQuote', input, rememberedSending, (useCase) => sendQuote(useCase, input));
  }
}
