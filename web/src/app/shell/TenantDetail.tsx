import { useTranslation } from 'react-i18next';
import type { FoundTenant } from './use-tenant-search.ts';

/** What tells twins apart: the chain above and the VAT number. */
export function TenantDetail({ tenant }: { tenant: FoundTenant }) {
  const { t } = useTranslation('app');
  const chain = tenant.ancestors.map(({ name }) => name).join(' › ');
  const vatNumber = tenant.profile?.vatNumber;
  return [chain, vatNumber && `${t('company.vatNumber')} ${vatNumber}`].filter(Boolean).join(' · ');
}
