const key = 'pay-link';

/**
 * Whoever pays by a link, signed in or not, comes back from the provider's page to an address that names the order. Only this tab knows the link they came from:
 * its token is in no address that anybody else is given.
 */
export function rememberWayBack(token: string): void {
  sessionStorage.setItem(key, token);
}

/** The link that this tab left for the provider's page, once. @param search of the address that it was sent back to */
export function takeWayBack(search: string): string | undefined {
  if (!new URLSearchParams(search).has('esito')) return undefined;
  const token = sessionStorage.getItem(key) ?? undefined;
  sessionStorage.removeItem(key);
  return token;
}
