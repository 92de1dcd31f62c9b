import { LockMode } from '@mikro-orm/core';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { spendOfHour } from '../../platform/auth/hourly-limit.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { askVatNumber } from './ask-vat-number.ts';
import { recentAnswer } from './check-vat-number.ts';
import { CompanyProfile } from './company-profile.entity.ts';

@InputType({ description: 'Whose number is to be verified.' })
export class VerifyVatNumberInput {
  @Field(() => ID, { description: 'The company.' })
  tenantId!: string;
}

@ObjectType({ description: 'The Anagrafica as it stands: with an answer of the last 24 hours, else under way.' })
export class VerifyVatNumberPayload {
  @Field(() => CompanyProfile, { description: 'With what is known of the number by now.' })
  profile!: CompanyProfile;
}

@ObjectType({ implements: UserError, description: 'The company has no VAT number.' })
export class VatNumberMissing extends UserError {}

@ObjectType({ implements: UserError, description: 'The register knows nothing of numbers of that country: it has those of the Union and of Northern Ireland.' })
export class NotInVies extends UserError {}

const VerifyVatNumberResult = createUnionType({ name: 'VerifyVatNumberResult', description: 'What is known of the number, or why it cannot be verified.', types: () => [VerifyVatNumberPayload, VatNumberMissing, NotInVies] as const });
type Result = VerifyVatNumberPayload | VatNumberMissing | NotInVies;

const mostAnHour = { company: 10, person: 60 };

/** Has the register asked at once for a company's number, unless it told something of it within the last day (M3). @throws RATE_LIMITED */
export async function verifyVatNumber(useCase: UseCase, { tenantId }: VerifyVatNumberInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'vatNumber:verify', subjectOf(tenant));

  const profile = await em.findOne(CompanyProfile, { id: tenant.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!profile) throw notFound();
  const { vatNumber, vendorId, viesNumber } = profile;
  if (!vatNumber) return refuse(VatNumberMissing, 'NO_NUMBER', language, { path: ['tenantId'] });
  if (!viesNumber) return refuse(NotInVies, 'NOT_IN_VIES', language, { path: ['tenantId'] });

  if (!(await recentAnswer(em, { vendorId, ...viesNumber }, now, tenant.id))) {
    await spendOfHour(useCase, 1, [{ key: `vat number of ${tenant.id}`, most: mostAnHour.company }, { key: `vat numbers by ${viewer.id}`, most: mostAnHour.person }]);
    profile.awaitVatCheck(now);
    await askVatNumber(em, profile);
  }
  return Object.assign(new VerifyVatNumberPayload(), { profile });
}

@Resolver()
export class VerifyVatNumberResolver {
  @Mutation(() => VerifyVatNumberResult, { description: 'Has the register of the Union asked whether a company\'s VAT number is valid (M3).' })
  verifyVatNumber(@Arg('input', () => VerifyVatNumberInput, { description: 'Which company.' }) input: VerifyVatNumberInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => verifyVatNumber(useCase, input));
  }
}
