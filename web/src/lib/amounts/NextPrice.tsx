import { explainTotal } from '@filiera/shared/receipt';
import { useTranslation } from 'react-i18next';
import type { AmountsReceipt_amountsFragment as Amounts, Cadence } from '@/generated/types.ts';
import { AmountFigure } from './AmountFigure.tsx';
import { useSpeaker } from './use-speaker.ts';

/** What each further period costs whoever is invoiced, at today's prices and discounts; without credit it is the net of this one, and opens like it. */
export function NextPrice({ amounts, cadence }: { amounts: Amounts; cadence: Cadence }) {
  const { t } = useTranslation(['amounts', 'words']);
  const speaker = useSpeaker();
  const explanation = amounts.credit.minor === 0 ? explainTotal('net', amounts, speaker) : undefined;
  return <><AmountFigure amount={amounts.charge} of={t('net')} explanation={explanation} /> {t(`words:per.${cadence}`)}</>;
}
