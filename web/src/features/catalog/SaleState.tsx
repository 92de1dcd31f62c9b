import { IconArchive, IconCircleCheck, IconCoinOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { priceNow } from '@/lib/catalog/component-text.ts';
import { StatusBadge, StatusText } from '@/ui/Status.tsx';
import { cadences } from './prices-of.ts';

type Props = {
  product: { withdrawnAt?: string | null; editions: readonly { withdrawnAt?: string | null; prices: readonly { cadence: string; validFrom: string }[] }[] };
  now: number;
  asBadge?: boolean;
};

/** Whether a product can be had: not while none of its editions has a price. */
export function SaleState({ product: { withdrawnAt, editions }, now, asBadge = false }: Props) {
  const { t } = useTranslation('catalog');
  const isPriced = editions.some((edition) => !edition.withdrawnAt && cadences.some((cadence) => priceNow(edition.prices, cadence, now)));
  const [icon, tone, word] = withdrawnAt ? ([IconArchive, 'neutral', 'withdrawn'] as const) : isPriced ? ([IconCircleCheck, 'good', 'onSale'] as const) : ([IconCoinOff, 'attention', 'noPrices'] as const);
  const Shown = asBadge ? StatusBadge : StatusText;
  return <Shown icon={icon} tone={tone}>{t(word)}</Shown>;
}
