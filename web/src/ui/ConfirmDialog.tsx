import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.tsx';

type Props = {
  title: ReactNode;
  /** what will happen, by number where there are numbers */
  sentence: ReactNode;
  confirmLabel: ReactNode;
  cancelLabel?: ReactNode;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks once before something that cannot be taken back lightly. */
export function ConfirmDialog({ title, sentence, confirmLabel, cancelLabel, danger, busy, onConfirm, onClose }: Props) {
  const { t } = useTranslation('ui');
  const foot = (
    <>
      <Button variant="default" onClick={onClose} data-autofocus>
        {cancelLabel ?? t('cancel')}
      </Button>
      <Button onClick={onConfirm} loading={busy} color={danger ? 'red' : undefined}>
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog onClose={onClose} title={title} foot={foot}>
      {sentence}
    </Dialog>
  );
}
