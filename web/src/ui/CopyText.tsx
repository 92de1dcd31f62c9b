import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './CopyText.module.css';

type Props = { value: string; label: string; mono?: boolean; onCopied?: () => void };

/** A value worth copying (a key, a reference), with the button that does. */
export function CopyText({ value, label, mono = false, onCopied }: Props) {
  const { t } = useTranslation('ui');
  return (
    <span className={classes.copy}>
      <span className={classes.value} data-mono={mono || undefined}>
        {value}
      </span>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t('copied') : t('copy')}>
            <ActionIcon size="sm" onClick={() => { copy(); onCopied?.(); }} aria-label={t('copyValue', { label })}>
              {copied ? <IconCheck size={16} stroke={1.6} aria-hidden /> : <IconCopy size={16} stroke={1.6} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </span>
  );
}
