import { useEffect, useState } from 'react';

/** What a vendor's door offers besides a password; a door that does not answer offers nothing more. */
export function useDoor(vendor: string | undefined): { buttonLabel: string | null } {
  const [buttonLabel, setButtonLabel] = useState<string | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    fetch(vendor ? `/oidc/door/${encodeURIComponent(vendor)}` : '/oidc/door', { signal: leaving.signal })
      .then(async (response): Promise<unknown> => (response.ok ? response.json() : null))
      .then((door) => setButtonLabel(labelOf(door)))
      .catch(() => undefined);
    return () => leaving.abort();
  }, [vendor]);
  return { buttonLabel };
}

const labelOf = (door: unknown): string | null =>
  typeof door === 'object' && door !== null && 'buttonLabel' in door && typeof door.buttonLabel === 'string' ? door.buttonLabel : null;
