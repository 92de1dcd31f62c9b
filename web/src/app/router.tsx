import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { ApolloClient } from '@apollo/client';
import { CompanyDocument, ViewerDocument } from '@/generated/app.ts';
import { createClient } from '@/lib/apollo.ts';
import { wantsEnrolment } from '@/lib/error-code.ts';
import { takeWayBack } from '@/lib/link-way-back.ts';
import { lastVendor } from '@/lib/last-vendor.ts';
import { parseSearch, stringifySearch } from '@/lib/url-state.ts';
import { page } from './page.tsx';

export const client = createClient(
  () => router.state.matches.some(({ routeId }) => routeId === '/signed-in'),
  () => void router.navigate({ to: '/two-factor', search: returning(router.state.location.href) }).then(() => client.clearStore()),
);

/** The address to come back to; the first page goes without saying. */
const returning = (href: string): { to?: string } => (href === '/' ? {} : { to: href });

/** Where one signs in: the vendor's own door, if one came through it. */
const door = () => ({ to: '/sign-in/{-$vendor}', params: { vendor: lastVendor() } }) as const;

const frame = () => import('./shell/frame.ts');

const root = createRootRouteWithContext<{ client: ApolloClient }>()({ notFoundComponent: lazyRouteComponent(frame, 'NotFound') });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/{-$vendor}',
  validateSearch: (search: Record<string, unknown>): { to?: string; problem?: string } => ({
    ...(typeof search['to'] === 'string' && { to: search['to'] }),
    ...(typeof search['problem'] === 'string' && { problem: search['problem'] }),
  }),
  component: page(() => import('@/features/sign-in/SignInPage.tsx').then((m) => m.SignInPage), 'sign-in', 'two-factor', 'reasons'),
});
const enrol = createRoute({
  getParentRoute: () => root,
  path: '/two-factor',
  validateSearch: (search: Record<string, unknown>): { to?: string } => (typeof search['to'] === 'string' ? { to: search['to'] } : {}),
  component: page(() => import('@/features/sign-in/EnrolPage.tsx').then((m) => m.EnrolPage), 'sign-in', 'two-factor', 'reasons'),
});

const accept = createRoute({
  getParentRoute: () => root,
  path: '/accept/$token',
  component: page(() => import('@/features/sign-in/AcceptPage.tsx').then((m) => m.AcceptPage), 'sign-in', 'reasons'),
});
const forgot = createRoute({
  getParentRoute: () => root,
  path: '/forgot/{-$vendor}',
  component: page(() => import('@/features/sign-in/ForgotPage.tsx').then((m) => m.ForgotPage), 'sign-in', 'reasons'),
});
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset/$token',
  component: page(() => import('@/features/sign-in/ResetPage.tsx').then((m) => m.ResetPage), 'sign-in', 'two-factor', 'reasons'),
});
const activate = createRoute({
  getParentRoute: () => root,
  path: '/activate/$token',
  component: page(() => import('@/features/sign-in/ActivatePage.tsx').then((m) => m.ActivatePage), 'sign-in'),
});
const confirm = createRoute({
  getParentRoute: () => root,
  path: '/confirm/$token',
  component: page(() => import('@/features/sign-in/ConfirmPage.tsx').then((m) => m.ConfirmPage), 'sign-in'),
});

const pay = createRoute({
  getParentRoute: () => root,
  path: '/pay/$token',
  component: page(() => import('@/features/pay/PayPage.tsx').then((m) => m.PayPage), 'pay', 'amounts', 'checkout'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: lazyRouteComponent(frame, 'Shell'),
  beforeLoad: async ({ context, location }) => {
    void frame();
    const { data } = await context.client.query({ query: ViewerDocument }).catch((error: unknown) => {
      throw wantsEnrolment(error) ? redirect({ to: '/two-factor', search: returning(location.href) }) : error;
    });
    if (data?.viewer) return;
    const link = takeWayBack(location.searchStr);
    throw link ? redirect({ to: '/pay/$token', params: { token: link }, search: { esito: new URLSearchParams(location.searchStr).get('esito') ?? undefined } as never }) : redirect({ ...door(), search: returning(location.href) });
  },
});

/** Pages of the person's own, about no company of the address. */
const own = createRoute({ getParentRoute: () => signedIn, id: 'own', component: lazyRouteComponent(frame, 'OwnLayout') });
const overview = createRoute({
  getParentRoute: () => own,
  path: '/',
  component: page(() => import('@/features/overview/OverviewPage.tsx').then((m) => m.OverviewPage), 'overview'),
});

const account = createRoute({
  getParentRoute: () => own,
  path: '/profilo',
  component: page(() => import('@/features/account/AccountPage.tsx').then((m) => m.AccountPage), 'account', 'pending-email', 'two-factor', 'reasons'),
});

/** Everything below acts on the company of the address. */
const tenant = createRoute({
  getParentRoute: () => signedIn,
  path: '/t/$tenantId',
  component: lazyRouteComponent(frame, 'TenantLayout'),
  // Pointing at a link already asks for the company; what went wrong is told by the page itself.
  loader: ({ context, params }) => {
    context.client.query({ query: CompanyDocument, variables: { id: params.tenantId } }).catch(() => undefined);
  },
});
const tenantHome = createRoute({
  getParentRoute: () => tenant,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/t/$tenantId/anagrafica', params, replace: true });
  },
});

