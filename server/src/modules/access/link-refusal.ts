import { ObjectType } from 'type-graphql';
import { type Language } from '../../platform/i18n/translate.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';

@ObjectType({ implements: UserError, description: 'The link opens nothing, and its code says why: LINK_USED, LINK_EXPIRED, LINK_VOIDED (withdrawn or replaced), LINK_GONE (the person is gone), LINK_CLOSED (the company is suspended or closed), LINK_TAKEN (the address signs in elsewhere already), LINK_UNKNOWN.' })
export class LinkExpired extends UserError {}

/** What the database says of a link that it did not take: USED, EXPIRED, VOIDED, GONE, CLOSED, TAKEN or UNKNOWN. */
export const linkRefusal = (fault: string, language: Language): LinkExpired => refuse(LinkExpired, `LINK_${fault}`, language, { path: ['token'] });
