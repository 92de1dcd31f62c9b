import { useTranslation } from 'react-i18next';
import type { ImportPage_importFragment as Import } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Card } from '@/ui/Card.tsx';
import { ProgressBar } from '@/ui/ProgressBar.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import classes from './import.module.css';

/** All customers are made at once: there is no half to tell of. */
export function ApplyStep({ found }: { found: Import }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  return (
    <>
      <ImportSteps step="apply" />
      <Card title={t('apply.title', { file: found.fileName })}>
        <div className={classes.stack}>
          <ProgressBar label={t('apply.sentence', { count: found.customersNew, customers: format.number(found.customersNew) })} />
          <p className={classes.quiet}>{t('mayLeave')}</p>
        </div>
      </Card>
    </>
  );
}
