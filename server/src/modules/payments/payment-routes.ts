import { setTimeout as sleep } from 'node:timers/promises';
import { type EntityManager } from '@mikro-orm/postgresql';
import { type Request, type Response, Router } from 'express';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { asViewer, route, type RouteParts } from '../../platform/http/as-viewer.ts';
import { messageBytes } from '../../platform/http/message-bytes.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { type MethodKind, type Unavailable } from '../../platform/payment/payment-provider.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { BillingAccount } from './billing-account.entity.ts';
import { PaymentCustomer } from './payment-customer.entity.ts';
import { PaymentMethodSetup } from './payment-method-setup.entity.ts';
import { setupReturn } from './payment-parts.ts';

export interface PaymentRouteParts extends RouteParts {
  /** for the operator: a message that nobody of ours signed, or a provider that cannot be asked */
  onRefused(reason: string): void;
}

/** How long whoever comes back from a provider's page is kept waiting for what came of it. */
const waitMs = 4000;

/** What the page is told of somebody who comes back. */
type Return = 'saved' | 'refused' | 'cancelled' | 'waiting' | 'unavailable';

/** To providers' pages and back, and what providers tell unasked. */
export function paymentRoutes(parts: PaymentRouteParts): Router {
  return Router()
    .get('/offers', route(parts, async (_request, response, { payments }) => void response.set('cache-control', 'no-store').json({ kinds: Object.keys(payments.providers) })))
    .get('/setups/:id', route(parts, (request, response, context) => goToProvider(parts, request, response, context)))
    .get('/setups/:id/back', route(parts, (request, response, context) => comeBack(parts, request, response, context, 'waiting')))
    .get('/setups/:id/gave-up', route(parts, (request, response, context) => comeBack(parts, request, response, context, 'cancelled')))
    .get('/:id/back', route(parts, (request, response, context) => comeBackFromPaying(parts, request, response, context)))
    .get('/:id/gave-up', route(parts, (request, response, context) => comeBackFromPaying(parts, request, response, context)))
    .post('/webhooks/stripe', route(parts, (request, response, context) => receive(parts, request, response, context, 'CARD')))
    .post('/webhooks/paypal', route(parts, (request, response, context) => receive(parts, request, response, context, 'PAYPAL')));
}

const reading = <Result>({ orm }: PaymentRouteParts, run: (em: EntityManager) => Promise<Result>): Promise<Result> => orm.em.fork().transactional((em) => run(em as EntityManager));

function idOf(request: Request): string {
  const id = String(request.params.id);
  if (!isUuid(id)) throw notFound();
  return id;
}

/** To Pagamento, or to the order that was to be paid with what is left. */
function sendTo(response: Response, tenantId: string, order: { id: string; tenantId: string } | null, outcome: Return): void {
  const path = order ? `/t/${order.tenantId}/ordini/${order.id}` : `/t/${tenantId}/pagamento`;
  response.set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).redirect(303, `${path}?esito=${outcome}`);
}

/** The provider is asked for a page between two transactions, under the setup's id: whoever comes twice gets the same one. */
async function goToProvider(parts: PaymentRouteParts, request: Request, response: Response, context: Context): Promise<void> {
  const id = idOf(request);
  const { providers, publicUrl } = context.payments;
  const found = await asViewer(parts, context, async ({ em, viewer }) => {
    const setup = await em.findOne(PaymentMethodSetup, { id, state: 'OPEN' });
    const tenant = setup && (await findTenant(em, viewer, setup.tenantId));
    if (!setup || !tenant || !tenantPolicy.permits(viewer, 'paymentMethod:change', subjectOf(tenant))) throw notFound();
    const account = await em.findOne(BillingAccount, { id: tenant.id });
    const known = await em.findOne(PaymentCustomer, { tenantId: tenant.id, provider: setup.provider });
    return { setup, tenant, known: known?.customerRef ?? null, email: account?.billingEmail ?? null };
  });
  const { setup, tenant, known, email } = found;
  const provider = providers[setup.kind];
  const refuse = ({ reason }: Unavailable): void => {
    parts.onRefused(reason);
    sendTo(response, tenant.id, setup.orderId && setup.orderTenantId ? { id: setup.orderId, tenantId: setup.orderTenantId } : null, 'unavailable');
  };
  if (!provider) return refuse({ state: 'UNAVAILABLE', reason: `no provider keeps a ${setup.kind}` });

  const customer = known === null ? await provider.createCustomer({ id: tenant.id, name: tenant.name, email }) : { state: 'SUCCEEDED' as const, ref: known };
  if (customer.state === 'UNAVAILABLE') return refuse(customer);
  const start = await provider.startSetup({ id, customerRef: customer.ref, language: setup.language, ...setupReturn(publicUrl, id) });
  if (start.state === 'UNAVAILABLE') return refuse(start);
  await asViewer(parts, context, async ({ em }) => {
    await queryIn(em, 'insert into payment_customer (tenant_id, provider, customer_ref) values ($1, $2, $3) on conflict do nothing', [tenant.id, setup.provider, customer.ref]);
    await queryIn(em, 'update payment_method_setup set setup_ref = $2, customer_ref = $3 where id = $1', [id, start.ref, customer.ref]);
  });
  response.set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).redirect(303, start.url);
}

