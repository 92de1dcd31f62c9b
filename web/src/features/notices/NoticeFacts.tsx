import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NoticePage_noticeFragment as Notice } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useCan } from '@/lib/use-can.ts';
import { Card } from '@/ui/Card.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';
import { ProgressBar } from '@/ui/ProgressBar.tsx';
import { readersOf } from './notice-look.ts';
import classes from './notices.module.css';

/** Who published it and when, who reads it, and how far its mails are. */
export function NoticeFacts({ notice }: { notice: Notice }) {
  const { t } = useTranslation(['notices', 'words']);
  const { tenant, state, topic, recipients, delivered, failed } = notice;
  const format = useFormat(tenant.profile?.timeZone);
  const can = useCan(tenant.viewerCan);
  const hasLeft = state === 'SENDING' || state === 'SENT';
  const mails = (stato: string | undefined, words: string) => (
    <Anchor component={Link} to={`/t/${tenant.id}/posta-in-uscita`} search={{ comunicazione: notice.id, ...(stato && { stato }) } as never}>
      {words}
    </Anchor>
  );
  return (
    <Card title={t('detail.facts')} foot={hasLeft && can('MAIL_READ') ? mails(undefined, t('detail.seeAll')) : undefined}>
      <div className={classes.form}>
        {state === 'SENDING' && (
          <>
            <ProgressBar
              label={t('detail.sending')}
              share={recipients ? (delivered + failed) / recipients : undefined}
              note={t('progress', { done: format.number(delivered + failed), all: format.number(recipients ?? 0) })}
            />
            <p className={classes.quiet}>{t('detail.mayLeave')}</p>
          </>
        )}
        <FieldGrid columns={2}>
          <Field label={t('detail.publishedBy')} value={notice.publishedByName} />
          <Field label={t('detail.publishedAt')} value={format.exactWithZone(notice.createdAt)} />
          <Field label={t('detail.topic')} value={t(`topic.${topic}`)} />
          <Field label={t('detail.readers')} value={t('reads', { type: t(`words:contactType.${readersOf[topic]}`) })} />
          <Field label={t(hasLeft ? 'detail.left' : 'detail.due')} value={state === 'CANCELLED' ? null : format.exactWithZone(notice.dueAt)} />
          {notice.finishedAt && <Field label={t('detail.finished')} value={format.exactWithZone(notice.finishedAt)} />}
          <Field label={t('detail.recipients')} value={hasLeft ? format.number(recipients ?? 0) : state === 'SCHEDULED' ? t('detail.notYet') : null} />
          {hasLeft && <Field label={t('detail.delivered')} value={format.number(delivered)} />}
          {hasLeft && <Field label={t('detail.failed')} value={format.number(failed)} after={failed > 0 && can('MAIL_READ') ? mails('FAILED', t('detail.seeFailed')) : undefined} />}
        </FieldGrid>
      </div>
    </Card>
  );
}
