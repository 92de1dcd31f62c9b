import { z } from 'zod';
import { scopesOf } from '../access/key-limits.ts';
import { roles } from '../access/role.ts';
import { scopes } from '../access/scope.ts';
import { maxLength } from '../limits/index.ts';
import type { ReasonCode } from './reason-code.ts';
import { choice, requiredText } from './text.ts';

const missing: ReasonCode = 'scopes.required';

/** A key as it is asked for; that it stays within its maker is the server's to check (G5). */
export const apiKeySchema = z
  .object({
    name: requiredText(maxLength.keyName),
    role: choice(roles),
    /** one or more, each once */
    scopes: z.array(choice(scopes), missing).min(1, missing).transform((list) => [...new Set(list)]),
    /** an instant with its offset, null for a key that does not expire */
    expiresAt: z.iso.datetime({ offset: true, error: 'expiry.format' satisfies ReasonCode }).nullish().transform((at) => at ?? null),
  })
  .superRefine(({ role, scopes: asked }, context) => {
    const allowed = scopesOf(role);
    asked.forEach((scope, index) => {
      if (!allowed.includes(scope)) context.addIssue({ code: 'custom', path: ['scopes', index], message: 'scopes.beyondRole' satisfies ReasonCode });
    });
  });

export type ApiKeyInput = z.input<typeof apiKeySchema>;
export type ApiKeyRequest = z.output<typeof apiKeySchema>;
