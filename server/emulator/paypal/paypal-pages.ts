import express, { type Request, Router } from 'express';
import { html } from '../pages/html.ts';
import { money, show, showOver } from '../pages/page.ts';
import { isTestAccount, testAccounts } from './accounts.ts';
import { orderObject, type PayPalParts } from './paypal-api.ts';

/** The pages that PayPal would show: agreeing to an account being charged, and agreeing to one payment. */
export function payPalPages(parts: PayPalParts): Router {
  const { world: { state }, world, messages } = parts;
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: '10kb' });

  const setupOf = ({ query }: Request) => {
    const setup = state.setupTokens[String(query.approval_session_id)];
    return setup?.status === 'PAYER_ACTION_REQUIRED' ? setup : undefined;
  };
  router.get('/agreements/approve', (request, response) => {
    const setup = setupOf(request);
    if (!setup) return showOver(request, response);
    return show(request, response, (say) => ({
      title: say('payPalTitle'),
      body: html`<p class="quiet">${say('payPalLead')}</p>
<form method="post"><fieldset><legend>${say('payPalAccount')}</legend>
${testAccounts.map(({ address, word }, index) => html`<label class="choice"><input type="radio" name="account" value="${address}"${index === 0 && html` checked`}> <span><strong>${address}</strong><br><small>${say(word)}</small></span></label>`)}
</fieldset><button>${say('payPalAgree')}</button></form><a class="away" href="${setup.cancelUrl}">${say('payPalRefuse')}</a>`,
    }));
  });
  router.post('/agreements/approve', form, (request, response) => {
    const setup = setupOf(request);
    const account = (request.body as { account?: unknown } | undefined)?.account;
    if (!setup || !isTestAccount(account)) return showOver(request, response);
    Object.assign(setup, { status: 'APPROVED', account });
    world.keep();
    const back = new URL(setup.returnUrl);
    back.searchParams.set('approval_token_id', setup.id);
    return response.redirect(303, back.href);
  });

  const orderOf = ({ query }: Request) => {
    const order = state.orders[String(query.token)];
    return order?.status === 'PAYER_ACTION_REQUIRED' ? order : undefined;
  };
  router.get('/checkoutnow', (request, response) => {
    const order = orderOf(request);
    if (!order) return showOver(request, response);
    const account = order.token === null ? '' : (state.paymentTokens[order.token]?.account ?? '');
    return show(request, response, (say, language) => ({
      title: say('payPalOrderTitle'),
      body: html`<p class="quiet">${say('payPalOrderLead', { account })}</p><dl><dt>${say('bankAmount')}</dt><dd>${money(Math.round(Number(order.amount.value) * 100), order.amount.currency_code, language)}</dd></dl>
<form method="post"><button>${say('payPalAgree')}</button></form><a class="away" href="${order.cancelUrl ?? ''}">${say('payPalRefuse')}</a>`,
    }));
  });
  router.post('/checkoutnow', form, (request, response) => {
    const order = orderOf(request);
    if (!order) return showOver(request, response);
    order.status = 'APPROVED';
    messages.payPal('CHECKOUT.ORDER.APPROVED', 'checkout-order', orderObject(parts, order));
    world.keep();
    const back = new URL(order.returnUrl || parts.publicUrl());
    back.searchParams.set('token', order.id);
    return response.redirect(303, back.href);
  });
  return router;
}
