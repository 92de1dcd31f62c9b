import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '@/lib/viewer.ts';
import { tenantKindLook, tenantStatusLook } from '@/lib/vocabulary/looks.ts';
import { IconTile } from '@/ui/IconTile.tsx';
import { Initials } from '@/ui/Initials.tsx';
import { KeyHint } from '@/ui/KeyHint.tsx';
import { PickList, type PickItem } from '@/ui/PickList.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { StatusBadge } from '@/ui/Status.tsx';
import { recentTenants, type RecentTenant } from './recent-tenants.ts';
import { TenantDetail } from './TenantDetail.tsx';
import { useCompany } from './use-company.ts';
import { useTenantSearch, type FoundTenant } from './use-tenant-search.ts';
import classes from './SwitcherPanel.module.css';

/** Three letters find a company anywhere below; then the last five used, and always the way home. */
export function SwitcherPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['app', 'words']);
  const viewer = useViewer();
  const { id: currentId, isActingOn } = useCompany();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const { found, isAsked, loading } = useTenantSearch(query);
  const recent = recentTenants(viewer.id);

  const address = (id: string) => `/t/${id}`;
  const act = (id: string) => ({
    run: () => {
      onClose();
      void navigate({ to: '/t/$tenantId', params: { tenantId: id } });
    },
    runAside: () => void window.open(address(id), '_blank'),
  });
  const foundItem = (tenant: FoundTenant): PickItem => ({
    id: `found-${tenant.id}`,
    label: tenant.name,
    detail: <TenantDetail tenant={tenant} />,
    lead: <Initials name={tenant.name} />,
    trail: (
      <>
        {tenant.kind !== 'CUSTOMER' && <StatusBadge {...tenantKindLook[tenant.kind]}>{t(`words:tenantKind.${tenant.kind}`)}</StatusBadge>}
        {tenant.status !== 'ACTIVE' && <StatusBadge {...tenantStatusLook[tenant.status]}>{t(`words:tenantStatus.${tenant.status}`)}</StatusBadge>}
      </>
    ),
    ...act(tenant.id),
  });
  const recentItem = ({ id, name, kind, at }: RecentTenant): PickItem => ({
    id: `recent-${id}`,
    label: name,
    lead: <Initials name={name} />,
    trail: (
      <>
        {kind === 'PARTNER' && <StatusBadge {...tenantKindLook[kind]}>{t(`words:tenantKind.${kind}`)}</StatusBadge>}
        {id === currentId ? <Now label={t('switcher.now')} /> : <RelativeDate value={at} />}
      </>
    ),
    ...act(id),
  });
  const home: PickItem = {
    id: 'home',
    label: t('switcher.back'),
    detail: viewer.home.name,
    lead: <IconTile icon={IconArrowBackUp} tone="accent" />,
    trail: <KeyHint keys="g h" />,
    ...act(viewer.home.id),
  };

  return (
    <PickList
      label={t('switcher.label')}
      placeholder={t('switcher.search')}
      query={query}
      onQuery={setQuery}
      aside={found && !loading ? t('switcher.found', { count: found.length }) : undefined}
      hint={hint()}
      sections={[
        { items: found?.map(foundItem) ?? [] },
        { title: t('switcher.recent'), items: recent.map(recentItem) },
        { items: isActingOn ? [home] : [] },
      ]}
      foot={
        <>
          <span>
            <KeyHint keys="↑↓" /> {t('switcher.choose')}
          </span>
          <span>
            <KeyHint keys="enter" /> {t('switcher.act')}
          </span>
          <span>
            <KeyHint keys="esc" /> {t('switcher.leave')}
          </span>
        </>
      }
    />
  );

  function hint() {
    if (!isAsked && (query || recent.length === 0)) return t('switcher.more');
    return found?.length === 0 && !loading ? t('switcher.none') : undefined;
  }
}

function Now({ label }: { label: string }) {
  return (
    <span className={classes.now}>
      <IconCheck size={14} stroke={1.8} aria-hidden />
      {label}
    </span>
  );
}
