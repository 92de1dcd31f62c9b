import { useTranslation } from 'react-i18next';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { TwoLines } from '@/ui/TwoLines.tsx';
import classes from './subscriptions.module.css';

/** What it is and, where its company is not the one that paid for it last, who is. */
export function SubscriptionTitle({ subscription: { product, edition, cadence, tenant, periods } }: { subscription: Row }) {
  const { t } = useTranslation(['subscriptions', 'words']);
  const payer = periods.nodes[0]?.order?.invoicedToName;
  const detail = `${edition.name}, ${t(`words:cadence.${cadence}`)}`;
  return <TwoLines strong value={product.name} detail={payer && payer !== tenant.name ? <>{detail}<span className={classes.payer}>{t('paidBy', { name: payer })}</span></> : detail} />;
}
