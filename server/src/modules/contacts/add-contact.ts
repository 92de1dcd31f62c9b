import { LockMode } from '@mikro-orm/core';
import { contactSchemaIn } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { InvalidInput, isRefusal, parseInput, refuse, UserError } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { User } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { countryOf } from '../profiles/index.ts';
import { findTenant, subjectOf, Tenant, tenantPolicy } from '../tenants/index.ts';
import { AddContactInput } from './contact-input.ts';
import { Contact } from './contact.entity.ts';
import { refuseOtherThanUsers } from './of-user.ts';

@ObjectType({ description: 'The contact.' })
export class AddContactPayload {
  @Field(() => Contact, { description: 'The new contact.' })
  contact!: Contact;

  @Field(() => Tenant, { description: 'The company.' })
  tenant!: Tenant;
}

@ObjectType({ implements: UserError, description: 'The user is a contact already, which stays as it is (C1).' })
export class AlreadyContact extends UserError {
  @Field(() => Contact, { description: 'The one it is.' })
  contact!: Contact;
}

const AddContactResult = createUnionType({ name: 'AddContactResult', description: 'The contact, or why there is no new one.', types: () => [AddContactPayload, InvalidInput, AlreadyContact] as const });
type Result = AddContactPayload | InvalidInput | AlreadyContact;

/** Adds a contact to a company's own list, from a user of that company, who gives it its name and e-mail, or from nothing (C1, C4). */
export async function addContact(useCase: UseCase, { tenantId, userId, ...input }: AddContactInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'contact:add', subjectOf(tenant), input.types);
  const user = userId ? await findUser(useCase, tenant, userId) : null;

  const existing = user && (await em.findOne(Contact, { user: user.id }));
  if (existing) return refuse(AlreadyContact, 'ALREADY_CONTACT', language, { path: ['userId'], contact: existing }, { name: existing.fullName() });

  const misnamed = user && refuseOtherThanUsers(input, user, ['firstName', 'lastName', 'email'], language);
  if (misnamed) return misnamed;
  const wanted = parseInput(contactSchemaIn(await countryOf(em, tenant.id)), { ...input, ...(user && { firstName: user.firstName, lastName: user.lastName, email: user.email }) }, language);
  if (isRefusal(wanted)) return wanted;

  const contact = em.create(Contact, { id: newId(now), ...wanted, tenant, path: tenant.path, vendorId: tenant.vendorId, user, createdAt: now, updatedAt: now } as never);
  recordChange(useCase, { action: 'contact:add', area: contact.auditArea(), tenantId: tenant.id, subject: { type: 'Contact', id: contact.id, name: contact.fullName() }, after: contact.snapshot() });
  return Object.assign(new AddContactPayload(), { contact, tenant });
}

/** Locked: of several who make a contact of one user the first does, and the others find it. */
async function findUser({ em }: UseCase, tenant: Tenant, id: string): Promise<User> {
  const user = isUuid(id) ? await em.findOne(User, { id, tenant: tenant.id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!user) throw notFound();
  return user;
}

@Resolver()
export class AddContactResolver {
  @Mutation(() => AddContactResult, { description: 'Adds a contact.' })
  addContact(@Arg('input', () => AddContactInput, { description: 'The contact.' }) input: AddContactInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => addContact(useCase, input));
  }
}
