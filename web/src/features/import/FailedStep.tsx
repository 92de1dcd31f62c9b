import { Button } from '@mantine/core';
import { IconAlertCircle, IconCircleOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportPage_importFragment as Import } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Card } from '@/ui/Card.tsx';
import { ImportSteps } from './ImportSteps.tsx';

/** The file cannot be read, was given up or waited too long: what happened, and the way back. */
export function FailedStep({ found, onAgain }: { found: Import; onAgain: () => void }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const givenUp = found.state === 'CANCELLED' ? 'cancelled' : found.state === 'EXPIRED' ? 'expired' : undefined;
  return (
    <>
      <ImportSteps step="file" />
      <Card title={found.fileName} foot={<Button onClick={onAgain}>{t('failed.again')}</Button>}>
        <Callout icon={givenUp ? IconCircleOff : IconAlertCircle} tone={givenUp ? 'neutral' : 'danger'} title={t(givenUp ?? 'failed.title')}>
          {givenUp ? t(`failed.${givenUp}`) : t(`failure.${found.failure ?? 'INTERNAL'}`, { detail: detail() })}
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
