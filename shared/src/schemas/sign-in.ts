import { z } from 'zod';
import { roles } from '../access/role.ts';
import { maxLength, minPasswordLength } from '../limits/index.ts';
import { email } from './fields.ts';
import { personFields } from './person.ts';
import type { ReasonCode } from './reason-code.ts';
import { choice } from './text.ts';

const missing: ReasonCode = 'required';

/** A password as it was typed: spaces count, so nothing is trimmed. */
const password = z.string(missing).min(1, missing).max(maxLength.password, 'tooLong' satisfies ReasonCode);

export const newPassword = password.min(minPasswordLength, 'password.tooShort' satisfies ReasonCode);

export const signInSchema = z.object({ email, password });

/** The six digits of an authenticator, spaces forgiven. */
export const secondFactorSchema = z.object({
  code: z.string(missing).transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'secondFactor.format' satisfies ReasonCode)),
});

export const newPasswordSchema = z.object({ password: newPassword });

export const userInvitationSchema = z.object({ ...personFields, role: choice(roles) });

export type SignInInput = z.input<typeof signInSchema>;
export type SecondFactorInput = z.input<typeof secondFactorSchema>;
export type NewPasswordInput = z.input<typeof newPasswordSchema>;
export type UserInvitationInput = z.input<typeof userInvitationSchema>;
export type UserInvitation = z.output<typeof userInvitationSchema>;
