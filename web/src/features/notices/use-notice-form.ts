import { noticeSchema } from '@filiera/shared/schemas';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { present } from '@/lib/format/clock.ts';
import { instantAt, wallTime } from '@/lib/format/zoned-time.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { useViewer } from '@/lib/viewer.ts';
import { dropDraft, storedDraft, storeDraft, type NoticeFields } from './notice-draft.ts';
import { noticeTopics } from './notice-look.ts';

const nothing = { it: '', en: '', de: '' };
const dayMs = 86_400_000;

/** Tomorrow at nine, unless told. */
const fresh = (zone: string): NoticeFields => ({
  topic: 'COMPANY', subject: nothing, text: nothing, schedule: { mode: 'now', day: wallTime(zone, new Date(present() + dayMs)).day, time: '09:00' },
});

/**
 * A notice being written. Every key stroke is kept in this browser, so that neither leaving the page nor the end of a session loses any of it.
 * @param zone whose calendar and clock the hour is told in
 */
export function useNoticeForm(tenantId: string, zone: string) {
  const { t } = useTranslation('notices');
  const viewer = useViewer();
  const [former] = useState(() => storedDraft(viewer.id, tenantId));
  const [idempotencyKey, setIdempotencyKey] = useState(() => former?.idempotencyKey ?? crypto.randomUUID());
  const isOver = useRef(false);
  const schema = useMemo(() => noticeSchema.extend({ topic: z.enum(noticeTopics), schedule: scheduleIn(zone, { day: t('compose.dayMissing'), time: t('compose.timeMissing'), past: t('compose.past'), noSuchTime: t('compose.noSuchTime') }) }), [zone, t]);
  const form = useSchemaForm<NoticeFields, z.output<typeof schema>>(schema, former ?? fresh(zone));

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          if (!isOver.current) storeDraft(viewer.id, tenantId, { ...values, idempotencyKey, savedAt: Date.now() });
        },
      }),
    [form, viewer.id, tenantId, idempotencyKey],
  );
  return {
    form,
    idempotencyKey,
    /** when what is in the form was last written, if it was found here */
    resumedFrom: former?.savedAt,
    /** it was published: nothing is left to keep */
    finish: () => {
      isOver.current = true;
      dropDraft(viewer.id, tenantId);
    },
    discard: () => {
      form.reset(fresh(zone));
      setIdempotencyKey(crypto.randomUUID());
      dropDraft(viewer.id, tenantId);
    },
  };
}

export type NoticeForm = ReturnType<typeof useNoticeForm>['form'];
export type NoticeValues = Parameters<Parameters<NoticeForm['handleSubmit']>[0]>[0];

/** When it leaves: null at once. What is wrong with the hour is told at its field, whatever else is wrong. */
function scheduleIn(zone: string, say: { day: string; time: string; past: string; noSuchTime: string }) {
  return z.object({ mode: z.enum(['now', 'later']), day: z.string(), time: z.string() }).transform(({ mode, day, time }, context) => {
    if (mode === 'now') return null;
    const complain = (field: 'day' | 'time', message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) complain('day', say.day);
    if (!/^\d\d:\d\d/.test(time)) complain('time', say.time);
    if (context.issues.length > 0) return z.NEVER;
    const at = instantAt(zone, day, time.slice(0, 5));
    if (!at) complain('time', say.noSuchTime);
    else if (at.getTime() <= present()) complain('time', say.past);
    return at ?? z.NEVER;
  });
}
