import { LockMode } from '@mikro-orm/core';
import { notFound } from '../../platform/graphql/errors.ts';
import { FieldChange, type InvalidInput, isRefusal } from '../../platform/graphql/refusals.ts';
import { type UseCase } from '../../platform/graphql/use-case.ts';
import { recordChange } from '../audit/index.ts';
import { BillingAccount, type PaymentMethod } from '../payments/index.ts';
import { changeLockedFields } from '../profiles/index.ts';
import { deactivate, type Tenant } from '../tenants/index.ts';
import { type PreparedChange } from './prepared-change.entity.ts';
import { ChangeOutdated, StillBlocked } from './ticket-refusals.ts';

/** Makes what a ticket prepared, audited as what it is. @returns why nothing was done, when what it rests on has changed */
export async function applyChanges(useCase: UseCase, tenant: Tenant, changes: readonly PreparedChange[]): Promise<InvalidInput | ChangeOutdated | StillBlocked | null> {
  const [first] = changes;
  switch (first?.kind) {
    case 'DEACTIVATE_PARTNER': return (await deactivate(useCase, tenant, 'PARTNER')) ? null : StillBlocked.of(tenant, useCase);
    case 'CLOSE_ACCOUNT': return (await deactivate(useCase, tenant, 'ACCOUNT')) ? null : StillBlocked.of(tenant, useCase);
    case 'PAYMENT_METHOD': return outdated(useCase, await changeMethod(useCase, tenant, first));
    case 'PROFILE_FIELD': {
      const byField = (value: 'proposes' | 'replaces') => Object.fromEntries(changes.map((change) => [change.field ?? '', change[value] ?? null]));
      return outdated(useCase, await changeLockedFields(useCase, tenant, byField('proposes'), byField('replaces')));
    }
    default: return null;
  }
}

const outdated = (useCase: UseCase, result: FieldChange[] | InvalidInput): ChangeOutdated | InvalidInput | null => {
  if (isRefusal(result)) return result;
  return result.length > 0 ? ChangeOutdated.of(result, useCase) : null;
};

async function changeMethod(useCase: UseCase, tenant: Tenant, { replaces, proposes }: PreparedChange): Promise<FieldChange[]> {
  const { em, viewer, now } = useCase;
  const account = await em.findOne(BillingAccount, { id: tenant.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!account) throw notFound();
  if (account.method !== replaces) return [Object.assign(new FieldChange(), { path: ['method'], yours: replaces, theirs: account.method })];
  account.payBy(proposes as PaymentMethod, viewer.name, now);
  recordChange(useCase, { action: 'paymentMethod:change', area: 'BILLING', tenantId: tenant.id, subject: { type: 'BillingAccount', id: tenant.id, name: tenant.name }, before: { method: replaces }, after: { method: proposes } });
  return [];
}