/** Pages below the company's header and tabs. */
const company = createRoute({ getParentRoute: () => tenant, id: 'company', component: lazyRouteComponent(frame, 'CompanyLayout') });
const profile = createRoute({
  getParentRoute: () => company,
  path: 'anagrafica',
  component: page(() => import('@/features/company/ProfilePage.tsx').then((m) => m.ProfilePage), 'company', 'conflict', 'pending-email', 'places', 'reasons'),
});
const clients = createRoute({
  getParentRoute: () => company,
  path: 'clienti',
  component: page(() => import('@/features/clients/ClientsPage.tsx').then((m) => m.ClientsPage), 'clients'),
});

const subscriptions = createRoute({
  getParentRoute: () => company,
  path: 'abbonamenti',
  component: page(() => import('@/features/subscriptions/SubscriptionsPage.tsx').then((m) => m.SubscriptionsPage), 'subscriptions', 'amounts'),
});
const expiries = createRoute({
  getParentRoute: () => company,
  path: 'scadenze',
  component: page(() => import('@/features/subscriptions/ExpiriesPage.tsx').then((m) => m.ExpiriesPage), 'subscriptions', 'amounts'),
});
const subscription = createRoute({
  getParentRoute: () => company,
  path: 'abbonamenti/$subscriptionId',
  component: page(() => import('@/features/subscriptions/SubscriptionPage.tsx').then((m) => m.SubscriptionPage), 'subscriptions', 'amounts'),
});
const licences = createRoute({
  getParentRoute: () => company,
  path: 'abbonamenti/$subscriptionId/licenze',
  component: page(() => import('@/features/licences/LicencesPage.tsx').then((m) => m.LicencesPage), 'licences', 'reasons'),
});
const billing = createRoute({
  getParentRoute: () => company,
  path: 'pagamento',
  component: page(() => import('@/features/billing/BillingPage.tsx').then((m) => m.BillingPage), 'billing', 'amounts', 'conflict', 'reasons'),
});
const users = createRoute({
  getParentRoute: () => company,
  path: 'utenti',
  component: page(() => import('@/features/users/UsersPage.tsx').then((m) => m.UsersPage), 'users', 'reasons'),
});
const settings = createRoute({
  getParentRoute: () => company,
  path: 'impostazioni',
  component: page(() => import('@/features/settings/SettingsPage.tsx').then((m) => m.SettingsPage), 'settings'),
});
const orders = createRoute({
  getParentRoute: () => company,
  path: 'ordini',
  component: page(() => import('@/features/orders/OrdersPage.tsx').then((m) => m.OrdersPage), 'orders'),
});
const order = createRoute({
  getParentRoute: () => company,
  path: 'ordini/$orderId',
  component: page(() => import('@/features/orders/OrderPage.tsx').then((m) => m.OrderPage), 'orders', 'amounts'),
});
const invoices = createRoute({
  getParentRoute: () => company,
  path: 'fatture',
  component: page(() => import('@/features/invoices/InvoicesPage.tsx').then((m) => m.InvoicesPage), 'invoices'),
});
const invoice = createRoute({
  getParentRoute: () => company,
  path: 'fatture/$invoiceId',
  component: page(() => import('@/features/invoices/InvoicePage.tsx').then((m) => m.InvoicePage), 'invoices'),
});
const programme = createRoute({
  getParentRoute: () => company,
  path: 'programma',
  component: page(() => import('@/features/programme/ProgrammePage.tsx').then((m) => m.ProgrammePage), 'programme', 'reasons'),
});
const statements = createRoute({
  getParentRoute: () => company,
  path: 'estratti',
  component: page(() => import('@/features/statements/StatementsPage.tsx').then((m) => m.StatementsPage), 'statements'),
});
const statement = createRoute({
  getParentRoute: () => company,
  path: 'estratti/$statementId',
  component: page(() => import('@/features/statements/StatementPage.tsx').then((m) => m.StatementPage), 'statements'),
});
const sale = createRoute({
  getParentRoute: () => company,
  path: 'clienti/vendi',
  component: page(() => import('@/features/clients/SalePage.tsx').then((m) => m.SalePage), 'clients', 'amounts', 'checkout', 'offer', 'places', 'reasons'),
});
const importCustomers = createRoute({
  getParentRoute: () => company,
  path: 'clienti/importa',
  component: page(() => import('@/features/import/ImportPage.tsx').then((m) => m.ImportPage), 'import', 'reasons'),
});
const audit = createRoute({
  getParentRoute: () => company,
  path: 'registro',
  component: page(() => import('@/features/audit/AuditPage.tsx').then((m) => m.AuditPage), 'audit', 'tickets'),
});

