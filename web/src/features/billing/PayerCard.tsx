import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BillingQuery } from '@/generated/types.ts';
import { Card } from '@/ui/Card.tsx';
import classes from './billing.module.css';

const payers = ['CUSTOMER', 'PARTNER'] as const;

/** What either payer means, row against row; the one in use is tinted. Choosing is the customer's (P3). */
export function PayerCard({ tenant }: { tenant: NonNullable<BillingQuery['tenant']> }) {
  const { t } = useTranslation('billing');
  const { name, payer, parent } = tenant;
  const rows = {
    who: { CUSTOMER: name, PARTNER: parent?.name ?? t('payer.partnerUnknown', { name }) },
    price: { CUSTOMER: t('payer.publicPrice'), PARTNER: t('payer.partnerPrice') },
    sees: { CUSTOMER: t('payer.onlyCustomer', { name }), PARTNER: t('payer.onlyPartner') },
    own: { CUSTOMER: t('payer.customerAlone'), PARTNER: t('payer.customerAlone') },
  };
  const keys = ['who', 'price', 'sees', 'own'] as const;
  return (
    <Card padded={false} title={t('payer.title')} note={t('payer.note', { name })} foot={t('payer.foot', { name })}>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={t('payer.title')}>
          <thead>
            <tr>
              <td />
              {payers.map((one) => (
                <th key={one} scope="col" data-in-use={one === payer || undefined}>
                  {t(`payer.${one}`)}
                  {one === payer && (
                    <span className={classes.inUse}>
                      <IconCheck size={14} stroke={1.8} aria-hidden />
                      {t('payer.inUse')}
                    </span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key}>
                <th scope="row">{t(`payer.row.${key}`)}</th>
                {payers.map((one) => (
                  <td key={one} data-in-use={one === payer || undefined}>
                    {rows[key][one]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
