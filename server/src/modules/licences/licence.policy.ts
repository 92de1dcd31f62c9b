import { can } from '@filiera/shared/access';
import { Policy, type Subject } from '../../platform/auth/policies.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { hasLicences, type Standing } from '../subscriptions/index.ts';

export interface LicenceFacts extends Subject, Standing {
  isActivated: boolean;
}

/** What may be done with somebody's licence. It is taken away at any time; it is given while licences work (S6, S11). */
export const licencePolicy = new Policy<LicenceFacts>()
  .allow('licence:swap', (_viewer, facts) => facts.tenant.status !== 'CLOSED' && hasLicences(facts))
  .allow('licence:resendInvitation', (_viewer, facts) => facts.tenant.status !== 'CLOSED' && hasLicences(facts) && !facts.isActivated)
  .allow('licence:remove', (_viewer, { tenant }) => tenant.status !== 'CLOSED');

/** Whoever has a licence is asked by the vendor that sells the product, of any company of its tree; sight is the walls' matter. */
export const mayCheckLicences = (viewer: Viewer): boolean => can(viewer.actor, 'licence:check', { isHome: false, isVendor: viewer.home.id === viewer.vendorId, access: 'FULL' });
