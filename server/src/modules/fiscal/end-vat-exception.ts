import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { FieldIssue, InvalidInput } from '../../platform/graphql/refusals.ts';
import { GraphQLDay } from '../../platform/graphql/scalars.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { recordChange } from '../audit/index.ts';
import { findTenant, lockTenant, subjectOf, TenantPayload, tenantPolicy } from '../tenants/index.ts';
import { VatException } from './vat-exception.entity.ts';

@InputType({ description: 'Which exception ends, and when.' })
export class EndVatExceptionInput {
  @Field(() => ID, { description: 'The exception.' })
  vatExceptionId!: string;

  @Field(() => GraphQLDay, { description: 'First day on which it no longer holds: earlier than so far. Its first day for one that never held.' })
  until!: string;
}

@ObjectType({ description: 'It ends then: what is priced from that day on is taxed like others.' })
export class EndVatExceptionPayload extends TenantPayload {}

const EndVatExceptionResult = createUnionType({ name: 'EndVatExceptionResult', description: 'The company, or why it does not end.', types: () => [EndVatExceptionPayload, InvalidInput] as const });
type Result = EndVatExceptionPayload | InvalidInput;

/** Ends what was recorded, earlier than it would (P2). Orders that are placed keep their VAT. @throws NOT_FOUND for a foreign, a missing and a malformed id alike */
export async function endVatException(useCase: UseCase, { vatExceptionId, until }: EndVatExceptionInput): Promise<Result> {
  const { em, viewer, language } = useCase;
  const found = isUuid(vatExceptionId) ? await em.findOne(VatException, { id: vatExceptionId }) : null;
  if (!found) throw notFound();
  const tenant = await lockTenant(em, (await findTenant(em, viewer, found.tenantId)).id);
  tenantPolicy.authorize(viewer, 'vatException:record', subjectOf(tenant));
  const exception = await em.refreshOrFail(found);
  const before = exception.snapshot();
  if (until < exception.from) return InvalidInput.of([FieldIssue.of(['until'], 'days.order', language)], language);
  if (exception.until && until > exception.until) return InvalidInput.of([FieldIssue.of(['until'], 'vatException.later', language)], language);
  if (until !== exception.until) {
    exception.until = until;
    recordChange(useCase, { action: 'vatException:record', area: 'BILLING', tenantId: tenant.id, subject: { type: 'VatException', id: exception.id, name: exception.reference }, before, after: exception.snapshot() });
  }
  return Object.assign(new EndVatExceptionPayload(), { tenant });
}

@Resolver()
export class EndVatExceptionResolver {
  @Mutation(() => EndVatExceptionResult, { description: 'Ends an exception of VAT earlier than it would (P2).' })
  endVatException(@Arg('input', () => EndVatExceptionInput, { description: 'Which, and when.' }) input: EndVatExceptionInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => endVatException(useCase, input));
  }
}
