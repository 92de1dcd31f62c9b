import { Field, ObjectType } from 'type-graphql';
import { Subscription } from '../subscriptions/index.ts';
import { Licence } from './licence.entity.ts';

/** What a change of somebody's licence answers. */
@ObjectType()
export abstract class LicencePayload {
  @Field(() => Licence, { description: 'The licence as it stands now.' })
  licence!: Licence;

  @Field(() => Subscription, { description: 'Its subscription.' })
  subscription!: Subscription;
}
