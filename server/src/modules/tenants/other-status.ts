import { Field, ObjectType } from 'type-graphql';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { type Tenant } from './tenant.entity.ts';
import { TenantStatus } from './tenant.enums.ts';

@ObjectType({ implements: UserError, description: 'The company is in another state by now: nothing was done.' })
export class OtherStatus extends UserError {
  @Field(() => TenantStatus, { description: 'Its state now.' })
  status!: TenantStatus;

  static of({ status, name }: Tenant, { language }: UseCase): OtherStatus {
    return refuse(OtherStatus, `TENANT_IS_${status}`, language, { status }, { name });
  }
}
