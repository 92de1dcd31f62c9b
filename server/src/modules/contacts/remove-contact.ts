import { Arg, createUnionType, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { GraphQLInstant } from '../../platform/graphql/scalars.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { subjectOf, Tenant } from '../tenants/index.ts';
import { RemoveContactInput } from './contact-input.ts';
import { Contact } from './contact.entity.ts';
import { contactPolicy } from './contact.policy.ts';
import { findContact } from './find-contact.ts';

@ObjectType({ description: 'The contact is gone.' })
export class RemoveContactPayload {
  @Field(() => ID, { description: 'Whose id it was.' })
  contactId!: string;

  @Field(() => Tenant, { description: 'The company.' })
  tenant!: Tenant;
}

@ObjectType({ implements: UserError, description: 'Somebody saved the contact meanwhile. It was not removed: look at it and send again with the new version (A4).' })
export class ContactChanged extends UserError {
  @Field(() => Contact, { description: 'The contact as it stands now.' })
  contact!: Contact;

  @Field(() => String, { nullable: true, description: 'Who saved it.' })
  changedByName?: string | null;

  @Field(() => GraphQLInstant, { description: 'When.' })
  changedAt!: Date;
}

const RemoveContactResult = createUnionType({ name: 'RemoveContactResult', description: 'What was removed, or why it was not.', types: () => [RemoveContactPayload, ContactChanged] as const });
type Result = RemoveContactPayload | ContactChanged;

/** Removes a contact, unless it was saved since it was read (A4). A user it was made from stays and loses all its contact types with it (C2). */
export async function removeContact(useCase: UseCase, { contactId, version }: RemoveContactInput): Promise<Result> {
  const { em, viewer, language } = useCase;
  const { contact, tenant } = await findContact(useCase, contactId);
  contactPolicy.authorize(viewer, 'contact:remove', subjectOf(tenant), contact.types);
  if (contact.version !== version) return refuse(ContactChanged, 'CONTACT_CHANGED', language, { contact, changedByName: contact.updatedByName ?? null, changedAt: contact.updatedAt }, { name: contact.fullName() });

  recordChange(useCase, { action: 'contact:remove', area: contact.auditArea(), tenantId: tenant.id, subject: { type: 'Contact', id: contact.id, name: contact.fullName() }, before: contact.snapshot() });
  em.remove(contact);
  return Object.assign(new RemoveContactPayload(), { contactId: contact.id, tenant });
}

@Resolver()
export class RemoveContactResolver {
  @Mutation(() => RemoveContactResult, { description: 'Removes a contact.' })
  removeContact(@Arg('input', () => RemoveContactInput, { description: 'Which contact.' }) input: RemoveContactInput, @Ctx() context: Context): Promise<Result> {
    return inTransaction(context, (useCase) => removeContact(useCase, input));
  }
}
