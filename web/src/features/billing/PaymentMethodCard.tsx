import { IconBrandPaypal, IconBuildingBank, IconCreditCard, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PaymentMethod } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useCan } from '@/lib/use-can.ts';
import { useIsActingOn, useViewer } from '@/lib/viewer.ts';
import { Card } from '@/ui/Card.tsx';
import { IconTile } from '@/ui/IconTile.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import { MethodRequest, type PayingTenant } from './MethodRequest.tsx';
import classes from './billing.module.css';

const icons: Record<PaymentMethod, Icon> = { BANK_TRANSFER: IconBuildingBank, CARD: IconCreditCard, PAYPAL: IconBrandPaypal };

type Account = NonNullable<PayingTenant['billingAccount']>;

/** How it pays, when, and the credit it has; amounts only for whoever is invoiced (M6). */
export function PaymentMethodCard({ tenant, account }: { tenant: PayingTenant; account: Account }) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const isActingOn = useIsActingOn(account.id);
  const { currency } = useViewer();
  const canReadBalance = useCan(tenant.viewerCan)('BALANCE_READ');
  const { method, paymentTermsDays } = account;
  // Nothing was ever credited: there is no balance yet, which is zero.
  const balance = account.balance?.amount ?? { minor: 0, currency };
  return (
    <Card title={t('method.title')} foot={t(method === 'BANK_TRANSFER' ? 'method.later' : 'method.byRequest')}>
      <div className={classes.method}>
        <IconTile icon={icons[method]} />
        <TwoLines strong value={t(`method.${method}.name`)} detail={t(`method.${method}.detail`)} />
      </div>
      <MethodRequest tenant={tenant} method={method} />
      <dl className={classes.facts}>
        <div>
          <dt>{t('method.balance')}</dt>
          <dd>
            {canReadBalance ? <TwoLines value={format.money(balance)} detail={balance.minor > 0 ? t('method.balanceNote') : undefined} /> : t(isActingOn ? 'method.balanceHidden' : 'method.balanceHiddenByRole')}
          </dd>
        </div>
        <div>
          <dt>{t('method.terms')}</dt>
          <dd>{paymentTermsDays === 0 ? t('method.termsAdvance') : t('method.termsDays', { count: paymentTermsDays })}</dd>
        </div>
      </dl>
    </Card>
  );
}
