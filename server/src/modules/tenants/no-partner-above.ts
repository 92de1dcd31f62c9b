import { ObjectType } from 'type-graphql';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type Language } from '../../platform/i18n/translate.ts';
import { type Tenant } from './tenant.entity.ts';

@ObjectType({ implements: UserError, description: 'The company stands directly below its vendor: no partner sees it or pays for it.' })
export class NoPartnerAbove extends UserError {
  static of({ name }: Tenant, language: Language): NoPartnerAbove {
    return refuse(NoPartnerAbove, 'NO_PARTNER_ABOVE', language, {}, { name });
  }
}
