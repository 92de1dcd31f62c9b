import { Button } from '@mantine/core';
import { IconAlertCircle, IconCircleOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportPage_importFragment as Import } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Card } from '@/ui/Card.tsx';
import { ImportSteps } from './ImportSteps.tsx';

/** The file cannot be read, or was given up: what happened, and the way back. */
export function FailedStep({ found, onAgain }: { found: Import; onAgain: () => void }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const isCancelled = found.state === 'CANCELLED';
  return (
    <>
      <ImportSteps step="file" />
      <Card title={found.fileName} foot={<Button onClick={onAgain}>{t('failed.again')}</Button>}>
        <Callout icon={isCancelled ? IconCircleOff : IconAlertCircle} tone={isCancelled ? 'neutral' : 'danger'} title={t(isCancelled ? 'cancelled' : 'failed.title')}>
          {isCancelled ? t('failed.cancelled') : t(`failure.${found.failure ?? 'INTERNAL'}`, { detail: detail() })}
        </Callout>
      </Card>
    </>
  );

  function detail(): string {
    const said = found.failureDetail ?? '';
    if (found.failure === 'MISSING_COLUMNS') return format.list(said.split(', ').map((field) => t(`field.${field as 'legalName'}`)));
    return found.failure === 'TOO_MANY_ROWS' ? format.number(Number(said)) : said || '?';
  }
}
