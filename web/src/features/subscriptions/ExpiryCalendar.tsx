import { ActionIcon, Button, Skeleton } from '@mantine/core';
import { IconCalendarOff, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useExpiryCalendarQuery } from '@/generated/subscriptions.ts';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { localDay } from '@/lib/format/local-day.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { text, useUrlState } from '@/lib/url-state.ts';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { dayIn, isMonth, monthAfter, monthOf, spanOf, weeksOf } from './expiry-month.ts';
import { SubscriptionStateText } from './SubscriptionStateText.tsx';
import classes from './ExpiryCalendar.module.css';

const params = { mese: text() };

type Props = { tenantId: string; isPhone: boolean; withBelow?: boolean; endsBefore?: string | null };

/** A month of expiries, each on the day of its own time zone; on a phone the days that have any. With those of all companies below, without what renews by itself. */
export function ExpiryCalendar({ tenantId, isPhone, withBelow = false, endsBefore = null }: Props) {
  const { t, i18n } = useTranslation('subscriptions');
  const [{ mese }, set] = useUrlState(params);
  const now = useNow();
  const thisMonth = monthOf(now);
  const today = localDay(new Date(now));
  const month = isMonth(mese) ? mese : thisMonth;
  const { data, previousData, error, refetch } = useExpiryCalendarQuery({ variables: { tenantId, withBelow, ...spanOf(month) }, fetchPolicy: 'cache-and-network' });
  const spoken = (day: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
  const name = spoken(`${month}-15`, { month: 'long', year: 'numeric' });
  const listOf = (from: typeof data) => from?.tenant?.expiries ?? from?.tenant?.subscriptions;
  const found = listOf(data);
  const byDay = Map.groupBy((found?.nodes ?? []).filter(({ endsAt, timeZone }) => dayIn(endsAt, timeZone).startsWith(month) && (endsBefore === null || (Date.parse(endsAt) >= now && endsAt < endsBefore))), ({ endsAt, timeZone }) => dayIn(endsAt, timeZone));
  const move = (months: number) => set({ mese: months === 0 ? '' : monthAfter(month, months) });
  if (error && !listOf(data ?? previousData)) return <ErrorState error={error} onRetry={() => void refetch()} />;

  return (
    <div className={classes.calendar}>
      <div className={classes.head}>
        <h3 aria-live="polite">{name}</h3>
        <ActionIcon aria-label={t('expiry.previous')} onClick={() => move(-1)}><IconChevronLeft size={16} stroke={1.6} aria-hidden /></ActionIcon>
        <ActionIcon aria-label={t('expiry.next')} onClick={() => move(1)}><IconChevronRight size={16} stroke={1.6} aria-hidden /></ActionIcon>
        <Button size="xs" variant="default" disabled={month === thisMonth} onClick={() => move(0)}>{t('expiry.today')}</Button>
      </div>
      {found?.pageInfo.hasNextPage && <p className={classes.note}>{t('expiry.capped')}</p>}
      {!data && <Skeleton height={isPhone ? 160 : 420} radius="lg" />}
      {data && isPhone && (
        byDay.size === 0 ? <EmptyState icon={IconCalendarOff} sentence={t('expiry.nothing', { month: name })} /> : (
          <ol className={classes.days}>
            {[...byDay].map(([day, rows]) => (
              <li key={day}>
                <h4>{spoken(day, { weekday: 'long', day: 'numeric', month: 'long' })}</h4>
                <Ending rows={rows} withCompany={withBelow} />
              </li>
            ))}
          </ol>
        )
      )}
      {data && !isPhone && byDay.size === 0 && <p className={classes.note}>{t('expiry.nothing', { month: name })}</p>}
      {data && !isPhone && (
        <table className={classes.month} aria-label={t('expiry.title', { month: name })}>
          <thead>
            <tr>{['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05', '2024-01-06', '2024-01-07'].map((day) => <th key={day} scope="col" abbr={spoken(day, { weekday: 'long' })}>{spoken(day, { weekday: 'short' })}</th>)}</tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week, index) => (
              <tr key={index}>
                {week.map((day, place) => (
                  <td key={day ?? place} data-out={day === null || undefined} data-today={day === today || undefined} aria-current={day === today ? 'date' : undefined}>
                    {day && <span className={classes.number}>{Number(day.slice(8))}</span>}
                    {day && byDay.has(day) && <Ending rows={byDay.get(day) ?? []} withCompany={withBelow} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Ending({ rows, withCompany }: { rows: readonly Row[]; withCompany: boolean }) {
  return (
    <ul className={classes.ending}>
      {rows.map((row) => (
        <li key={row.id}>
          <Link to="/t/$tenantId/abbonamenti/$subscriptionId" params={{ tenantId: row.tenant.id, subscriptionId: row.id }} className={classes.link}>
            {withCompany && `${row.tenant.name}: `}{row.product.name} {row.edition.name}
          </Link>
          <SubscriptionStateText subscription={row} />
        </li>
      ))}
    </ul>
  );
}
