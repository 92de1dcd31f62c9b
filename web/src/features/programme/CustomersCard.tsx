import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import { Card } from '@/ui/Card.tsx';
import { CustomerLink } from './CustomerLink.tsx';
import classes from './programme.module.css';

type Props = { customers: readonly { id: string; name: string; earnedMinor: number; customer?: { id: string } | null }[]; total: number; currency: string };

/** Of whom most was earned since the beginning, less what credits took back. */
export function CustomersCard({ customers, total, currency }: Props) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const most = Math.max(1, ...customers.map(({ earnedMinor }) => earnedMinor));
  return (
    <Card title={t('customers.title')} note={t(total > customers.length ? 'customers.most' : 'customers.note', { shown: customers.length, total })}>
      <ul className={classes.customers}>
        {customers.map(({ id, name, earnedMinor, customer }) => (
          <li key={id}>
            <div className={classes.customer}>
              <span><CustomerLink id={customer?.id} name={name} /></span>
              <span>{format.money({ minor: earnedMinor, currency })}</span>
            </div>
            <div className={classes.track} aria-hidden>
              <div className={classes.bar} style={{ width: `${Math.max(0, (earnedMinor / most) * 100)}%` }} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
