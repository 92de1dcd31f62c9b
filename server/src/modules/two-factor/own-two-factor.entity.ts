import { Entity } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { Column, Id } from '../../platform/orm/columns.ts';

/** What one sees of one's own second factor; the secret and the codes are granted to nobody. */
@Entity({ view: true, tableName: 'own_two_factor', expression: 'select id, since, recovery_codes_left, is_required, asks_password from own_two_factor()' })
@ObjectType({ description: 'One\'s own second step of signing in (T8).' })
export class OwnTwoFactor {
  @Id('The person\'s.')
  id!: string;

  @Column(() => GraphQLInstant, 'Since when a code is asked for; null while none is.', { nullable: true })
  since?: Date | null;

  @Column(() => Int, 'How many recovery codes are not spent yet.')
  recoveryCodesLeft!: number;

  @Column(() => Boolean, 'Whether one\'s company requires it: then it cannot be turned off.')
  isRequired!: boolean;

  @Column(() => Boolean, 'Whether one has a password, which changes of it ask for; not who only ever came by a provider.')
  asksPassword!: boolean;
}
