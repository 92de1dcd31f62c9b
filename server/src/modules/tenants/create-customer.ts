import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { InvalidInput, isRefusal } from '../../platform/graphql/refusals.ts';
import { inTransaction } from '../../platform/graphql/use-case.ts';
import { createTenant, DepthExceeded, NewTenantInput } from './create-tenant.ts';
import { SameVatNumber } from './same-vat-number.ts';
import { Tenant } from './tenant.entity.ts';

@InputType({ description: 'A new customer.' })
export class CreateCustomerInput extends NewTenantInput {}

@ObjectType({ description: 'The customer was created.' })
export class CreateCustomerPayload {
  @Field(() => Tenant, { description: 'The new company.' })
  tenant!: Tenant;
}

const CreateCustomerResult = createUnionType({ name: 'CreateCustomerResult', description: 'The new customer, or why there is none.', types: () => [CreateCustomerPayload, InvalidInput, DepthExceeded, SameVatNumber] as const });

@Resolver()
export class CreateCustomerResolver {
  @Mutation(() => CreateCustomerResult, { description: 'Creates a customer below a company (T1).' })
  createCustomer(@Arg('input', () => CreateCustomerInput, { description: 'The company.' }) input: CreateCustomerInput, @Ctx() context: Context): Promise<CreateCustomerPayload | InvalidInput | DepthExceeded | SameVatNumber> {
    return inTransaction(context, async (useCase) => {
      const created = await createTenant(useCase, 'CUSTOMER', input);
      return isRefusal(created) ? created : Object.assign(new CreateCustomerPayload(), { tenant: created });
    });
  }
}
