import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportPage_importFragment as Import } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Card } from '@/ui/Card.tsx';
import { ProgressBar } from '@/ui/ProgressBar.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { useCancel } from './use-cancel.ts';
import classes from './import.module.css';

/** The rows are being checked; nobody has to wait for it here. */
export function CheckStep({ found, onAgain }: { found: Import; onAgain: () => void }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const cancel = useCancel(found.id, onAgain);
  return (
    <>
      <ImportSteps step="check" />
      <Card
        title={t('check.title', { file: found.fileName })}
        foot={
          <Button variant="default" onClick={cancel.run} loading={cancel.busy}>
            {t('cancel')}
          </Button>
        }
      >
        <div className={classes.stack}>
          <ProgressBar label={t('check.sentence')} share={found.bytes > 0 ? found.bytesChecked / found.bytes : 0} note={t('check.rows', { count: found.rowsChecked, rows: format.number(found.rowsChecked) })} />
          <p className={classes.quiet}>{t('mayLeave')}</p>
        </div>
      </Card>
    </>
  );
}
