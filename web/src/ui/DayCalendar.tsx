import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/de';
import 'dayjs/locale/it';
import { FocusTrap } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { present } from '@/lib/format/clock.ts';
import { localDay } from '@/lib/format/local-day.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';

type Props = { value: string; min: string | undefined; max: string | undefined; onPick: (day: string) => void };

/** A month to pick a day in, by arrows too; opened, it takes the focus to the day that is chosen, else to today. */
export function DayCalendar({ value, min, max, onPick }: Props) {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  const [today] = useState(() => localDay(new Date(present())));
  const first = value || (min && min > today ? min : max && max < today ? max : today);
  return (
    <FocusTrap active>
      <DatePicker
        value={value || null}
        defaultDate={first}
        {...(min && { minDate: min })}
        {...(max && { maxDate: max })}
        onChange={(day) => day && onPick(day)}
        locale={language}
        firstDayOfWeek={1}
        weekendDays={[]}
        hideOutsideDates
        getDayProps={(day) => (day === first ? { 'data-autofocus': true } : {})}
        __stopPropagation
        ariaLabels={{
          nextMonth: t('day.nextMonth'), previousMonth: t('day.previousMonth'), nextYear: t('day.nextYear'), previousYear: t('day.previousYear'),
          nextDecade: t('day.nextDecade'), previousDecade: t('day.previousDecade'),
        }}
      />
    </FocusTrap>
  );
}
