import { transferAccountSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { refuseStale } from '../../platform/graphql/concurrent-change.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { ConcurrentChange, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { findTenant, lockTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { TransferAccount } from './transfer-account.entity.ts';

@InputType({ description: 'The account as it is to be, and the version that was read.' })
export class SaveTransferAccountInput {
  @Field(() => ID, { description: 'The vendor.' })
  tenantId!: string;

  @Field(() => Int, { description: 'The version that was read, 0 where there was none (A4).' })
  version!: number;

  @Field(() => String, { description: 'Whose account it is, as its bank knows them.' })
  holder!: string;

  @Field(() => String, { description: 'IBAN; spaces are taken out (A3).' })
  iban!: string;

  @Field(() => String, { nullable: true, description: 'BIC of its bank: 8 or 11 letters and digits.' })
  bic?: string | null;
}

@ObjectType({ description: 'The account as it is stored now: orders, mails and documents name it from now on.' })
export class SaveTransferAccountPayload {
  @Field(() => TransferAccount, { description: 'The saved values.' })
  transferAccount!: TransferAccount;
}

const SaveTransferAccountResult = createUnionType({ name: 'SaveTransferAccountResult', description: 'The saved account, or why it was not saved.', types: () => [SaveTransferAccountPayload, InvalidInput, ConcurrentChange] as const });
type Result = SaveTransferAccountPayload | InvalidInput | ConcurrentChange;

/** A vendor says where transfers to it go. No key may: whoever changes it gets the money. */
export async function saveTransferAccount(useCase: UseCase, { tenantId, version, ...input }: SaveTransferAccountInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const { id } = await findTenant(em, viewer, tenantId);
  const tenant = await lockTenant(em, id);
  tenantPolicy.authorize(viewer, 'transferAccount:save', subjectOf(tenant));

  const wanted = parseInput(transferAccountSchema, input, language);
  if (isRefusal(wanted)) return wanted;
  const known = await em.findOne(TransferAccount, { id });
  const stale = known && refuseStale(known, version, { ...wanted }, language);
  if (stale) return stale;

  const before = known?.snapshot() ?? {};
  const account = known ?? em.create(TransferAccount, { id, vendorId: id, ...wanted, version: 0, updatedAt: now, updatedByName: viewer.name });
  account.save(wanted, viewer.name, now);
  recordChange(useCase, { action: 'transferAccount:save', area: 'BILLING', tenantId: id, subject: { type: 'TransferAccount', id, name: tenant.name }, before, after: account.snapshot() });
  return Object.assign(new SaveTransferAccountPayload(), { transferAccount: account });
}

@Resolver()
export class SaveTransferAccountResolver {
  @Mutation(() => SaveTransferAccountResult, { description: 'Says where transfers to a vendor go.' })
  saveTransferAccount(@Arg('input', () => SaveTransferAccountInput, { description: 'The account.' }) input: SaveTransferAccountInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => saveTransferAccount(useCase, input));
  }
}
