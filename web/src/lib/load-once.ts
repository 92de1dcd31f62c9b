const failed = new Set<() => void>();

/** Asks for something once and gives everybody the same promise; one that failed stays so until `forgetFailures`. */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  const forget = () => (asked = undefined);
  return () => {
    asked ??= load().catch((error: unknown) => {
      failed.add(forget);
      throw error;
    });
    return asked;
  };
}

/** Whoever retries asks anew for everything that did not come. */
export function forgetFailures() {
  for (const forget of failed) forget();
  failed.clear();
}
