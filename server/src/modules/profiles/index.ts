export { Address, CompanyProfile, VatStatus } from './company-profile.entity.ts';
export { VatCheck } from './vat-check.entity.ts';
export { AddressInput, CompanyInput } from './company-profile-input.ts';
export { changeLockedFields, readLockedFields } from './change-locked-fields.ts';
export { countryOf } from './country-of.ts';
export { askVatNumber, askVatNumbersSql, isInViesSql } from './ask-vat-number.ts';
export { checkVatNumber, type Register } from './check-vat-number.ts';
export { tendVatNumbers } from './tend-vat-numbers.ts';
