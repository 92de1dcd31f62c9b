import { ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/refusals.ts';

@ObjectType({ implements: UserError, description: 'The password of now is another one.' })
export class WrongPassword extends UserError {}
