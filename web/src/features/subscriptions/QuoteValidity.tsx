import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/lib/format/use-now.ts';
import classes from './quote.module.css';

/** How long the price still stands, to the second; when over, confirming brings a fresh one. */
export function QuoteValidity({ expiresAt }: { expiresAt: string }) {
  const { t } = useTranslation('subscriptions');
  const left = Math.max(0, Math.ceil((Date.parse(expiresAt) - useNow(1000)) / 1000));
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return (
    <span className={classes.validity} role="timer" aria-live="off">
      <IconClock size={14} stroke={1.8} aria-hidden />
      {left > 0 ? t('quote.validFor', { clock }) : t('quote.expired')}
    </span>
  );
}
