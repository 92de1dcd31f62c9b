import { useTranslation } from 'react-i18next';
import type { SubscriptionRow_subscriptionFragment as Row } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { TextButton } from '@/ui/TextButton.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import type { Quote } from '@/lib/quote/use-live-quote.ts';
import classes from './chosen.module.css';

type Props = { rows: readonly Row[]; quote: Quote | undefined; problems: ReadonlyMap<string, string>; onTakeOut: (id: string) => void };

/** What is renewed: until when it is paid, until when it would be, or what stands against it. */
export function RenewedList({ rows, quote, problems, onTakeOut }: Props) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const now = useNow();
  const isOfSeveral = rows.some(({ tenant }) => tenant.id !== rows[0]?.tenant.id);
  return (
    <div>
      <h3 className={classes.heading}>{t('insieme.list')}</h3>
      <ul className={classes.list}>
        {rows.map(({ id, product, edition, tenant, endsAt }) => {
          const name = [`${product.name} ${edition.name}`, isOfSeveral && tenant.name].filter(Boolean).join(', ');
          const line = quote?.lines.find(({ subscription }) => subscription?.id === id);
          const problem = problems.get(id);
          const ends = [t(Date.parse(endsAt) > now ? 'insieme.until' : 'insieme.ended', { day: format.date(endsAt) }), !problem && line && t('insieme.newEnd', { day: format.date(line.endsAt) })].filter(Boolean).join(', ');
          const becomes = !problem && line && line.edition.id !== edition.id && t('insieme.becomes', { edition: line.edition.name });
          return (
            <li key={id} className={classes.item}>
              <TwoLines strong value={name} detail={becomes ? <>{ends}<br />{becomes}</> : ends} />
              {rows.length > 1 && <TextButton label={t('insieme.takeOutOf', { name })} onClick={() => onTakeOut(id)}>{t('insieme.takeOut')}</TextButton>}
              {problem && <p className={classes.problem} role="alert">{problem}</p>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
