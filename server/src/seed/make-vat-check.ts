import { toDate, type Instant } from '@filiera/shared/period';
import type { Draft } from './draft.ts';
import type { Company } from './make-company.ts';

/** That the register told that a company's number is valid, with its proof (M3). */
export function makeVatCheck(draft: Draft, { id: tenantId, name, country, vatNumber }: Company, { at, consultationNumber, address }: { at: Instant; consultationNumber: string; address: string }): void {
  const toldAt = toDate(at);
  const body = { countryCode: country, vatNumber, requestDate: toldAt.toISOString(), valid: true, requestIdentifier: consultationNumber, name, address };
  draft.add('vat_check', { id: draft.id(), tenantId, at: toldAt, country, vatNumber, answer: 'VALID', toldAt, consultationNumber, name, address, proof: { asked: { countryCode: country, vatNumber }, status: 200, body } });
  const profile = draft.rowsOf('company_profile').find((row) => row.tenantId === tenantId);
  if (!profile) throw new Error('A check is of a company that is not there.');
  Object.assign(profile, { vatStatus: 'VALID', vatToldAt: toldAt, vatConsultationNumber: consultationNumber });
}
