import { contactSchemaIn } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { refuseStale } from '../../platform/graphql/concurrent-change.ts';
import { type Context } from '../../platform/graphql/context.ts';
import { ConcurrentChange, InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { once, type Remembered, type UseCase } from '../../platform/graphql/use-case.ts';
import { WrongPassword } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { startEmailChange } from '../email-changes/index.ts';
import { countryOf } from '../profiles/index.ts';
import { subjectOf, type Tenant } from '../tenants/index.ts';
import { knownProof, proveForChange, ProofWanted, WrongCode } from '../two-factor/index.ts';
import { UpdateContactInput } from './contact-input.ts';
import { Contact } from './contact.entity.ts';
import { contactPolicy } from './contact.policy.ts';
import { findContact } from './find-contact.ts';
import { refuseOtherThanUsers } from './of-user.ts';

@ObjectType({ description: 'The contact as it is stored now.' })
export class UpdateContactPayload {
  @Field(() => Contact, { description: 'The saved values.' })
  contact!: Contact;
}

const UpdateContactResult = createUnionType({ name: 'UpdateContactResult', description: 'The saved contact, or why it was not saved.', types: () => [UpdateContactPayload, InvalidInput, ConcurrentChange, ProofWanted, WrongPassword, WrongCode] as const });
type Result = UpdateContactPayload | InvalidInput | ConcurrentChange | ProofWanted | WrongPassword | WrongCode;

/** Saves a contact; over a newer version it is refused (A4). One that is a user too keeps that one's name (C1), and its e-mail waits for its confirmation (C3); one's own is changed by whoever proves to be oneself. */
export async function updateContact(useCase: UseCase, { contactId, version, idempotencyKey: _key, proof, ...input }: UpdateContactInput, { limits }: Pick<Context, 'limits'>): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const { contact, tenant } = await findContact(useCase, contactId);
  contactPolicy.authorize(viewer, 'contact:update', subjectOf(tenant), [...contact.types, ...input.types]);

  const wanted = parseInput(contactSchemaIn(await countryOf(em, tenant.id)), input, language);
  if (isRefusal(wanted)) return wanted;
  const stale = refuseStale(contact, version, wanted, language);
  if (stale) return stale;
  const misnamed = contact.user && refuseOtherThanUsers(wanted, contact, ['firstName', 'lastName'], language);
  if (misnamed) return misnamed;
  const unproven = contact.user?.id === viewer.id && wanted.email !== contact.email ? await proveForChange(useCase, proof, limits) : null;
  if (unproven) return unproven;

  const before = contact.snapshot();
  const email = await emailOf(useCase, contact, tenant, wanted.email);
  contact.save({ ...wanted, email }, viewer.name, now);
  recordChange(useCase, { action: 'contact:update', area: contact.auditArea(), tenantId: tenant.id, subject: { type: 'Contact', id: contact.id, name: contact.fullName() }, before, after: contact.snapshot() });
  return Object.assign(new UpdateContactPayload(), { contact });
}

/** The address to save now: that of a contact linked to a user stays until the new one is confirmed (C3). */
async function emailOf(useCase: UseCase, contact: Contact, tenant: Tenant, wanted: string): Promise<string> {
  if (!contact.user || wanted === contact.email) return wanted;
  const change = await startEmailChange(useCase, contact.user.id, tenant, wanted);
  return change ? contact.email : wanted;
}

const remembered: Remembered<UpdateContactPayload> = {
  forget: ({ contact }) => ({ contact: contact.id }),
  recall: ({ contact }) => Object.assign(new UpdateContactPayload(), { contact: { id: contact } }),
};

@Resolver()
export class UpdateContactResolver {
  @Mutation(() => UpdateContactResult, { description: 'Saves a contact.' })
  updateContact(@Arg('input', () => UpdateContactInput, { description: 'What it is to be.' }) input: UpdateContactInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'updateContact', { ...input, ...knownProof(context.secret, input.proof ?? {}) }, remembered, (useCase) => updateContact(useCase, input, context));
  }
}
