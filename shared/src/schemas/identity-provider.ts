import { z } from 'zod';
import { maxLength } from '../limits/index.ts';
import type { ReasonCode } from './reason-code.ts';
import { optionalText, requiredText } from './text.ts';

/** A provider's address (OpenID Connect Discovery 1.0): https, plain http on this machine only, nothing after the path. */
const issuer = requiredText(maxLength.website).refine(isIssuer, 'issuer.format' satisfies ReasonCode);

/** Where people may sign in instead; a secret that is left empty stays as it was. */
export const identityProviderSchema = z.object({
  issuer,
  clientId: requiredText(maxLength.clientId),
  clientSecret: optionalText(maxLength.clientSecret),
  buttonLabel: requiredText(maxLength.buttonLabel),
  isEnabled: z.boolean().default(true),
});

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username, password } = new URL(text);
  const isHere = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/.test(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && !search && !hash && !username && !password && !/[?#]/.test(text);
}

export type IdentityProviderInput = z.input<typeof identityProviderSchema>;
export type IdentityProviderSettings = z.output<typeof identityProviderSchema>;
