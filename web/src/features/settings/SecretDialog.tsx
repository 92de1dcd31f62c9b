import { Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '@/ui/Callout.tsx';
import { CopyText } from '@/ui/CopyText.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import classes from './settings.module.css';

/** The secret, this once; until it was copied nothing closes it but the button that says so. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const [isCopied, setCopied] = useState(false);
  const example = `curl ${location.origin}/graphql \\\n  -H 'Authorization: Bearer ${secret}' \\\n  -H 'Content-Type: application/json' \\\n  -d '{"query":"{ viewer { name scopes } }"}'`;
  return (
    <Dialog title={t('secret.title')} closesOnlyByButton={!isCopied} onClose={onClose} foot={<Button onClick={onClose}>{t('secret.done')}</Button>}>
      <div className={classes.stack}>
        <Callout icon={IconAlertTriangle} tone="attention">
          <p>{t('secret.sentence')}</p>
        </Callout>
        <div className={classes.secret}>
          <CopyText value={secret} label={t('secret.label')} mono onCopied={() => setCopied(true)} />
        </div>
        <Text fz="sm" fw={500}>{t('secret.how')}</Text>
        <pre className={classes.how} tabIndex={0}>{example}</pre>
      </div>
    </Dialog>
  );
}
