import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { refuse } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { ImportNotReady } from './apply-import.ts';
import { findImport } from './find-import.ts';
import { Import } from './import.entity.ts';

@InputType({ description: 'Which file not to apply.' })
export class CancelImportInput {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;
}

@ObjectType({ description: 'The import that is over.' })
export class CancelImportPayload {
  @Field(() => Import, { description: 'The import.' })
  import!: Import;
}

const CancelImportResult = createUnionType({ name: 'CancelImportResult', description: 'The import that is over, or why it goes on.', types: () => [CancelImportPayload, ImportNotReady] as const });
type Result = CancelImportPayload | ImportNotReady;

/** Gives up a file before it is applied: its rows are forgotten. */
export async function cancelImport(useCase: UseCase, { importId }: CancelImportInput): Promise<Result> {
  const { em, now, language } = useCase;
  const wanted = await findImport(useCase, importId);

  if (wanted.state === 'APPLYING' || wanted.state === 'APPLIED') return refuse(ImportNotReady, 'IMPORT_NOT_READY', language);
  if (wanted.state !== 'CANCELLED' && wanted.state !== 'FAILED' && wanted.state !== 'EXPIRED') {
    wanted.cancel(now);
    await queryIn(em, 'delete from import_row where import_id = $1', [wanted.id]);
    await queryIn(em, 'delete from import_piece where import_id = $1', [wanted.id]);
  }
  return Object.assign(new CancelImportPayload(), { import: wanted });
}

@Resolver()
export class CancelImportResolver {
  @Mutation(() => CancelImportResult, { description: 'Gives up a file of customers before it is applied.' })
  cancelImport(@Arg('input', () => CancelImportInput, { description: 'Which import.' }) input: CancelImportInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => cancelImport(useCase, input));
  }
}
