export { Address, CompanyProfile, VatStatus } from './company-profile.entity.ts';
export { AddressInput, CompanyInput } from './company-profile-input.ts';
export { changeLockedFields, readLockedFields } from './change-locked-fields.ts';
export { countryOf } from './country-of.ts';
