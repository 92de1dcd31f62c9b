import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePublishNoticeMutation } from '@/generated/notices.ts';
import type { NoticeTenant_tenantFragment as Tenant } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { FaultyFields } from '@/ui/FaultyFields.tsx';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { DraftNote } from './DraftNote.tsx';
import { NoticePreview } from './NoticePreview.tsx';
import { NoticeTexts } from './NoticeTexts.tsx';
import { ScheduleCard } from './ScheduleCard.tsx';
import { SendDialog } from './SendDialog.tsx';
import { TopicCard } from './TopicCard.tsx';
import { useNoticeForm, type NoticeValues } from './use-notice-form.ts';
import { useReaders } from './use-readers.ts';
import classes from './notices.module.css';

export function NoticeCompose({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation('notices');
  const navigate = useNavigate();
  const zone = tenant.profile?.timeZone ?? 'Europe/Rome';
  const format = useFormat(zone);
  const { form, idempotencyKey, resumedFrom, finish, discard } = useNoticeForm(tenant.id, zone);
  const readers = useReaders(tenant.id);
  const [ready, setReady] = useState<NoticeValues>();
  const publish = useAction(usePublishNoticeMutation(), {
    form,
    onDone: ({ notice }) => {
      finish();
      notifyDone(ready?.schedule ? t('done.scheduled', { when: format.exactWithZone(ready.schedule) }) : t('done.sent'));
      void navigate({ to: '/t/$tenantId/comunicazioni/$noticeId', params: { tenantId: tenant.id, noticeId: notice.id } });
    },
  });
  const review = (values: NoticeValues) => {
    form.clearErrors('root');
    void readers.countAgain();
    setReady(values);
  };
  const send = async ({ topic, subject, text, schedule }: NoticeValues) => {
    await publish.run({ tenantId: tenant.id, topic, subject, text, dueAt: schedule?.toISOString() ?? null, idempotencyKey });
    setReady(undefined);
  };
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void form.handleSubmit(review)(event)}>
      <FaultyFields form={form} />
      <DraftNote resumedFrom={resumedFrom} onDiscard={discard} />
      <TopicCard form={form} readers={readers} />
      <NoticeTexts form={form} />
      <NoticePreview form={form} tenantId={tenant.id} />
      <ScheduleCard form={form} zone={zone} company={tenant.name} />
      <FormProblem form={form} />
      <div className={classes.foot}>
        <p className={classes.quiet}>{t('compose.kept')}</p>
        <Button type="submit">{t(form.watch('schedule.mode') === 'later' ? 'compose.reviewLater' : 'compose.review')}</Button>
      </div>
      {ready && <SendDialog values={ready} company={tenant.name} zone={zone} count={readers.of(ready.topic)} busy={publish.busy} onSend={() => void send(ready)} onClose={() => setReady(undefined)} />}
    </form>
  );
}
