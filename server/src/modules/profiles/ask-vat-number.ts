import { euStates } from '@filiera/shared/vat';
import { type EntityManager } from '@mikro-orm/postgresql';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { type CompanyProfile } from './company-profile.entity.ts';

/** Has the register asked for a number that is new, in the transaction that brings it (M3). One job for all companies of a vendor that have it. */
export async function askVatNumber(em: EntityManager, { id, vendorId, viesNumber, vatCheckDueAt }: CompanyProfile): Promise<void> {
  if (!viesNumber || !vatCheckDueAt) return;
  await enqueue(em, 'check_vat_number', { tenantId: id }, `vat ${vendorId} ${viesNumber.country} ${viesNumber.number}`);
}

/** SQL of whether the register can be asked for a number, as `isInVies` says it. */
export const isInViesSql = (country: string, number: string): string => `(${country} in (${euStates.map((state) => `'${state}'`).join(', ')}) and ${number} is not null or ${country} = 'GB' and ${number} like 'XI%')`;

/** SQL of the same for many that were made at once. @param companies SQL of their ids */
export const askVatNumbersSql = (companies: string): string => `
  select enqueue('check_vat_number', json_build_object('tenantId', p.tenant_id), concat('vat ', p.vendor_id, ' ', p.country, ' ', p.vat_number))
  from company_profile p where p.tenant_id in (${companies}) and p.vat_check_due_at is not null`;
