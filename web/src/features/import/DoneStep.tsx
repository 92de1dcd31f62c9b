import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImportPage_importFragment as Import } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Card } from '@/ui/Card.tsx';
import { ImportSteps } from './ImportSteps.tsx';

type Props = { found: Import; tenantId: string; onAgain: () => void };

export function DoneStep({ found, tenantId, onAgain }: Props) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { customersNew, customersKnown, contactsNew } = found;
  return (
    <>
      <ImportSteps step="done" />
      <Card
        title={t('done.title', { file: found.fileName })}
        foot={
          <>
            <Button renderRoot={(props) => <Link to="/t/$tenantId/clienti" params={{ tenantId }} {...props} />}>{t('done.open')}</Button>
            <Button variant="default" onClick={onAgain}>
              {t('done.again')}
            </Button>
          </>
        }
      >
        <Callout icon={IconCircleCheck} tone="good" title={t('done.customers', { count: customersNew, customers: format.number(customersNew) })}>
          {t('done.contacts', { count: contactsNew, contacts: format.number(contactsNew) })}
          {customersKnown > 0 && ` ${t('done.known', { count: customersKnown, customers: format.number(customersKnown) })}`}
        </Callout>
      </Card>
    </>
  );
}
