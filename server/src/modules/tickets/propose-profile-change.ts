import { lockedProfileFields, ticketTextSchema } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { FieldIssue, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { translate } from '../../platform/i18n/translate.ts';
import { CompanyProfile, readLockedFields } from '../profiles/index.ts';
import { findTenant, subjectOf, tenantPolicy } from '../tenants/index.ts';
import { beginTicket } from './begin-ticket.ts';
import { findRequest } from './find-request.ts';
import { rememberedTicket } from './remembered-ticket.ts';
import { AlreadyRequested } from './ticket-refusals.ts';
import { Ticket } from './ticket.entity.ts';

@InputType({ description: 'Locked fields of an Anagrafica as they are to be (A2); what is left out or null stays. A new country comes with its numbers.' })
export class ProposeProfileChangeInput {
  @Field(() => ID, { description: 'The company.' })
  tenantId!: string;

  @Field(() => String, { nullable: true, description: 'The name on invoices.' })
  legalName?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1, two letters.' })
  country?: string | null;

  @Field(() => String, { nullable: true, description: 'Checked by format and check digit (A3).' })
  vatNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Codice fiscale (A3).' })
  taxCode?: string | null;

  @Field(() => String, { description: 'Why, for whoever approves.' })
  text!: string;

  @Field(() => String, { description: 'The same key does it once (S13).' })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The change waits for the account manager.' })
export class ProposeProfileChangePayload {
  @Field(() => Ticket, { description: 'The request.' })
  ticket!: Ticket;
}

const ProposeProfileChangeResult = createUnionType({
  name: 'ProposeProfileChangeResult', description: 'The request, or why there is none.', types: () => [ProposeProfileChangePayload, InvalidInput, AlreadyRequested] as const,
});
type Result = ProposeProfileChangePayload | InvalidInput | AlreadyRequested;

/** Asks for another value of locked fields (A2). They are read with the profile's own rules, now and when they are approved. */
export async function proposeProfileChange(useCase: UseCase, { tenantId, text, idempotencyKey: _key, ...values }: ProposeProfileChangeInput): Promise<Result> {
  const { em, viewer, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'profile:proposeLocked', subjectOf(tenant));
  const waiting = await findRequest(useCase, tenant, 'PROFILE_FIELD', lockedProfileFields.filter((field) => values[field]));
  if (waiting) return AlreadyRequested.of(waiting, useCase);
  const profile = await em.findOne(CompanyProfile, { id: tenant.id });
  if (!profile) throw notFound();

  const reason = parseInput(ticketTextSchema, { text }, language);
  if (isRefusal(reason)) return reason;
  const wanted = readLockedFields(profile, values, language);
  if (isRefusal(wanted)) return wanted;
  const fields = lockedProfileFields.filter((field) => values[field] && wanted[field] !== (profile[field] ?? null));
  const [first] = fields;
  if (!first) return InvalidInput.of([FieldIssue.of([lockedProfileFields.find((field) => values[field]) ?? 'legalName'], 'unchanged', language)], language);

  const ticket = await beginTicket(useCase, tenant, {
    category: 'COMPANY', subject: translate(language, `ticket.profile.${first}`, { company: tenant.name }).slice(0, 120), text: reason.text,
    changes: fields.map((field) => ({ kind: 'PROFILE_FIELD', field, replaces: profile[field] ?? null, proposes: wanted[field] })),
  });
  return Object.assign(new ProposeProfileChangePayload(), { ticket });
}

@Resolver()
export class ProposeProfileChangeResolver {
  @Mutation(() => ProposeProfileChangeResult, { description: 'Asks for another value of locked fields (A2).' })
  proposeProfileChange(@Arg('input', () => ProposeProfileChangeInput, { description: 'What they are to be, and why.' }) input: ProposeProfileChangeInput, @Ctx() context: Context): Promise<Result> {
    return once(context, input.idempotencyKey, 'proposeProfileChange', input, rememberedTicket(ProposeProfileChangePayload), (useCase) => proposeProfileChange(useCase, input));
  }
}
