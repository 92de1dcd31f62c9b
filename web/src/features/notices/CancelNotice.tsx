import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCancelNoticeMutation } from '@/generated/notices.ts';
import type { NoticeRow_noticeFragment as Notice } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useCan } from '@/lib/use-can.ts';
import { ConfirmDialog } from '@/ui/ConfirmDialog.tsx';

/** Takes a notice back while it waits for its hour. */
export function CancelNotice({ notice }: { notice: Notice }) {
  const { t } = useTranslation('notices');
  const can = useCan(notice.viewerCan);
  const [isAsking, setAsking] = useState(false);
  const cancel = useAction(useCancelNoticeMutation(), { onDone: () => notifyDone(t('cancel.done')) });
  if (!can('NOTICE_PUBLISH')) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('cancel.action')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('cancel.title')}
          sentence={t('cancel.sentence')}
          confirmLabel={t('cancel.confirm')}
          cancelLabel={t('cancel.keep')}
          danger
          busy={cancel.busy}
          onConfirm={() => void cancel.run({ noticeId: notice.id }).then(() => setAsking(false))}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
