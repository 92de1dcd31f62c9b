import { type EntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { viewerOf, type SignInRow } from '../../platform/auth/sign-in.ts';
import { tokenHash } from '../../platform/auth/tokens.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { isRefusal, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { Order, Quote, QuoteExpired, QuoteLine, type OrderKind } from '../orders/index.ts';
import { convertTrial, renewSubscriptions, startSubscription, topUpSubscription, upgradeSubscription } from '../subscriptions/index.ts';
import { DocumentLinkInvalid, LinkedDocument, openLink, openLinkOf } from './linked-document.ts';

@InputType({ description: 'Which price is accepted.' })
export class AcceptDocumentInput {
  @Field(() => String, { description: 'From the link.' })
  token!: string;

  @Field(() => String, { description: 'The id of the quote that was shown: it opens nothing by itself, and no other price is accepted. Ordered once, however often it is accepted (S13).' })
  quoteId!: string;
}

@ObjectType({ description: 'The offer is accepted.' })
export class AcceptDocumentPayload {
  @Field(() => LinkedDocument, { description: 'The same link, now to the order.' })
  document!: LinkedDocument;
}

@ObjectType({ implements: UserError, description: 'The price has expired, or another is offered by now: nothing was ordered, look at it (S8).' })
export class OfferChanged extends UserError {
  @Field(() => LinkedDocument, { description: 'With today\'s price.' })
  document!: LinkedDocument;
}

@ObjectType({ implements: UserError, description: 'The offer does not hold any more: whoever made it may not order it now, or what it is for has changed. The message says which.' })
export class OfferGone extends UserError {}

const AcceptDocumentResult = createUnionType({ name: 'AcceptDocumentResult', description: 'The order, or why there is none.', types: () => [AcceptDocumentPayload, OfferChanged, OfferGone, DocumentLinkInvalid] as const });
type Result = AcceptDocumentPayload | OfferChanged | OfferGone | DocumentLinkInvalid;

/** What places an order of each kind at the price of its quote. */
const placing: Record<OrderKind, (useCase: UseCase, input: { quoteId: string; idempotencyKey: string }) => Promise<{ order: Order } | UserError>> = {
  NEW: startSubscription, CONVERSION: convertTrial, UPGRADE: upgradeSubscription, RENEWAL: renewSubscriptions, TOP_UP: topUpSubscription,
};

/**
 * Takes an offer: the order is placed by whoever made it, who said yes to it by sending it, on the terms that were shown (S8, S9). The link's reader is nobody
 * here before and after, and sees nothing but the document.
 */
export async function acceptDocument(context: Context, { token, quoteId }: AcceptDocumentInput): Promise<Result> {
  const { em, now, language, address, secret } = context;
  if (!em) throw new Error('an offer is accepted inside a mutation');
  const shown = await openLinkOf(em, context, token);
  if (shown instanceof DocumentLinkInvalid) return shown;
  if (shown.order) return Object.assign(new AcceptDocumentPayload(), { document: shown });
  if (shown.quote?.id !== quoteId) return refuse(OfferChanged, 'OFFER_CHANGED', language, { document: shown, path: ['quoteId'] });

  const [sender] = await queryIn<SignInRow>(em, 'select * from offer_of_document($1, $2)', [tokenHash(secret, token), now]);
  if (!sender) return refuse(OfferGone, 'OFFER_WITHDRAWN', language);
  // The link is locked: whoever accepted it at the same moment has ordered by now.
  if ((await em.count(Order, { quote: quoteId })) > 0) return Object.assign(new AcceptDocumentPayload(), { document: await reopened(em, context, token) });
  const useCase: UseCase = { em, viewer: viewerOf(sender, null), now, language, address, secret };
  const placed = await place(useCase, quoteId);
  if (placed instanceof QuoteExpired) {
    await em.flush();
    await queryIn(em, 'select renew_document($1, $2)', [tokenHash(secret, token), placed.quote.id]);
    return refuse(OfferChanged, 'OFFER_CHANGED', language, { document: await reopened(em, context, token), path: ['quoteId'] });
  }
  if (isRefusal(placed)) return Object.assign(refuse(OfferGone, 'OFFER_WITHDRAWN', language), { message: placed.message });
  const { order, companies } = placed;
  for (const tenantId of companies) {
    recordChange(useCase, { action: 'quote:accept', area: 'BILLING', tenantId, subject: { type: 'Order', id: order.id, name: order.number }, after: { acceptedBy: shown.companyName } });
  }
  await em.flush();
  return Object.assign(new AcceptDocumentPayload(), { document: await reopened(em, context, token) });
}

/** What the sender may not see or do any more is no offer. */
async function place(useCase: UseCase, quoteId: string): Promise<{ order: Order; companies: string[] } | UserError> {
  const { em, language } = useCase;
  const quote = await em.findOne(Quote, { id: quoteId });
  const lines = quote ? await em.find(QuoteLine, { quote: quote.id }) : [];
  if (!quote || lines.length === 0) return refuse(OfferGone, 'OFFER_WITHDRAWN', language);
  try {
    const placed = await placing[quote.kind](useCase, { quoteId, idempotencyKey: quoteId });
    return isRefusal(placed) ? placed : { order: placed.order, companies: [...new Set(lines.map(({ tenant }) => tenant.id))] };
  } catch (error) {
    if (error instanceof GraphQLError && (error.extensions.code === 'FORBIDDEN' || error.extensions.code === 'NOT_FOUND')) return refuse(OfferGone, 'OFFER_WITHDRAWN', language);
    throw error;
  }
}

async function reopened(em: EntityManager, context: Context, token: string): Promise<LinkedDocument> {
  const opened = await openLink(em, context, token);
  if (!(opened instanceof LinkedDocument)) throw new Error('what was open a moment ago is open');
  return opened;
}

@Resolver()
export class AcceptDocumentResolver {
  @Mutation(() => AcceptDocumentResult, { description: 'Accepts a quote that came by a link, and so orders it (S9).' })
  acceptDocument(@Arg('input', () => AcceptDocumentInput, { description: 'The link, and the price.' }) input: AcceptDocumentInput, @Ctx() context: Context): Promise<Result> {
    return acceptDocument(context, input);
  }
}
