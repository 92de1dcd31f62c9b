import { useTranslation } from 'react-i18next';
import { useDeactivationQuery, usePartnerAccessQuery } from '@/generated/settings.ts';
import { LifeCard } from '@/lib/life/LifeDialog.tsx';
import { lifeActions, lifePermission } from '@/lib/life/life-actions.ts';
import { useCan } from '@/lib/use-can.ts';
import { useTitle } from '@/lib/use-title.ts';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { SectionNav } from '@/ui/SectionNav.tsx';
import { ApiKeysCard } from './ApiKeysCard.tsx';
import { IdentityProviderCard } from './IdentityProviderCard.tsx';
import { PartnerAccessCard } from './PartnerAccessCard.tsx';
import { FiscalSettingsCard } from './FiscalSettingsCard.tsx';
import { DeactivationCard } from './DeactivationCard.tsx';
import { TransmissionCard } from './TransmissionCard.tsx';
import { SecurityCard } from './SecurityCard.tsx';

/** Keys for programs first, danger last. */
export function SettingsPage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('settings');
  const { data, error, refetch } = useDeactivationQuery({ variables: { tenantId }, fetchPolicy: 'cache-and-network' });
  const tenant = data?.tenant;
  const watched = usePartnerAccessQuery({ variables: { tenantId }, fetchPolicy: 'cache-and-network' }).data?.tenant;
  const partner = watched?.partnerName;
  useTitle(t('title'), tenant?.name);
  const can = useCan(tenant?.viewerCan);
  const hasDanger = can('TENANT_CLOSE');
  const hasLife = lifeActions.some((one) => can(lifePermission[one]));
  const sections = [
    { id: 'chiavi-api', label: t('keys.title') },
    ...(partner ? [{ id: 'accesso', label: t('access.title') }] : []),
    ...(can('FISCAL_READ') ? [{ id: 'fatturazione', label: t('fiscal.title') }] : []),
    ...(can('USER_READ') ? [{ id: 'sicurezza', label: t('security.title') }] : []),
    ...(can('IDENTITY_PROVIDER_READ') ? [{ id: 'fornitore', label: t('provider.title') }] : []),
    ...(hasLife ? [{ id: 'sospensione', label: t('life') }] : []),
    ...(hasDanger ? [{ id: 'disattivazione', label: t('danger.title') }] : []),
  ];
  return (
    <SectionNav label={t('sections')} sections={sections}>
      <ApiKeysCard id="chiavi-api" tenantId={tenantId} />
      {watched && partner && <PartnerAccessCard id="accesso" tenant={watched} partner={partner} />}
      {can('FISCAL_READ') && <FiscalSettingsCard id="fatturazione" tenantId={tenantId} />}
      {can('FISCAL_READ') && <TransmissionCard tenantId={tenantId} />}
      {can('USER_READ') && <SecurityCard id="sicurezza" tenantId={tenantId} />}
      {can('IDENTITY_PROVIDER_READ') && <IdentityProviderCard id="fornitore" tenantId={tenantId} />}
      {error && !tenant && <ErrorState error={error} onRetry={() => void refetch()} />}
      {tenant && hasLife && <LifeCard id="sospensione" tenant={tenant} />}
      {tenant && hasDanger && <DeactivationCard id="disattivazione" tenant={tenant} />}
    </SectionNav>
  );
}
