import { Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Callout } from '@/ui/Callout.tsx';
import { CopyText } from '@/ui/CopyText.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import classes from './settings.module.css';

/** The secret, this once; it does not close by a click beside it. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const example = `curl ${location.origin}/graphql \\\n  -H 'Authorization: Bearer ${secret}' \\\n  -H 'Content-Type: application/json' \\\n  -d '{"query":"{ viewer { name scopes } }"}'`;
  return (
    <Dialog title={t('secret.title')} closeOnClickOutside={false} onClose={onClose} foot={<Button onClick={onClose}>{t('secret.done')}</Button>}>
      <div className={classes.stack}>
        <Callout icon={IconAlertTriangle} tone="attention">
          <p>{t('secret.sentence')}</p>
        </Callout>
        <div className={classes.secret}>
          <CopyText value={secret} label={t('secret.label')} mono />
        </div>
        <Text fz="sm" fw={500}>{t('secret.how')}</Text>
        <pre className={classes.how} tabIndex={0}>{example}</pre>
      </div>
    </Dialog>
  );
}
