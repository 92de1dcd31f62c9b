import { Field, Int, ObjectType } from 'type-graphql';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';

@ObjectType({ implements: UserError, description: 'There are not as many free: nobody was given one. More can be had by a top-up (S7, S11).' })
export class NoLicenceFree extends UserError {
  @Field(() => Int, { description: 'How many are free.' })
  free!: number;

  @Field(() => Int, { description: 'How many are missing.' })
  missing!: number;

  static of(free: number, wanted: number, { language }: UseCase): NoLicenceFree {
    const missing = wanted - free;
    return refuse(NoLicenceFree, 'NO_LICENCE_FREE', language, { free, missing, path: ['members'] }, { free, count: missing });
  }
}

@ObjectType({ implements: UserError, description: 'Licences of this subscription do not work: it ended more than 7 days ago, another took its place, or its product has none (S6).' })
export class LicencesEnded extends UserError {
  static of({ language }: UseCase): LicencesEnded {
    return refuse(LicencesEnded, 'LICENCES_ENDED', language, { path: ['subscriptionId'] });
  }
}
