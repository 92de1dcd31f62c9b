export { Licence, LicenceCount } from './licence.entity.ts';
export { LicenceCheck } from './licence-check.entity.ts';
export { moveLicences } from './move-licences.ts';
export { mayCheckLicences } from './licence.policy.ts';
export { lookedUp } from './looked-up.ts';
export { LicenceDoor } from './licence-door.ts';
