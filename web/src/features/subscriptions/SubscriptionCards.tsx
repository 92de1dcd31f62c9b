import { Button, Checkbox, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ListPrice } from '@/lib/amounts/ListPrice.tsx';
import { useNow } from '@/lib/format/use-now.ts';
import { Card } from '@/ui/Card.tsx';
import { priceParts } from './price-parts.ts';
import { SubscriptionActions } from './SubscriptionActions.tsx';
import { SubscriptionPeriod } from './SubscriptionPeriod.tsx';
import { SubscriptionTitle } from './SubscriptionTitle.tsx';
import { SubscriptionStateText } from './SubscriptionStateText.tsx';
import type { ListProps } from './SubscriptionTable.tsx';
import classes from './subscriptions.module.css';

/** The same rows for a phone: one card each. */
export function SubscriptionCards({ rows, tenantId, selection, empty, more }: ListProps) {
  const { t } = useTranslation('ui');
  const now = useNow();
  if (!rows) return <Skeleton height={160} radius="lg" />;
  if (rows.length === 0) return empty;
  return (
    <>
      <ul className={classes.cards}>
        {rows.map((row) => (
          <li key={row.id}>
            <Card>
              <div className={classes.card}>
                <div className={classes.cardHead}>
                  {selection && (
                    <Checkbox
                      className={classes.cardCheck}
                      aria-label={selection.labelOf(row)}
                      checked={selection.chosen.has(row.id)}
                      disabled={!selection.canChoose(row)}
                      onChange={({ currentTarget: { checked } }) => selection.onChange(new Set(checked ? [...selection.chosen, row.id] : [...selection.chosen].filter((id) => id !== row.id)))}
                    />
                  )}
                  <Link to="/t/$tenantId/abbonamenti/$subscriptionId" params={{ tenantId, subscriptionId: row.id }} className={classes.cardLink}>
                    <SubscriptionTitle subscription={row} />
                  </Link>
                  <SubscriptionStateText subscription={row} badge />
                </div>
                <SubscriptionPeriod subscription={row} />
                <div className={classes.cardFoot}>
                  <ListPrice price={row.listPrice} cadence={row.cadence} parts={priceParts({ ...row, items: row.components }, now)} inLines />
                  <SubscriptionActions subscription={row} tenantId={tenantId} />
                </div>
              </div>
            </Card>
          </li>
        ))}
      </ul>
      {more && (
        <Button variant="default" fullWidth mt="sm" onClick={more.onLoad} loading={more.busy}>
          {t('loadMore')}
        </Button>
      )}
    </>
  );
}
