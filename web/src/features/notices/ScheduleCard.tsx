import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/lib/format/use-now.ts';
import { instantAt, wallTime } from '@/lib/format/zoned-time.ts';
import { useZoneName } from '@/lib/places/use-zone-name.ts';
import { Card } from '@/ui/Card.tsx';
import { DayField } from '@/ui/DayField.tsx';
import { RadioCards } from '@/ui/RadioCards.tsx';
import { TextField } from '@/ui/TextField.tsx';
import type { NoticeForm } from './use-notice-form.ts';
import classes from './notices.module.css';

/** At once, or at an hour by the clock of the company acted on. */
export function ScheduleCard({ form, zone, company }: { form: NoticeForm; zone: string; company: string }) {
  const { t } = useTranslation('notices');
  const zoneName = useZoneName();
  const now = useNow();
  const { mode, day, time } = form.watch('schedule');
  const isLater = mode === 'later';
  const at = instantAt(zone, day, time)?.getTime();
  return (
    <Card title={t('compose.when')}>
      <div className={classes.schedule}>
        <Controller
          control={form.control}
          name="schedule.mode"
          render={({ field }) => (
            <RadioCards
              label={t('compose.when')}
              name="schedule"
              isLabelHidden
              options={[
                { value: 'now', label: t('compose.now'), detail: t('compose.nowDetail') },
                { value: 'later', label: t('compose.later'), detail: t('compose.laterDetail') },
              ]}
              value={field.value}
              onChange={(value) => field.onChange(value)}
            />
          )}
        />
        {isLater && (
          <>
            <div className={classes.hour}>
              <DayField form={form} name="schedule.day" min={wallTime(zone, new Date(now)).day} label={t('compose.day')} withAsterisk deps={['schedule.time']} />
              <TextField form={form} name="schedule.time" type="time" label={t('compose.time')} withAsterisk rightSection={null} />
            </div>
            <p className={classes.quiet}>{t('compose.zone', { zone: zoneName(zone, at), name: company })}</p>
          </>
        )}
      </div>
    </Card>
  );
}
