import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context } from '../../platform/graphql/context.ts';
import { refuse, UserError } from '../../platform/graphql/refusals.ts';
import { once, type UseCase } from '../../platform/graphql/use-case.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { recordChange } from '../audit/index.ts';
import { tellAdmins } from './tell-admins.ts';
import { rememberedTenant, TenantActionInput, TenantPayload } from './tenant-answer.ts';
import { type Tenant } from './tenant.entity.ts';
import { findTenant, subjectOf } from './tenant-facts.ts';
import { tenantPolicy } from './tenant.policy.ts';

@InputType({ description: 'Which company goes under which other one.' })
export class MoveTenantInput extends TenantActionInput {
  @Field(() => ID, { description: 'The partner it is to stand below; the vendor itself, for none.' })
  parentId!: string;
}

@ObjectType({ description: 'The company stands under its new partner, with all below it; it has yet to confirm what that partner sees.' })
export class MoveTenantPayload extends TenantPayload {}

@ObjectType({ implements: UserError, description: 'The company cannot stand there: below itself, under a customer, under one that is not active, deeper than eight, or above its partner\'s terms (T1, T5, P9).' })
export class MoveImpossible extends UserError {}

const MoveTenantResult = createUnionType({ name: 'MoveTenantResult', description: 'The company, or why it stays where it is.', types: () => [MoveTenantPayload, MoveImpossible] as const });
type Result = MoveTenantPayload | MoveImpossible;

/**
 * Puts a company with all below it under another partner of the same vendor (T5). Nothing is re-invoiced: what was ordered stays with whoever is
 * invoiced for it, orders that await their payment included. What partners see falls back to LIMITED and the payer to CUSTOMER until the company's
 * administrator confirms.
 */
export async function moveTenant(useCase: UseCase, { tenantId, parentId }: MoveTenantInput): Promise<Result> {
  const { em, viewer, now, language } = useCase;
  const tenant = await findTenant(em, viewer, tenantId);
  const above = await findTenant(em, viewer, parentId);
  tenantPolicy.authorize(viewer, 'tenant:move', subjectOf(tenant));

  await em.flush();
  // The database locks the tree, looks at all of it once more and decides.
  const [{ fault } = { fault: null }] = await queryIn<{ fault: string | null }>(em, 'select move_tenant($1, $2, $3) as fault', [tenant.id, above.id, now]);
  if (fault) return refuse(MoveImpossible, fault, language, { path: ['parentId'] }, { name: tenant.name, parent: above.name });

  const { payer, access } = tenant;
  const left = await tenant.parent?.loadOrFail();
  await em.refresh(tenant);
  recordChange(useCase, {
    action: 'tenant:move', area: 'COMPANY', tenantId: tenant.id, subject: { type: 'Tenant', id: tenant.id, name: tenant.name },
    before: { parent: left?.name ?? null, payer, access }, after: { parent: above.name, payer: tenant.payer, access: tenant.access },
  });
  await tellEverybody(useCase, tenant, left, above);
  return Object.assign(new MoveTenantPayload(), { tenant });
}

/** The company and both partners; the vendor itself knows. */
async function tellEverybody(useCase: UseCase, tenant: Tenant, left: Tenant | undefined, above: Tenant): Promise<void> {
  const event = `${tenant.id}:${useCase.now.getTime()}`;
  const words = { company: tenant.name, from: left?.name ?? '', to: above.name, vendor: useCase.viewer.home.name };
  await tellAdmins(useCase, tenant.id, { letter: 'tenantMoved', words, event, objectPath: `/t/${tenant.id}/impostazioni` });
  if (left && left.kind !== 'VENDOR') await tellAdmins(useCase, left.id, { letter: 'tenantLeft', words, event });
  if (above.kind !== 'VENDOR') await tellAdmins(useCase, above.id, { letter: 'tenantArrived', words, event, objectPath: `/t/${tenant.id}/anagrafica` });
}

@Resolver()
export class MoveTenantResolver {
  @Mutation(() => MoveTenantResult, { description: 'Puts a company with all below it under another partner of the same vendor (T5).' })
  moveTenant(@Arg('input', () => MoveTenantInput, { description: 'Which, and where.' }) input: MoveTenantInput, @Ctx() context: Context): Promise<Result> {
    return once<Result>(context, input.idempotencyKey, 'moveTenant', input, rememberedTenant(MoveTenantPayload), (useCase) => moveTenant(useCase, input));
  }
}
