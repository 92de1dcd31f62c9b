import { z } from 'zod';
import { roles } from '../access/role.ts';
import { maxLength, minPasswordLength } from '../limits/index.ts';
import { isGuessable } from '../passwords/index.ts';
import { email, language } from './fields.ts';
import { personFields } from './person.ts';
import type { ReasonCode } from './reason-code.ts';
import { choice } from './text.ts';

const missing: ReasonCode = 'required';

/** A password as it was typed: spaces count, so nothing is trimmed. */
const password = z.string(missing).min(1, missing).max(maxLength.password, 'tooLong' satisfies ReasonCode);

export const newPassword = password
  .min(minPasswordLength, 'password.tooShort' satisfies ReasonCode)
  .refine((text) => text.length < minPasswordLength || !isGuessable(text), 'password.guessable' satisfies ReasonCode);

export const signInSchema = z.object({ email, password });

/** The six digits of an authenticator, spaces forgiven. */
export const secondFactorSchema = z.object({
  code: z.string(missing).transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'secondFactor.format' satisfies ReasonCode)),
});

/** A recovery code, however it was typed: small letters, spaces, dashes, and letters that look like figures are forgiven. */
export const recoveryCodeSchema = z.object({
  code: z.string(missing).transform((text) => text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0'))
    .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}$/, 'recoveryCode.format' satisfies ReasonCode)),
});

export const newPasswordSchema = z.object({ password: newPassword });

/** The old one is only compared. */
export const changePasswordSchema = z.object({ currentPassword: password, newPassword });

export const userInvitationSchema = z.object({ ...personFields, role: choice(roles), language });

export const passwordResetSchema = z.object({ email });
export const newEmailSchema = z.object({ email });

/** What a person says of itself. */
export const ownAccountSchema = z.object({ firstName: personFields.firstName, lastName: personFields.lastName, language });

export type SignInInput = z.input<typeof signInSchema>;
export type SecondFactorInput = z.input<typeof secondFactorSchema>;
export type NewPasswordInput = z.input<typeof newPasswordSchema>;
export type UserInvitationInput = z.input<typeof userInvitationSchema>;
export type UserInvitation = z.output<typeof userInvitationSchema>;
export type ChangePasswordInput = z.input<typeof changePasswordSchema>;
export type PasswordResetInput = z.input<typeof passwordResetSchema>;
export type NewEmailInput = z.input<typeof newEmailSchema>;
export type OwnAccountInput = z.input<typeof ownAccountSchema>;
