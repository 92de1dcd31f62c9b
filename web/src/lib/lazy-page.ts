import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

const failed = new Set<() => void>();

/**
 * `lazy` whose failure is not for good: after `forgetFailures` what did not come is asked for anew.
 * @returns the component as it is now; not to be kept over a failure
 */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>): () => LazyExoticComponent<ComponentType<Props>> {
  const make = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        failed.add(() => (page = make()));
        throw error;
      }
    });
  let page = make();
  return () => page;
}

/** Whoever retries asks anew for everything that did not come. @returns whether there was any */
export function forgetFailures(): boolean {
  const hasFailed = failed.size > 0;
  for (const forget of failed) forget();
  failed.clear();
  return hasFailed;
}
