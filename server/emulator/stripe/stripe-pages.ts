import express, { type Request, type Response, Router } from 'express';
import { type CardFields, readCard } from '../cards.ts';
import { money, show, showOver } from '../pages/page.ts';
import { stripeId, type CardMethod, type Session } from '../world.ts';
import { bankPage, cardPage, type Faults } from './card-page.ts';
import { methodObject, sessionObject } from './objects.ts';
import { refused, type StripeParts, succeeded } from './stripe-api.ts';

const nothingTyped: CardFields = { number: '', expiry: '', cvc: '' };

/** The pages that Stripe would show: where a card is left, and the bank's question. */
export function stripePages(parts: StripeParts): Router {
  const { world, messages } = parts;
  const { state } = world;
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: '10kb' });

  const showCard = (request: Request, response: Response, session: Session, typed: CardFields, faults: Faults, why: string | null) =>
    show(request, response, (say) => cardPage(say, { name: state.customers[session.customer]?.name ?? '', typed, faults, refused: why, cancelUrl: session.cancelUrl }), why || Object.keys(faults).length > 0 ? 422 : 200);
  const open = (request: Request<{ id: string }>, response: Response): Session | undefined => {
    const session = state.sessions[request.params.id];
    if (session?.status === 'open') return session;
    showOver(request, response);
    return undefined;
  };
  const finish = (response: Response, session: Session, method: CardMethod): void => {
    state.methods[method.id] = { ...method, customer: session.customer };
    Object.assign(session, { status: 'complete', method: method.id, pending: null });
    messages.stripe('payment_method.attached', methodObject({ ...method, customer: session.customer }));
    messages.stripe('checkout.session.completed', sessionObject(world, session, ''));
    world.keep();
    response.redirect(303, session.successUrl.replace('{CHECKOUT_SESSION_ID}', session.id));
  };

  router.get('/c/pay/:id', (request, response) => {
    const session = open(request, response);
    if (session) showCard(request, response, session, nothingTyped, {}, request.query.bank === 'refused' ? 'notAuthenticated' : null);
  });
  router.post('/c/pay/:id', form, (request, response) => {
    const session = open(request, response);
    if (!session) return;
    const sent = (request.body ?? {}) as Record<string, unknown>;
    const typed = { number: String(sent.number ?? ''), expiry: String(sent.expiry ?? ''), cvc: String(sent.cvc ?? '') };
    const read = readCard(typed, new Date());
    if ('faults' in read) return showCard(request, response, session, typed, read.faults, null);
    const method: CardMethod = { ...read.card, id: stripeId('pm'), customer: null, created: Math.floor(Date.now() / 1000) };
    if (method.behaviour.refusedAtOnce) return showCard(request, response, session, typed, {}, method.behaviour.refusedAtOnce);
    if (!method.behaviour.asksAtSetup) return finish(response, session, method);
    session.pending = method;
    world.keep();
    return response.redirect(303, `/c/pay/${session.id}/bank`);
  });

  router.get('/c/pay/:id/bank', (request, response) => {
    const session = open(request, response);
    if (!session) return;
    const { pending } = session;
    if (!pending) return response.redirect(303, `/c/pay/${session.id}`);
    show(request, response, (say) => bankPage(say, { last4: pending.last4, amount: null }));
  });
  router.post('/c/pay/:id/bank', form, (request, response) => {
    const session = open(request, response);
    if (!session) return;
    const { pending } = session;
    if (pending && isApproved(request)) return finish(response, session, pending);
    session.pending = null;
    world.keep();
    return response.redirect(303, `/c/pay/${session.id}?bank=refused`);
  });

  router.get('/3ds/:id', (request, response) => {
    const intent = state.intents[request.params.id];
    if (intent?.status !== 'requires_action') return showOver(request, response);
    return show(request, response, (say, language) => bankPage(say, { last4: state.methods[intent.method]?.last4 ?? '', amount: money(intent.amount, intent.currency, language) }));
  });
  router.post('/3ds/:id', form, (request, response) => {
    const intent = state.intents[request.params.id];
    if (intent?.status !== 'requires_action') return showOver(request, response);
    if (isApproved(request)) succeeded(parts, intent);
    else refused(parts, intent, { code: 'payment_intent_authentication_failure', declineCode: null });
    world.keep();
    const back = new URL(intent.returnUrl ?? parts.publicUrl());
    back.searchParams.set('payment_intent', intent.id);
    back.searchParams.set('redirect_status', isApproved(request) ? 'succeeded' : 'failed');
    return response.redirect(303, back.href);
  });
  return router;
}

const isApproved = ({ body }: Request): boolean => (body as { answer?: unknown } | undefined)?.answer === 'approve';