/** Whoever comes back waits a moment for the provider to be asked; what takes longer is told on the page when it has come to an end. */
async function comeBack(parts: PaymentRouteParts, request: Request, response: Response, _context: Context, otherwise: Return): Promise<void> {
  const id = idOf(request);
  const standing = () => reading(parts, async (em) => (await queryIn<{ tenant_id: string; state: string; order_id: string | null; order_tenant_id: string | null }>(em, 'select * from setup_standing($1)', [id]))[0]);
  const first = await standing();
  if (!first) throw notFound();
  if (first.state === 'OPEN') await reading(parts, (em) => enqueue(em, 'finish_setup', { setupId: id }, `setup ${id}`));
  // Who gave up has left nothing there, and is not made to wait for that.
  const last = otherwise === 'cancelled' ? first : await until(standing, (now) => now?.state !== 'OPEN');
  const order = first.order_id && first.order_tenant_id ? { id: first.order_id, tenantId: first.order_tenant_id } : null;
  sendTo(response, first.tenant_id, order, last?.state === 'SUCCEEDED' ? 'saved' : last?.state === 'FAILED' ? 'refused' : otherwise);
}

async function comeBackFromPaying(parts: PaymentRouteParts, request: Request, response: Response, { now }: Context): Promise<void> {
  const id = idOf(request);
  const standing = () => reading(parts, async (em) => (await queryIn<{ return_path: string; state: string; asked_at: Date }>(em, 'select * from payment_standing($1)', [id]))[0]);
  const first = await standing();
  if (!first) throw notFound();
  if (first.state === 'PROCESSING' || first.state === 'REQUIRES_ACTION') {
    await reading(parts, (em) => enqueue(em, 'collect_payment', { paymentId: id }, `payment ${id}`));
    await until(standing, (last) => last?.state !== first.state || new Date(last.asked_at) >= now);
  }
  response.set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).redirect(303, first.return_path);
}

async function until<Standing>(look: () => Promise<Standing>, isDone: (now: Standing) => boolean): Promise<Standing> {
  const end = performance.now() + waitMs;
  let now = await look();
  while (!isDone(now) && performance.now() < end) {
    await sleep(100);
    now = await look();
  }
  return now;
}

/** Keeps a provider's message and says so, and no more: whoever sends anything else learns nothing. */
async function receive(parts: PaymentRouteParts, request: Request, response: Response, { now, payments }: Context, kind: MethodKind): Promise<void> {
  const provider = payments.providers[kind];
  if (!provider) throw notFound();
  const body = await messageBytes(request);
  // Real time, whatever the clock of this world says: the signature is of the world outside.
  const event = body && (await provider.verifyWebhook(body, request.headers, new Date()));
  if (!event) {
    parts.onRefused(`a message that is not of ${provider.name}`);
    return void response.status(400).end();
  }
  if ('state' in event) {
    parts.onRefused(event.reason);
    // It is sent again.
    return void response.status(503).end();
  }
  await reading(parts, (em) => queryIn(em, 'select keep_webhook($1, $2, $3, $4, $5, $6, $7, $8)', [newId(now), provider.name, event.id, event.kind, event.about, event.ref, event.chargeId, now]));
  response.status(200).end();
}
