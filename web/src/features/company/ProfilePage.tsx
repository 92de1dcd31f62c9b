import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProfileQuery } from '@/generated/company.ts';
import { useCan } from '@/lib/use-can.ts';
import { useTitle } from '@/lib/use-title.ts';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { ContactsCard } from './ContactsCard.tsx';
import { LimitedNote } from './LimitedNote.tsx';
import { ProfileEdit } from './ProfileEdit.tsx';
import type { ProfileField } from './profile-fields.ts';
import { ProfileRead } from './ProfileRead.tsx';
import { ProfileSkeleton } from './ProfileSkeleton.tsx';
import { VatNote } from './VatNote.tsx';
import { VatWatch } from './VatWatch.tsx';
import classes from './company.module.css';

type Mode = { editing: ProfileField } | { editing: null; isBack: boolean };

/** A company's Anagrafica, read and edited in place, and the people it is reached through. */
export function ProfilePage({ tenantId }: { tenantId: string }) {
  return <Profile key={tenantId} tenantId={tenantId} />;
}

function Profile({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('company');
  const { data, error, refetch } = useProfileQuery({ variables: { tenantId }, fetchPolicy: 'cache-and-network' });
  const [mode, setMode] = useState<Mode>({ editing: null, isBack: false });
  const [barSlot, setBarSlot] = useState<HTMLElement | null>(null);
  const tenant = data?.tenant;
  const can = useCan(tenant?.viewerCan);
  useTitle(t('title'), tenant?.name);
  if (error && !tenant) return <ErrorState error={error} onRetry={() => void refetch()} />;

  const profile = tenant?.profile;
  const edit = (field: ProfileField = 'legalForm') => setMode({ editing: field });
  return (
    <div className={classes.page}>
      {!tenant && <ProfileSkeleton />}
      {tenant && !profile && <LimitedNote name={tenant.name} isOwnChoice={tenant.access === 'LIMITED'} />}
      {tenant && profile && <VatNote profile={profile} />}
      {tenant && profile && <VatWatch tenantId={tenantId} name={tenant.name} profile={profile} />}
      {tenant && profile && mode.editing === null && <ProfileRead tenant={tenant} profile={profile} onEdit={can('PROFILE_UPDATE') ? edit : undefined} isBack={mode.isBack} />}
      {tenant && profile && mode.editing !== null && (
        <ProfileEdit
          tenant={tenant}
          profile={profile}
          first={mode.editing}
          barSlot={barSlot}
          onDone={() => setMode({ editing: null, isBack: true })}
          onStale={() => void refetch()}
        />
      )}
      <ContactsCard tenantId={tenantId} />
      <div ref={setBarSlot} className={classes.barSlot} />
    </div>
  );
}
