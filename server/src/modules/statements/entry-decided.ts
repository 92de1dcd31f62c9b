import { Field, ObjectType } from 'type-graphql';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { StatementEntry } from './statement-entry.entity.ts';

@ObjectType({ implements: UserError, description: 'The entry was recorded or set aside meanwhile: nothing was done.' })
export class EntryDecided extends UserError {
  @Field(() => StatementEntry, { description: 'The entry as it stands now.' })
  entry!: StatementEntry;

  static of(entry: StatementEntry, { language }: UseCase): EntryDecided {
    return refuse(EntryDecided, `ENTRY_${entry.state === 'DISMISSED' ? 'DISMISSED' : 'RECORDED'}`, language, { entry, path: ['entryId'] }, { name: entry.recordedByName ?? '' });
  }
}
