import { contactSchemaIn } from '@filiera/shared/schemas';
import { Arg, createUnionType, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { notFound } from '../../platform/graphql/errors.ts';
import { InvalidInput, isRefusal, parseInput } from '../../platform/graphql/refusals.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { isUuid } from '../../platform/read/cursor.ts';
import { User } from '../access/index.ts';
import { recordChange } from '../audit/index.ts';
import { countryOf } from '../profiles/index.ts';
import { findTenant, subjectOf, Tenant, tenantPolicy } from '../tenants/index.ts';
import { AddContactInput } from './contact-input.ts';
import { Contact } from './contact.entity.ts';

@ObjectType({ description: 'The contact.' })
export class AddContactPayload {
  @Field(() => Contact, { description: 'The new contact, or the one the user already was.' })
  contact!: Contact;

  @Field(() => Boolean, { description: 'False when the user already was a contact: that one is returned unchanged.' })
  created!: boolean;

  @Field(() => Tenant, { description: 'The company.' })
  tenant!: Tenant;
}

const AddContactResult = createUnionType({ name: 'AddContactResult', description: 'The contact, or why there is none.', types: () => [AddContactPayload, InvalidInput] as const });

/** Adds a contact to a company's own list, from a user of that company or from nothing (C1, C4). A user who already is one stays that one. */
export async function addContact(useCase: UseCase, { tenantId, userId, ...input }: AddContactInput): Promise<AddContactPayload | InvalidInput> {
  const { em, viewer, now, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  tenantPolicy.authorize(viewer, 'contact:add', subjectOf(tenant), input.types);
  const user = userId ? await findUser(useCase, tenant, userId) : null;

  const wanted = parseInput(contactSchemaIn(await countryOf(em, tenant.id)), input, language);
  if (isRefusal(wanted)) return wanted;
  const existing = user && (await em.findOne(Contact, { user: user.id }));
  if (existing) return Object.assign(new AddContactPayload(), { contact: existing, created: false, tenant });

  const contact = em.create(Contact, { id: newId(now), ...wanted, tenant, path: tenant.path, vendorId: tenant.vendorId, user, createdAt: now, updatedAt: now } as never);
  recordChange(useCase, { action: 'contact:add', area: contact.auditArea(), tenantId: tenant.id, subject: { type: 'Contact', id: contact.id, name: contact.fullName() }, after: contact.snapshot() });
  return Object.assign(new AddContactPayload(), { contact, created: true, tenant });
}

async function findUser({ em }: UseCase, tenant: Tenant, id: string): Promise<User> {
  const user = isUuid(id) ? await em.findOne(User, { id, tenant: tenant.id }) : null;
  if (!user) throw notFound();
  return user;
}

@Resolver()
export class AddContactResolver {
  @Mutation(() => AddContactResult, { description: 'Adds a contact.' })
  addContact(@Arg('input', () => AddContactInput, { description: 'The contact.' }) input: AddContactInput, @Ctx() context: Context): Promise<AddContactPayload | InvalidInput> {
    return inTransaction(context, (useCase) => addContact(useCase, input));
  }
}
