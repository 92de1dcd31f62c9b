import { Arg, createUnionType, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { inTransaction, type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { subjectOf, Tenant } from '../tenants/index.ts';
import { RemoveContactInput } from './contact-input.ts';
import { contactPolicy } from './contact.policy.ts';
import { findContact } from './find-contact.ts';

@ObjectType({ description: 'The contact is gone.' })
export class RemoveContactPayload {
  @Field(() => ID, { description: 'Whose id it was.' })
  contactId!: string;

  @Field(() => Tenant, { description: 'The company.' })
  tenant!: Tenant;
}

const RemoveContactResult = createUnionType({ name: 'RemoveContactResult', description: 'What was removed.', types: () => [RemoveContactPayload] as const });

/** Removes a contact. A user it was made from stays and loses all its contact types with it (C2). */
export async function removeContact(useCase: UseCase, { contactId }: RemoveContactInput): Promise<RemoveContactPayload> {
  const { em, viewer } = useCase;
  const { contact, tenant } = await findContact(useCase, contactId);
  contactPolicy.authorize(viewer, 'contact:remove', subjectOf(tenant), contact.types);

  recordChange(useCase, { action: 'contact:remove', area: contact.auditArea(), tenantId: tenant.id, subject: { type: 'Contact', id: contact.id, name: contact.fullName() }, before: contact.snapshot() });
  em.remove(contact);
  return Object.assign(new RemoveContactPayload(), { contactId: contact.id, tenant });
}

@Resolver()
export class RemoveContactResolver {
  @Mutation(() => RemoveContactResult, { description: 'Removes a contact.' })
  removeContact(@Arg('input', () => RemoveContactInput, { description: 'Which contact.' }) input: RemoveContactInput, @Ctx() context: Context): Promise<RemoveContactPayload> {
    return inTransaction(context, (useCase) => removeContact(useCase, input));
  }
}
