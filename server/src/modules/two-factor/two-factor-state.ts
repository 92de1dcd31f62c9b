import { ObjectType } from 'type-graphql';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type Language } from '../../platform/i18n/translate.ts';

@ObjectType({ implements: UserError, description: 'It stands otherwise than this needs, and its code says how: TWO_FACTOR_ON, TWO_FACTOR_OFF, TWO_FACTOR_NOT_BEGUN (there is no secret to confirm), TWO_FACTOR_REQUIRED (the company does not let it be turned off).' })
export class TwoFactorState extends UserError {
  static of(state: 'ON' | 'OFF' | 'NOT_BEGUN' | 'REQUIRED', language: Language): TwoFactorState {
    return refuse(TwoFactorState, `TWO_FACTOR_${state}`, language);
  }
}
