import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { recordChange } from '../audit/index.ts';
import { Quote, QuoteLine } from '../orders/index.ts';
import { CompanyProfile } from '../profiles/index.ts';
import { findTenant, tenantPolicy } from '../tenants/index.ts';
import { DocumentSentPayload, mostReaders, NobodyToRead, readersAt, rememberedSending, sendLink, usualReaders } from './send-link.ts';
import { clockOf } from '../../platform/i18n/spoken.ts';

@InputType({ description: 'Which quote is sent.' })
export class SendQuoteInput {
  @Field(() => ID, { description: 'The quote.' })
  quoteId!: string;

  @Field(() => [String], { nullable: true, description: 'The addresses of who reads it, 1 to 20: of the company\'s billing and business contacts, its administrators and whoever looks after its bills, invited ones too. Left out: billing contacts, else administrators, the first 20 of them.' })
  readers?: string[] | null;

  @Field(() => String, { description: 'Of the sender\'s making, 8 to 200 characters: under one key it is sent once (S13).' })
  idempotencyKey!: string;
}

const SendQuoteResult = createUnionType({ name: 'SendQuoteResult', description: 'To whom it went, or why to nobody.', types: () => [DocumentSentPayload, NobodyToRead, InvalidInput] as const });
type Result = DocumentSentPayload | NobodyToRead | InvalidInput;

const readersSchema = z.object({ readers: z.array(z.string()).min(1, 'required').max(mostReaders, 'list.tooMany').nullish() });

/**
 * Sends a quote to the company that it is for, of several to whoever is invoiced: its readers see it by a link and accept it, which orders it in the sender's name.
 * Whoever may order may offer.
 */
export async function sendQuote(useCase: UseCase, { quoteId, readers: asked }: SendQuoteInput): Promise<Result> {
  const { em, viewer, language } = useCase;
  const quote = isUuid(quoteId) ? await em.findOne(Quote, { id: quoteId }) : null;
  const lines = quote ? await em.find(QuoteLine, { quote: quote.id }, { orderBy: { position: 'asc' }, populate: ['product', 'edition'] }) : [];
  const [line] = lines;
  if (!quote || !line) throw notFound();
  const companies = [...new Set(lines.map(({ tenant }) => tenant.id))];
  for (const id of companies) tenantPolicy.authorizeRole(viewer, 'order:place', { tenant: await findTenant(em, viewer, id) });
  const reader = await findTenant(em, viewer, companies.length === 1 ? line.tenant.id : quote.payer.id);

  const given = parseInput(readersSchema, { readers: asked }, language);
  if (isRefusal(given)) return given;
  const readers = given.readers ? await readersAt(useCase, reader.id, given.readers) : await usualReaders(useCase, reader.id);
  if (isRefusal(readers)) return readers;
  const timeZone = (await em.findOneOrFail(CompanyProfile, { id: reader.id })).timeZone;
  const [product, edition] = [line.product.getEntity(), line.edition.getEntity()];
  const sent = await sendLink(useCase, {
    tenantId: reader.id, readers, document: { quoteId: quote.id }, letter: reader.id === viewer.home.id ? 'quoteShared' : 'quoteOffered', objectPath: `/t/${reader.id}/abbonamenti`,
    words: (theirs) => ({ product: `${product.name} ${edition.name}`, until: clockOf(theirs, timeZone).minute(quote.expiresAt.toISOString()) }),
  });
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
