import { type TransferAccountData, transferAccountSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { refuseStale } from '../../platform/graphql/concurrent-change.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { ConcurrentChange, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { type Language, locales } from '../../platform/i18n/translate.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { WrongPassword } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { queueMails } from '../mails/index.ts';
import { CompanyProfile } from '../profiles/index.ts';
import { findTenant, lockTenant, subjectOf, type Tenant, tenantPolicy } from '../tenants/index.ts';
import { OwnProofInput, proveForChange, ProofWanted, WrongCode } from '../two-factor/index.ts';
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

  @Field(() => OwnProofInput, { nullable: true, description: 'That it is oneself; asked for where the IBAN is another.' })
  proof?: OwnProofInput | null;
}

@ObjectType({ description: 'The account as it is stored now: orders, mails and documents name it from now on.' })
export class SaveTransferAccountPayload {
  @Field(() => TransferAccount, { description: 'The saved values.' })
  transferAccount!: TransferAccount;
}

const SaveTransferAccountResult = createUnionType({ name: 'SaveTransferAccountResult', description: 'The saved account, or why it was not saved.', types: () => [SaveTransferAccountPayload, InvalidInput, ConcurrentChange, ProofWanted, WrongPassword, WrongCode] as const });
type Result = SaveTransferAccountPayload | InvalidInput | ConcurrentChange | ProofWanted | WrongPassword | WrongCode;

/** A vendor says where transfers to it go. No key may, nor a session alone where the IBAN is another: whoever changes it gets the money. */
export async function saveTransferAccount(useCase: UseCase, { tenantId, version, proof, ...input }: SaveTransferAccountInput, { limits }: Pick<Context, 'limits'>): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const { id } = await findTenant(em, viewer, tenantId);
  const tenant = await lockTenant(em, id);
  tenantPolicy.authorize(viewer, 'transferAccount:save', subjectOf(tenant));

  const wanted = parseInput(transferAccountSchema, input, language);
  if (isRefusal(wanted)) return wanted;
  const known = await em.findOne(TransferAccount, { id });
  const stale = known && refuseStale(known, version, { ...wanted }, language);
  if (stale) return stale;
  const unproven = wanted.iban === known?.iban ? null : await proveForChange(useCase, proof, limits);
  if (unproven) return unproven;

  const before: Partial<TransferAccountData> = known?.snapshot() ?? {};
  const account = known ?? em.create(TransferAccount, { id, vendorId: id, ...wanted, version: 0, updatedAt: now, updatedByName: viewer.name });
  account.save(wanted, viewer.name, now);
  recordChange(useCase, { action: 'transferAccount:save', area: 'BILLING', tenantId: id, subject: { type: 'TransferAccount', id, name: tenant.name }, before, after: account.snapshot() });
  if (before.iban !== account.iban) await tellAccountChanged(useCase, tenant, account, before.iban);
  return Object.assign(new SaveTransferAccountPayload(), { transferAccount: account });
}

/** Whoever changes where money goes is seen by all who could undo it, also by the one whose session it was. */
async function tellAccountChanged(useCase: UseCase, tenant: Tenant, { iban, version }: TransferAccount, before: string | undefined): Promise<void> {
  const { em, viewer, now } = useCase;
  const { timeZone } = await em.findOneOrFail(CompanyProfile, { id: tenant.id });
  const admins = await queryIn<{ id: string; email: string; name: string; language: Language }>(em, 'select * from admins_of($1)', [tenant.id]);
  await queueMails(useCase, admins.map(({ id, email: address, name, language }) => ({
    letter: 'transferAccountChanged', area: 'BILLING', tenantId: tenant.id, to: { address, name, language },
    key: `transferAccount:${tenant.id}:${version}:${id}`, objectPath: `/t/${tenant.id}/pagamento`,
    words: {
      company: tenant.name, by: viewer.name, before: before ? masked(before) : '', after: masked(iban),
      at: new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short', timeZone }).format(now),
    },
  })));
}

/** Country and last four characters: enough to know one's own. */
const masked = (iban: string): string => `${iban.slice(0, 2)} … ${iban.slice(-4)}`;

@Resolver()
export class SaveTransferAccountResolver {
  @Mutation(() => SaveTransferAccountResult, { description: 'Says where transfers to a vendor go.' })
  saveTransferAccount(@Arg('input', () => SaveTransferAccountInput, { description: 'The account.' }) input: SaveTransferAccountInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => saveTransferAccount(useCase, input, context));
  }
}
