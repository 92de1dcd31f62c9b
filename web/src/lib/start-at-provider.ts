/** Where signing in by a vendor's provider begins. @param to the local address to come back to */
export const startAtProvider = (vendor: string | undefined, to: string): string => `${vendor ? `/oidc/start/${encodeURIComponent(vendor)}` : '/oidc/start'}?${new URLSearchParams({ to })}`;
