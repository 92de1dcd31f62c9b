import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OverviewFiguresQuery, TenantKind } from '@/generated/types.ts';
import { missingOf } from '@/lib/amounts/missing-of.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { Card } from '@/ui/Card.tsx';
import classes from './OverviewPage.module.css';

type Tenant = NonNullable<OverviewFiguresQuery['tenant']>;
type Figure = { key: 'companies' | 'ending' | 'ended' | 'toCollect' | 'toPay' | 'month' | 'spent' | 'active' | 'waiting'; value: string; more: string; to: string; search?: Record<string, string> };

/** A few figures of the whole chain, each the door to its list. Lists are counted up to a hundred, companies up to a thousand; sums of a month are added up as orders settle. */
export function Figures({ tenant, kind, thisMonth }: { tenant: Tenant | null | undefined; kind: TenantKind; thisMonth: string }) {
  const { t } = useTranslation('overview');
  if (!tenant) return <Skeleton height={420} radius="lg" />;
  return <FigureList label={t('figure.title')} figures={figuresOf} tenant={tenant} kind={kind} thisMonth={thisMonth} />;
}

type Props = { tenant: Tenant; kind: TenantKind; thisMonth: string };

function FigureList({ label, figures, ...props }: Props & { label: string; figures: typeof figuresOf }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  return (
    <Card padded={false}>
      <ul className={classes.figures} aria-label={label}>
        {figures(props, t, format).map(({ key, value, more, to, search }) => (
          <li key={key}>
            <Link to={to} params={{ tenantId: props.tenant.id }} search={(search ?? {}) as never} className={classes.figure}>
              <span className={classes.name}>{t(`figure.${key}`)}</span>
              <span className={classes.number}>{value}</span>
              <span className={classes.more}>{more}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type Words = ReturnType<typeof useTranslation<'overview'>>['t'];

function figuresOf({ tenant, kind, thisMonth }: Props, t: Words, format: ReturnType<typeof useFormat>): Figure[] {
  const isVendor = kind === 'VENDOR';
  const upTo99 = (count: number) => `${format.number(Math.min(count, 99))}${count > 99 ? '+' : ''}`;
  const orders = (tenant.toCollect ?? tenant.toPay)?.nodes ?? [];
  const dues = orders.flatMap(({ amounts }) => (amounts ? missingOf(amounts) : []));
  const [first] = dues;
  // What some of them come to would be no sum: of others the amounts are not seen (M6), or there are more.
  const sum = first && dues.length === orders.length && orders.length < 100 ? format.money({ minor: dues.reduce((whole, { minor }) => whole + minor, 0), currency: first.currency }) : undefined;
  const month = tenant.monthTotals.find((total) => total.month === thisMonth && total.kind === (isVendor ? 'SOLD' : 'SPENT'));
  const currency = tenant.monthTotals[0]?.net.currency;
  const figures: (Figure | false | null | undefined)[] = [
    currency !== undefined && {
      key: isVendor ? 'month' : 'spent', value: format.money(month?.net ?? { minor: 0, currency }), more: t('figure.orders', { count: month?.orders ?? 0 }),
      to: '/t/$tenantId/ordini', search: { mese: thisMonth, ...(isVendor && { vista: 'tutti' }) },
    },
    {
      key: isVendor ? 'toCollect' : 'toPay', value: upTo99(orders.length), more: sum ? t('figure.sum', { sum }) : t('figure.noSum'),
      to: '/t/$tenantId/ordini', ...(!isVendor && { search: { stato: 'PENDING_PAYMENT' } }),
    },
    { key: 'ending', value: upTo99(tenant.ending.nodes.length), more: t('figure.endingMore'), to: '/t/$tenantId/scadenze' },
    { key: 'ended', value: upTo99(tenant.ended.nodes.length), more: t('figure.endedMore'), to: '/t/$tenantId/scadenze', search: { scadenza: 'scaduti' } },
    tenant.size && {
      key: 'companies', value: tenant.size.companies > most ? t('figure.over', { count: format.number(most) }) : format.number(tenant.size.companies), to: '/t/$tenantId/clienti', more: kinds(tenant.size, t),
    },
    tenant.active && { key: 'active', value: format.number(tenant.active.totalCount), more: t('figure.activeMore'), to: '/t/$tenantId/abbonamenti' },
    tenant.viewerCan.includes('TICKET_READ') && { key: 'waiting', value: upTo99(tenant.waitingTicketCount), more: t('figure.waitingMore'), to: '/t/$tenantId/ticket' },
  ];
  return figures.filter((figure): figure is Figure => !!figure);
}

const most = 1_000;

/** Of more than a thousand these are not counted. */
function kinds({ companies, partners, suspended }: NonNullable<Tenant['size']>, t: Words): string {
  if (companies > most) return t('figure.companiesMore');
  return [t('figure.partners', { count: partners }), suspended > 0 && t('figure.suspended', { count: suspended })].filter(Boolean).join(', ');
}
