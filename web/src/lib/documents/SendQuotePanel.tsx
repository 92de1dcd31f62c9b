import { Button, Skeleton } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useQuoteReadersQuery, useSendQuoteMutation } from '@/generated/lib.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { CheckCards } from '@/ui/CheckCards.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { TextButton } from '@/ui/TextButton.tsx';
import { readersOf } from './readers-of.ts';
import classes from './SendQuotePanel.module.css';

type Props = { quote: { id: string; expiresAt: string }; tenantId: string; onClose: () => void };

/** To whom a quote goes, until when its price holds and what comes after: nothing is sent before that was read. */
export function SendQuotePanel({ quote, tenantId, onClose }: Props) {
  const { t } = useTranslation(['ui', 'words']);
  const format = useFormat();
  const form = useForm();
  const { data, error, refetch } = useQuoteReadersQuery({ variables: { tenantId }, fetchPolicy: 'cache-and-network' });
  const readers = data?.tenant && readersOf(data.tenant);
  const [chosen, setChosen] = useState<string[]>();
  const to = chosen ?? readers?.filter(({ isUsual }) => isUsual).map(({ email }) => email) ?? [];
  const keys = useRef(new Map<string, string>());
  const send = useAction(useSendQuoteMutation(), {
    form,
    onDone: ({ companyName, recipientCount }) => {
      notifyDone(t('document.sent', { name: companyName, count: recipientCount }));
      onClose();
    },
  });
  const run = () => {
    const what = `${quote.id} ${to.join(' ')}`;
    const idempotencyKey = keys.current.get(what) ?? crypto.randomUUID();
    keys.current.set(what, idempotencyKey);
    form.clearErrors();
    void send.run({ quoteId: quote.id, readers: to, idempotencyKey });
  };
  return (
    <section className={classes.panel} aria-label={t('document.offer')}>
      {error && !readers ? <ErrorState error={error} onRetry={() => void refetch()} /> : !readers ? <Skeleton height={80} /> : readers.length === 0 ? (
        <p>{t('document.nobody', { name: data?.tenant?.name })}</p>
      ) : (
        <CheckCards
          label={t('document.to')}
          options={readers.map(({ email, name, isInvited }) => ({ value: email, label: name, detail: isInvited ? t('document.invited', { email }) : email }))}
          value={to}
          onChange={setChosen}
        />
      )}
      <p className={classes.note}>{t('document.honoured', { until: format.exact(quote.expiresAt) })}</p>
      <FormProblem form={form} />
      <div className={classes.actions}>
        <Button size="xs" disabled={to.length === 0} loading={send.busy} leftSection={<IconSend size={14} stroke={1.6} aria-hidden />} onClick={run}>
          {t('document.sendTo', { count: to.length })}
        </Button>
        <TextButton onClick={onClose}>{t('cancel')}</TextButton>
      </div>
    </section>
  );
}
