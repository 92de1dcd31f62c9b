import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { ApolloClient } from '@apollo/client';
import { ViewerDocument } from '@/generated/app.ts';
import { createClient } from '@/lib/apollo.ts';
import { parseSearch, stringifySearch } from '@/lib/url-state.ts';
import { page } from './page.tsx';

export const client = createClient(() => void router.navigate({ to: '/sign-in/{-$vendor}', search: { to: router.state.location.href } }));

const frame = () => import('./shell/frame.ts');

const root = createRootRouteWithContext<{ client: ApolloClient }>()({ notFoundComponent: lazyRouteComponent(frame, 'NotFound') });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/{-$vendor}',
  validateSearch: (search: Record<string, unknown>): { to?: string } => (typeof search['to'] === 'string' ? { to: search['to'] } : {}),
  component: page(() => import('@/features/sign-in/SignInPage.tsx').then((m) => m.SignInPage), 'sign-in'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: lazyRouteComponent(frame, 'Shell'),
  beforeLoad: async ({ context, location }) => {
    void frame();
    const { data } = await context.client.query({ query: ViewerDocument });
    if (!data?.viewer) throw redirect({ to: '/sign-in/{-$vendor}', search: location.href === '/' ? {} : { to: location.href } });
  },
});

/** Everything below acts on the company of the address. */
const tenant = createRoute({ getParentRoute: () => signedIn, path: '/t/$tenantId', component: lazyRouteComponent(frame, 'TenantLayout') });
/** Pages below the company's header and tabs. */
const company = createRoute({ getParentRoute: () => tenant, id: 'company', component: lazyRouteComponent(frame, 'CompanyLayout') });
const routeTree = root.addChildren([
  signIn,
  signedIn.addChildren([tenant.addChildren([company])]),
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
