export { Address, CompanyProfile, VatStatus } from './company-profile.entity.ts';
