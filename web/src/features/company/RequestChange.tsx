import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/ui/Dialog.tsx';
import { TextButton } from '@/ui/TextButton.tsx';
import classes from './company.module.css';

/** How a locked field is changed: by a request, which does not exist yet and says so. */
export function RequestChange({ label, manager }: { label: string; manager: string | null }) {
  const { t } = useTranslation(['company', 'ui']);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <TextButton onClick={() => setOpen(true)} label={t('request.of', { label })}>
        {t('request.action')}
      </TextButton>
      <Dialog
        opened={isOpen}
        onClose={close}
        title={t('request.of', { label })}
        foot={
          <Button variant="default" onClick={close} data-autofocus>
            {t('ui:close')}
          </Button>
        }
      >
        <p className={classes.line}>{t('request.why')}</p>
        <p className={classes.line}>{manager === null ? t('request.later') : t('request.laterManager', { name: manager })}</p>
      </Dialog>
    </>
  );
}
