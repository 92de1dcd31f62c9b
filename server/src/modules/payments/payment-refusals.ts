import { ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/refusals.ts';

@ObjectType({ implements: UserError, description: 'This installation has no provider that keeps such a method.' })
export class PaymentMethodNotOffered extends UserError {}

@ObjectType({ implements: UserError, description: 'Nothing of that kind is on file: it is left at the provider\'s page first.' })
export class PaymentMethodNotOnFile extends UserError {}
