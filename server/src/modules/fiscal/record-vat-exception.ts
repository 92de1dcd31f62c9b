import { vatExceptionSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { FieldIssue, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { GraphQLDay } from '../../platform/graphql/scalars.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { recordChange } from '../audit/index.ts';
import { CompanyProfile } from '../profiles/index.ts';
import { findTenant, lockTenant, rememberedTenant, subjectOf, TenantActionInput, TenantPayload, tenantPolicy } from '../tenants/index.ts';
import { VatException, VatExceptionKind } from './vat-exception.entity.ts';

@InputType({ description: 'How a company is taxed unlike others, from when and until when.' })
export class RecordVatExceptionInput extends TenantActionInput {
  @Field(() => VatExceptionKind, { description: 'Which.' })
  kind!: VatExceptionKind;

  @Field(() => GraphQLDay, { description: 'First day on which it holds.' })
  from!: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'First day on which it no longer holds; a declaration has one, at the latest the first of the next year.' })
  until?: string | null;

  @Field(() => String, { description: 'Of a declaration of intent its number, 17 digits, a dash and 6 more; of a public body what it is known by.' })
  reference!: string;

  @Field(() => GraphQLDay, { nullable: true, description: 'Of a declaration: when the Agenzia received it.' })
  referenceDay?: string | null;
}

@ObjectType({ description: 'Recorded: what is priced from then on is taxed so.' })
export class RecordVatExceptionPayload extends TenantPayload {}

const RecordVatExceptionResult = createUnionType({ name: 'RecordVatExceptionResult', description: 'The company, or why nothing is recorded.', types: () => [RecordVatExceptionPayload, InvalidInput] as const });
type Result = RecordVatExceptionPayload | InvalidInput;

/** The vendor records what only it may (P2): Italian law knows both, for parties in Italy. Orders that are placed keep their VAT. */
export async function recordVatException(useCase: UseCase, { tenantId, kind, from, until, reference, referenceDay }: RecordVatExceptionInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const tenant = await lockTenant(em, (await findTenant(em, viewer, tenantId)).id);
  tenantPolicy.authorize(viewer, 'vatException:record', subjectOf(tenant));
  const said = parseInput(vatExceptionSchema, { kind, from, until, reference, referenceDay }, language);
  if (isRefusal(said)) return said;
  const parties = await em.find(CompanyProfile, { id: { $in: [tenant.id, viewer.vendorId] } });
  if (parties.some(({ country }) => country !== 'IT')) return InvalidInput.of([FieldIssue.of(['kind'], 'vatException.abroad', language)], language);
  // Two that meet would be taxed both ways; the database refuses them too.
  const known = await em.find(VatException, { tenantId: tenant.id, ...(said.until && { from: { $lt: said.until } }) });
  if (known.some((other) => !other.until || (said.from < other.until && other.from < other.until))) return InvalidInput.of([FieldIssue.of(['from'], 'vatException.meets', language)], language);

  const exception = em.create(VatException, { id: newId(now), tenantId: tenant.id, vendorId: viewer.vendorId, ...said, recordedAt: now, recordedByName: viewer.name });
  recordChange(useCase, { action: 'vatException:record', area: 'BILLING', tenantId: tenant.id, subject: { type: 'VatException', id: exception.id, name: said.reference }, before: {}, after: said });
  return Object.assign(new RecordVatExceptionPayload(), { tenant });
}

@Resolver()
export class RecordVatExceptionResolver {
  @Mutation(() => RecordVatExceptionResult, { description: 'Records that a company is a public body, or its declaration of intent (P2).' })
  recordVatException(@Arg('input', () => RecordVatExceptionInput, { description: 'What, and for how long.' }) input: RecordVatExceptionInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'recordVatException', input, rememberedTenant(RecordVatExceptionPayload), (useCase) => recordVatException(useCase, input));
  }
}
