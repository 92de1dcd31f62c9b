import { Button, Checkbox, CopyButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '@/ui/Callout.tsx';
import classes from './two-factor.module.css';

/** What was pressed to get here is gone: whoever goes by keyboard goes on from the codes. */
const focused = (list: HTMLElement | null) => list?.focus({ preventScroll: true });

/** The codes for need, this once: kept by copying, as a file or on paper, before one goes on. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useTranslation('two-factor');
  const [isKept, setKept] = useState(false);
  const text = codes.join('\n');
  return (
    <div className={classes.recovery}>
      <Callout icon={IconAlertTriangle} tone="attention" title={t('recovery.title')}>
        <p>{t('recovery.sentence')}</p>
      </Callout>
      <ul className={classes.codes} aria-label={t('recovery.label')} tabIndex={-1} ref={focused}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes.buttons}>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy} leftSection={copied ? <IconCheck size={16} stroke={1.6} aria-hidden /> : <IconCopy size={16} stroke={1.6} aria-hidden />}>
              {t(copied ? 'recovery.copied' : 'recovery.copy')}
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="default" component="a" href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${t('recovery.file')}\n\n${text}\n`)}`} download={t('recovery.fileName')} leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}>
          {t('recovery.download')}
        </Button>
        <Button size="xs" variant="default" onClick={() => window.print()} leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}>
          {t('recovery.print')}
        </Button>
      </div>
      <Checkbox label={t('recovery.kept')} checked={isKept} onChange={(event) => setKept(event.currentTarget.checked)} />
      <div className={classes.buttons}>
        <Button disabled={!isKept} onClick={onKept}>
          {t('recovery.done')}
        </Button>
      </div>
    </div>
  );
}