const outbox = createRoute({
  getParentRoute: () => company,
  path: 'posta-in-uscita',
  component: page(() => import('@/features/outbox/OutboxPage.tsx').then((m) => m.OutboxPage), 'outbox'),
});
const catalog = createRoute({
  getParentRoute: () => company,
  path: 'catalogo',
  component: page(() => import('@/features/catalog/CatalogPage.tsx').then((m) => m.CatalogPage), 'catalog'),
});
const product = createRoute({
  getParentRoute: () => company,
  path: 'catalogo/$productId',
  component: page(() => import('@/features/catalog/ProductPage.tsx').then((m) => m.ProductPage), 'catalog'),
});
const notices = createRoute({
  getParentRoute: () => company,
  path: 'comunicazioni',
  component: page(() => import('@/features/notices/NoticesPage.tsx').then((m) => m.NoticesPage), 'notices'),
});
const newNotice = createRoute({
  getParentRoute: () => company,
  path: 'comunicazioni/nuova',
  component: page(() => import('@/features/notices/NewNoticePage.tsx').then((m) => m.NewNoticePage), 'notices', 'places', 'reasons'),
});
const notice = createRoute({
  getParentRoute: () => company,
  path: 'comunicazioni/$noticeId',
  component: page(() => import('@/features/notices/NoticePage.tsx').then((m) => m.NoticePage), 'notices'),
});

/** One's own company's pages, for whoever knows the page and not the company. */
const ownPage = <Path extends '/posta-in-uscita' | '/comunicazioni' | '/comunicazioni/nuova' | '/catalogo' | '/programma'>(path: Path) =>
  createRoute({
    getParentRoute: () => signedIn,
    path,
    beforeLoad: async ({ context }) => {
      const { data } = await context.client.query({ query: ViewerDocument });
      if (data?.viewer) throw redirect({ href: `/t/${data.viewer.home.id}${path}`, replace: true });
    },
  });
const ownPages = [ownPage('/posta-in-uscita'), ownPage('/comunicazioni'), ownPage('/comunicazioni/nuova'), ownPage('/catalogo'), ownPage('/programma')] as const;

const tickets = createRoute({
  getParentRoute: () => company,
  path: 'ticket',
  component: page(() => import('@/features/tickets/TicketsPage.tsx').then((m) => m.TicketsPage), 'tickets', 'reasons'),
});
const ticket = createRoute({
  getParentRoute: () => company,
  path: 'ticket/$ticketId',
  component: page(() => import('@/features/tickets/TicketPage.tsx').then((m) => m.TicketPage), 'tickets', 'reasons'),
});

const routeTree = root.addChildren([
  signIn,
  enrol,
  accept,
  forgot,
  reset,
  confirm,
  activate,
  pay,
  signedIn.addChildren([own.addChildren([overview, account]), ...ownPages, tenant.addChildren([tenantHome, company.addChildren([profile, clients, subscriptions, expiries, subscription, licences, billing, users, settings, orders, order, invoices, invoice, programme, statements, statement, tickets, ticket, sale, importCustomers, audit, outbox, catalog, product, notices, newNotice, notice])])]),
]);

export const router = createRouter({
  routeTree,
  context: { client },
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: lazyRouteComponent(frame, 'PageSkeleton'),
  defaultErrorComponent: lazyRouteComponent(frame, 'RouteError'),
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
