import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/de';
import 'dayjs/locale/it';
import { Input } from '@mantine/core';
import { MonthPicker } from '@mantine/dates';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/lib/i18n/use-language.ts';

type Props = {
  label: string;
  /** `2026-11` */
  value: string;
  max: Date;
  onPick: (month: string) => void;
};

/** A year's months to pick one in, by arrows too. */
export function MonthPick({ label, value, max, onPick }: Props) {
  const { t } = useTranslation('ui');
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label id={id} labelElement="div">{label}</Input.Label>
      <MonthPicker
        value={`${value}-01`}
        defaultDate={`${value}-01`}
        maxDate={max}
        onChange={(day) => day && onPick(day.slice(0, 7))}
        locale={useLanguage()}
        size="md"
        ariaLabels={{ nextYear: t('day.nextYear'), previousYear: t('day.previousYear'), nextDecade: t('day.nextDecade'), previousDecade: t('day.previousDecade') }}
      />
    </div>
  );
}
