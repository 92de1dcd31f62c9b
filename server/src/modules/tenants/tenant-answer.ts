import { maxLength } from '@filiera/shared/limits';
import { requiredProse } from '@filiera/shared/schemas';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { type Remembered } from '../../platform/graphql/use-case.ts';
import { Tenant } from './tenant.entity.ts';

@InputType()
export abstract class TenantActionInput {
  @Field(() => ID, { description: 'The company.' })
  tenantId!: string;

  @Field(() => String, { description: 'The same key does it once (S13).' })
  idempotencyKey!: string;
}

@InputType()
export abstract class ExplainedTenantInput extends TenantActionInput {
  @Field(() => String, { description: 'Why: kept in the audit log, and told to the company\'s administrators.' })
  reason!: string;
}

export const reasonSchema = z.object({ reason: requiredProse(maxLength.note) });

@ObjectType()
export abstract class TenantPayload {
  @Field(() => Tenant, { description: 'The company as it stands now.' })
  tenant!: Tenant;
}

/** Remembered by the company's id: read again, it stands as it is now (S13). */
export function rememberedTenant<Answer extends TenantPayload>(type: new () => Answer): Remembered<Answer> {
  return {
    forget: ({ tenant }) => ({ tenant: tenant.id }),
    recall: ({ tenant }) => Object.assign(new type(), { tenant: { id: tenant } }),
  };
}
