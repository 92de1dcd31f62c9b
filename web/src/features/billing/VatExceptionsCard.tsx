import { Button } from '@mantine/core';
import { IconPlus, IconReceiptTax } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VatExceptions_tenantFragment as Company } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useToday } from '@/lib/use-today.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import classes from './billing.module.css';

const RecordVatExceptionDialog = lazyPart(() => import('./RecordVatExceptionDialog.tsx').then((m) => m.RecordVatExceptionDialog));
const EndVatExceptionDialog = lazyPart(() => import('./EndVatExceptionDialog.tsx').then((m) => m.EndVatExceptionDialog));

type Exception = Company['vatExceptions']['nodes'][number];

/** How a company is taxed unlike others, and since when: recorded and ended by the vendor alone (P2). */
export function VatExceptionsCard({ tenant, canRecord }: { tenant: Company & { name: string }; canRecord: boolean }) {
  const { t } = useTranslation('billing');
  const [open, setOpen] = useState<'new' | Exception>();
  const exceptions = tenant.vatExceptions.nodes;
  const add = canRecord && (
    <Button size="xs" variant="default" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => setOpen('new')}>
      {t('exceptions.add')}
    </Button>
  );
  return (
    <Card title={t('exceptions.title')} note={t('exceptions.note')} aside={add}>
      {exceptions.length === 0 && <EmptyState icon={IconReceiptTax} sentence={t('exceptions.empty')} />}
      {exceptions.length > 0 && (
        <ul className={classes.exceptions}>
          {exceptions.map((exception) => (
            <ExceptionRow key={exception.id} exception={exception} onEnd={canRecord ? () => setOpen(exception) : undefined} />
          ))}
        </ul>
      )}
      {open === 'new' && <RecordVatExceptionDialog tenant={tenant} onClose={() => setOpen(undefined)} />}
      {open && open !== 'new' && <EndVatExceptionDialog tenant={tenant} exception={open} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}

function ExceptionRow({ exception, onEnd }: { exception: Exception; onEnd: (() => void) | undefined }) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const today = useToday();
  const { kind, from, until, reference, referenceDay, recordedByName, recordedAt } = exception;
  const state = until !== null && until <= today ? 'over' : from > today ? 'coming' : 'holds';
  return (
    <li>
      <div>
        <strong>{t(`exceptions.kind.${kind}`)}</strong> <span className={classes.hint}>{t(`exceptions.state.${state}`)}</span>
        <p>{until === null ? t('exceptions.since', { from: format.calendarDay(from) }) : t('exceptions.between', { from: format.calendarDay(from), until: format.calendarDay(until) })}</p>
        <p className={classes.hint}>
          {referenceDay ? t('exceptions.declaration', { reference, day: format.calendarDay(referenceDay) }) : reference} · {t('exceptions.recorded', { name: recordedByName, at: format.date(recordedAt) })}
        </p>
      </div>
      {onEnd && state !== 'over' && (
        <Button size="xs" variant="default" onClick={onEnd} aria-label={t('exceptions.endOf', { kind: t(`exceptions.kind.${kind}`) })}>
          {t('exceptions.end')}
        </Button>
      )}
    </li>
  );
}
