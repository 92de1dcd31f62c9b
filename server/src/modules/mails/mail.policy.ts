import { Policy, type Subject } from '../../platform/auth/policies.ts';
import { type MailState } from './mail.enums.ts';

export interface MailFacts extends Subject {
  state: MailState;
}

/** What may be done with a mail: one that failed may be sent once more. */
export const mailPolicy = new Policy<MailFacts>().allow('mail:retry', (_viewer, { state }) => state === 'FAILED');
