import { ObjectType } from 'type-graphql';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type Language } from '../../platform/i18n/translate.ts';
import { type EmailChange } from './email-change.entity.ts';

@ObjectType({ implements: UserError, description: 'The change is not waiting any more: it was confirmed, refused or cancelled, or could not be made.' })
export class EmailChangeOver extends UserError {}

/** Its code says how it ended: EMAIL_CHANGE_DONE, _REFUSED, _CANCELLED, or _FAILED. */
export const overNow = ({ state }: Pick<EmailChange, 'state'>, language: Language): EmailChangeOver => refuse(EmailChangeOver, `EMAIL_CHANGE_${state}`, language);

/** Agreed, and still not possible. Why is told to nobody here (T8). */
export const failedNow = (language: Language): EmailChangeOver => refuse(EmailChangeOver, 'EMAIL_CHANGE_FAILED', language);
