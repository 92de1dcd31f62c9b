import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import { PendingRequest } from '@/lib/requests/PendingRequest.tsx';
import { useCan } from '@/lib/use-can.ts';
import { TextButton } from '@/ui/TextButton.tsx';
import type { ChangeableTenant, LockedName } from './locked-change.ts';

const RequestChangeDialog = lazy(() => import('./RequestChangeDialog.tsx').then((m) => ({ default: m.RequestChangeDialog })));

/** How a locked field is changed: by a request (A2). One that waits is shown in its place, with the way to its ticket. */
export function RequestChange({ name, label, tenant }: { name: LockedName; label: string; tenant: ChangeableTenant }) {
  const { t } = useTranslation('company');
  const format = useFormat();
  const can = useCan(tenant.viewerCan);
  const [isOpen, setOpen] = useState(false);
  const waiting = tenant.pendingChanges.nodes.find(({ changes }) => changes.some(({ kind, field }) => kind === 'PROFILE_FIELD' && field === name));
  if (waiting) {
    const proposed = waiting.changes.find(({ field }) => field === name)?.proposes ?? '';
    return (
      <PendingRequest tenantId={tenant.id} ticketId={waiting.id}>
        {t('request.waiting', { value: name === 'country' ? format.country(proposed) : proposed })}
      </PendingRequest>
    );
  }
  if (!can('PROFILE_PROPOSE_LOCKED')) return null;
  return (
    <>
      <TextButton onClick={() => setOpen(true)} label={t('request.of', { label })}>
        {t('request.action')}
      </TextButton>
      <Suspense fallback={null}>{isOpen && <RequestChangeDialog name={name} label={label} tenant={tenant} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
