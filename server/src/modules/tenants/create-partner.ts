import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal } from '../../platform/graphql/refusals.ts';
import { inTransaction } from '../../platform/graphql/use-case.ts';
import { createTenant, DepthExceeded, NewTenantInput } from './create-tenant.ts';
import { SameVatNumber } from './same-vat-number.ts';
import { Tenant } from './tenant.entity.ts';

@InputType({ description: 'A new partner.' })
export class CreatePartnerInput extends NewTenantInput {}

@ObjectType({ description: 'The partner was created.' })
export class CreatePartnerPayload {
  @Field(() => Tenant, { description: 'The new company.' })
  tenant!: Tenant;
}

const CreatePartnerResult = createUnionType({ name: 'CreatePartnerResult', description: 'The new partner, or why there is none.', types: () => [CreatePartnerPayload, InvalidInput, DepthExceeded, SameVatNumber] as const });

@Resolver()
export class CreatePartnerResolver {
  @Mutation(() => CreatePartnerResult, { description: 'Creates a partner below a company (T1).' })
  createPartner(@Arg('input', () => CreatePartnerInput, { description: 'The company.' }) input: CreatePartnerInput, @Ctx() context: Context): Promise<CreatePartnerPayload | InvalidInput | DepthExceeded | SameVatNumber> {
    return inTransaction(context, async (useCase) => {
      const created = await createTenant(useCase, 'PARTNER', input);
      return isRefusal(created) ? created : Object.assign(new CreatePartnerPayload(), { tenant: created });
    });
  }
}
