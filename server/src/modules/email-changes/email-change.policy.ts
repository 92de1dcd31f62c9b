import { type ContactType } from '@filiera/shared/access';
import { Policy, type Subject } from '../../platform/auth/policies.ts';
import { enumName } from '../../platform/auth/scopes.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';

export interface EmailChangeFacts extends Subject {
  /** whose e-mail it is */
  userId: string;
  isPending: boolean;
  awaitsConsent: boolean;
  /** what the person is a contact for; empty for who is none */
  types: readonly ContactType[];
}

/** Whoever may change the contact may send the link again or give up; to agree is for the person's own company (C3). */
const emailChangePolicy = new Policy<EmailChangeFacts>()
  .allow('emailChange:resend', (_viewer, { isPending }) => isPending)
  .allow('emailChange:cancel', (_viewer, { isPending }) => isPending)
  .allow('user:consentToEmail', (_viewer, { isPending, awaitsConsent }) => isPending && awaitsConsent);

const verbs = ['emailChange:resend', 'emailChange:cancel', 'user:consentToEmail'] as const;
export type EmailChangeVerb = (typeof verbs)[number];

/** One's own e-mail is one's own affair, whatever one's role. */
const isOwn = (viewer: Viewer, { userId }: EmailChangeFacts): boolean => viewer.kind === 'USER' && viewer.id === userId;

export function permits(viewer: Viewer, verb: EmailChangeVerb, facts: EmailChangeFacts): boolean {
  if (isOwn(viewer, facts)) return facts.isPending && (verb !== 'user:consentToEmail' || facts.awaitsConsent);
  return emailChangePolicy.permits(viewer, verb, facts, facts.types);
}

/** For `viewerCan` (G4). */
export const permittedWith = (viewer: Viewer, facts: EmailChangeFacts): string[] => verbs.filter((verb) => permits(viewer, verb, facts)).map(enumName);
