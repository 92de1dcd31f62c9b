import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cadence, Change_editionFragment as Edition } from '@/generated/types.ts';
import { priceNow } from '@/lib/catalog/component-text.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { ToneText } from '@/ui/Status.tsx';

const cadences = ['MONTHLY', 'ANNUAL'] as const satisfies readonly Cadence[];

type Props = {
  edition: Edition;
  /** an upgrade never goes from a year to a month */
  atLeast?: Cadence;
  value: Cadence;
  onChange: (cadence: Cadence) => void;
  error?: string | undefined;
};

/** By month or by year, with what a year saves. */
export function CadenceChoice({ edition, atLeast = 'MONTHLY', value, onChange, error }: Props) {
  const { t } = useTranslation(['subscriptions', 'words']);
  const format = useFormat();
  const now = useNow();
  const labelId = useId();
  const price = (cadence: Cadence) => priceNow(edition.prices, cadence, now)?.amount.minor;
  const [monthly, annual] = [price('MONTHLY'), price('ANNUAL')];
  const saved = monthly && annual ? Math.round((1 - annual / (12 * monthly)) * 100) : 0;
  return (
    <Input.Wrapper label={t('cadence')} labelElement="div" labelProps={{ id: labelId }} error={error}>
      <SegmentedControl
        fullWidth
        aria-labelledby={labelId}
        value={value}
        onChange={(next) => onChange(next as Cadence)}
        data={cadences.map((cadence) => ({
          value: cadence,
          disabled: price(cadence) === undefined || cadences.indexOf(cadence) < cadences.indexOf(atLeast),
          label: (
            <>
              {t(`cadenceName.${cadence}`)} {cadence === 'ANNUAL' && saved > 0 && <ToneText tone="good">−{format.percent(saved)}</ToneText>}
            </>
          ),
        }))}
      />
    </Input.Wrapper>
  );
}
