import { useTranslation } from 'react-i18next';
import type { OverviewQuery } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Card } from '@/ui/Card.tsx';
import classes from './OverviewPage.module.css';

type Tenant = NonNullable<OverviewQuery['tenant']>;

/** A few counts that are exact; sums over a tree are not made here. */
export function Figures({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const hasClients = tenant.kind !== 'CUSTOMER';
  const suspended = tenant.suspended.totalCount;
  const ending = tenant.clients.nodes.reduce((sum, { ending: { nodes } }) => sum + nodes.length, 0);
  const figures = [
    ...(hasClients
      ? [
          {
            key: 'companies',
            value: tenant.all.totalCount,
            more: [t('figure.partners', { count: tenant.partners.totalCount }), suspended > 0 && t('figure.suspended', { count: suspended })].filter(Boolean).join(', '),
          } as const,
          { key: 'ending', value: ending, orMore: tenant.clients.pageInfo.hasNextPage, more: t('figure.endingMore') } as const,
        ]
      : []),
    { key: 'active', value: tenant.active.totalCount, more: t('figure.activeMore') } as const,
    ...(tenant.viewerCan.includes('TICKET_READ') ? [{ key: 'waiting', value: Math.min(tenant.waitingTicketCount, 99), orMore: tenant.waitingTicketCount > 99, more: t('figure.waitingMore') } as const] : []),
  ];
  return (
    <Card padded={false}>
      <dl className={classes.figures}>
        {figures.map(({ key, value, more, ...figure }) => (
          <div key={key} className={classes.figure}>
            <dt>{t(`figure.${key}`)}</dt>
            <dd className={classes.number}>
              {format.number(value)}
              {'orMore' in figure && figure.orMore && '+'}
            </dd>
            <dd className={classes.more}>{more}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
