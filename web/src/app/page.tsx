import { useParams } from '@tanstack/react-router';
import { createElement, type ComponentType } from 'react';
import { loadTexts } from '@/lib/i18n/i18n.ts';
import { lazyPage } from '@/lib/lazy-page.ts';

/**
 * A route's page, loaded when first needed (or when a link to it is pointed at) together with its texts.
 * @param load       the page, `() => import('@/features/x/XPage.tsx').then((m) => m.XPage)`; it receives the route's parameters as props
 * @param namespaces the texts it shows besides the shared ones
 */
export function page<Props extends object>(load: () => Promise<ComponentType<Props>>, ...namespaces: string[]) {
  const loadAll = async () => {
    const [Page] = await Promise.all([load(), loadTexts(...namespaces)]);
    return Page;
  };
  const current = lazyPage(loadAll);
  function Routed() {
    const params: object = useParams({ strict: false });
    return createElement(current(), params as Props);
  }
  return Object.assign(Routed, { preload: () => loadAll().then(() => undefined, () => undefined) });
}
