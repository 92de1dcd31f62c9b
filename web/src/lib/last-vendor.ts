const storageKey = 'filiera.vendor';

/** The vendor whose door one last came through, `/sign-in/:vendor`: after signing out the same door is shown. */
export const lastVendor = (): string | undefined => localStorage.getItem(storageKey) ?? undefined;

export function rememberVendor(vendor: string | undefined) {
  if (vendor) localStorage.setItem(storageKey, vendor);
  else localStorage.removeItem(storageKey);
}
