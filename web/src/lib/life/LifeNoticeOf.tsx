import { Button } from '@mantine/core';
import { IconArchive, IconArrowsRightLeft, IconPlayerPause } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LifeNotice_tenantFragment } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useCan } from '@/lib/use-can.ts';
import { Callout } from '@/ui/Callout.tsx';
import { ConfirmMoveDialog } from './ConfirmMoveDialog.tsx';
import { LifeDialogOf } from './LifeDialogOf.tsx';
import classes from './life.module.css';

/** Suspended, closed, or moved and not yet confirmed: what that means, and the way back for whoever may go it. */
export function LifeNoticeOf({ tenant }: { tenant: LifeNotice_tenantFragment }) {
  const { t } = useTranslation('life');
  const format = useFormat();
  const can = useCan(tenant.viewerCan);
  const [dialog, setDialog] = useState<'resume' | 'restore' | 'confirm'>();
  const { name, status, suspendedAt, closedAt, movedAt, movedUnderName, ancestors } = tenant;
  const close = () => setDialog(undefined);
  const stopped = ancestors.find((above) => above.status === 'SUSPENDED');
  const open = (which: 'resume' | 'restore' | 'confirm') => (
    <Button size="xs" variant="default" onClick={() => setDialog(which)}>
      {t(`notice.${which}`)}
    </Button>
  );
  return (
    <div className={classes.notice}>
      {status === 'SUSPENDED' && (
        <Callout icon={IconPlayerPause} tone="attention" title={suspendedAt ? t('notice.suspendedSince', { name, date: format.longDate(suspendedAt) }) : t('notice.suspended', { name })} actions={can('TENANT_RESUME') && open('resume')}>
          {t('notice.suspendedSentence')}
        </Callout>
      )}
      {status === 'CLOSED' && (
        <Callout icon={IconArchive} tone="neutral" title={closedAt ? t('notice.closedSince', { name, date: format.longDate(closedAt) }) : t('notice.closed', { name })} actions={can('TENANT_RESTORE') && open('restore')}>
          {t('notice.closedSentence')}
        </Callout>
      )}
      {status === 'ACTIVE' && stopped && (
        <Callout icon={IconPlayerPause} tone="attention" title={t('notice.stopped', { above: stopped.name })}>
          {t('notice.stoppedSentence', { above: stopped.name, name })}
        </Callout>
      )}
      {movedAt && (
        <Callout icon={IconArrowsRightLeft} tone="attention" title={t('notice.moved', { name, partner: movedUnderName, date: format.longDate(movedAt) })} actions={can('TENANT_CONFIRM_MOVE') && open('confirm')}>
          {t(can('TENANT_CONFIRM_MOVE') ? 'notice.movedMine' : 'notice.movedTheirs', { name, partner: movedUnderName })}
        </Callout>
      )}
      {dialog === 'confirm' && <ConfirmMoveDialog tenant={tenant} onClose={close} />}
      {(dialog === 'resume' || dialog === 'restore') && <LifeDialogOf action={dialog} tenant={tenant} onClose={close} />}
    </div>
  );
}
