import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { findImport } from './find-import.ts';
import { Import } from './import.entity.ts';

@InputType({ description: 'Which checked file to apply.' })
export class ApplyImportInput {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether to go on without the customers that have a wrong row.' })
  withoutWrong!: boolean;
}

@ObjectType({ description: 'The import, on its way.' })
export class ApplyImportPayload {
  @Field(() => Import, { description: 'The import.' })
  import!: Import;
}

@ObjectType({ implements: UserError, description: 'It is not checked, was cancelled, or its time is over.' })
export class ImportNotReady extends UserError {}

@ObjectType({ implements: UserError, description: 'Some rows are wrong; say so to go on without their customers.' })
export class ImportHasWrongRows extends UserError {}

@ObjectType({ implements: UserError, description: 'Every customer of the file is there already, or wrong.' })
export class NothingToImport extends UserError {}

const ApplyImportResult = createUnionType({
  name: 'ApplyImportResult', description: 'The import on its way, or why it stays where it is.', types: () => [ApplyImportPayload, ImportNotReady, ImportHasWrongRows, NothingToImport] as const,
});
type Result = ApplyImportPayload | ImportNotReady | ImportHasWrongRows | NothingToImport;

/** Has a checked file applied, all of its customers or none. Asked for twice it is done once, and both are told the same. */
export async function applyImport(useCase: UseCase, { importId, withoutWrong }: ApplyImportInput): Promise<Result> {
  const { em, now, language } = useCase;
  const wanted = await findImport(useCase, importId);

  if (wanted.state === 'APPLYING' || wanted.state === 'APPLIED') return Object.assign(new ApplyImportPayload(), { import: wanted });
  if (!wanted.canBeApplied(now)) return refuse(ImportNotReady, 'IMPORT_NOT_READY', language);
  if (wanted.rowsWrong > 0 && !withoutWrong) return refuse(ImportHasWrongRows, 'IMPORT_HAS_WRONG_ROWS', language);
  if (wanted.customersNew === 0) return refuse(NothingToImport, 'NOTHING_TO_IMPORT', language);

  wanted.apply();
  await enqueue(em, 'apply_import', { importId: wanted.id, tenantId: wanted.tenant.id }, `import ${wanted.id}`);
  return Object.assign(new ApplyImportPayload(), { import: wanted });
}

@Resolver()
export class ApplyImportResolver {
  @Mutation(() => ApplyImportResult, { description: 'Applies a checked file of customers: all of it or nothing.' })
  applyImport(@Arg('input', () => ApplyImportInput, { description: 'Which import.' }) input: ApplyImportInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => applyImport(useCase, input));
  }
}
