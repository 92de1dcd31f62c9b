import { Anchor } from '@mantine/core';
import { IconBrandPaypal, IconBuildingBank, IconCreditCard, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentMethod } from '@/generated/types.ts';
import { useOffers } from '@/lib/checkout/use-offers.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useCan } from '@/lib/use-can.ts';
import { useIsActingOn } from '@/lib/viewer.ts';
import { Card } from '@/ui/Card.tsx';
import { IconTile } from '@/ui/IconTile.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import { BalanceFigure } from './BalanceFigure.tsx';
import type { BillingTenant } from './billing-tenant.ts';
import { MethodRequest } from './MethodRequest.tsx';
import { MethodRow } from './MethodRow.tsx';
import { OtherMethod } from './OtherMethod.tsx';
import { SetupButtons } from './SetupButtons.tsx';
import { SetupOutcomeNote } from './SetupOutcomeNote.tsx';
import { useSetupOutcome } from './use-setup-outcome.ts';
import classes from './billing.module.css';

const GrantTermsDialog = lazyPart(() => import('./GrantTermsDialog.tsx').then((m) => m.GrantTermsDialog));

const icons: Record<PaymentMethod, Icon> = { BANK_TRANSFER: IconBuildingBank, CARD: IconCreditCard, PAYPAL: IconBrandPaypal };

type Account = NonNullable<BillingTenant['billingAccount']>;

/** How it pays, when, and the credit it has; amounts only for whoever is invoiced (M6). */
export function PaymentMethodCard({ tenant, account, onStale }: { tenant: BillingTenant; account: Account; onStale: () => void }) {
  const { t } = useTranslation('billing');
  const [isGranting, setGranting] = useState(false);
  const isActingOn = useIsActingOn(account.id);
  const can = useCan(tenant.viewerCan);
  const canReadBalance = can('BALANCE_READ');
  const canChange = can('PAYMENT_METHOD_CHANGE');
  const offers = useOffers();
  const { outcome, forget } = useSetupOutcome(onStale);
  const { method, paymentTermsDays, methodsOnFile } = account;
  const inUse = methodsOnFile.find(({ kind }) => kind === method);
  const others = methodsOnFile.filter((one) => one !== inUse);
  const byRequest = method === 'BANK_TRANSFER' ? undefined : t('method.byRequest');
  const buttons = canChange && offers && offers.length > 0 && <SetupButtons tenantId={account.id} offers={offers} onFile={methodsOnFile} />;
  const foot = buttons ? <>{buttons}{byRequest}</> : (byRequest ?? (offers?.length === 0 ? t('onFile.notOffered') : undefined));
  return (
    <Card title={t('method.title')} foot={foot}>
      {outcome && <SetupOutcomeNote outcome={outcome} onClose={forget} />}
      {inUse ? <MethodRow method={inUse} /> : (
        <div className={classes.method}>
          <IconTile icon={icons[method]} />
          <TwoLines strong value={t(`method.${method}.name`)} detail={t(method !== 'BANK_TRANSFER' && canReadBalance ? 'onFile.missing' : `method.${method}.detail`)} />
        </div>
      )}
      {others.length > 0 && (
        <div className={classes.otherMethods} role="group" aria-label={t('onFile.others')}>
          <p className={classes.otherTitle}>{t('onFile.others')}</p>
          {others.map((one) => <OtherMethod key={one.id} method={one} tenantId={account.id} canChange={canChange} />)}
        </div>
      )}
      <MethodRequest tenant={tenant} method={method} />
      <dl className={classes.facts}>
        <div>
          <dt>{t('method.balance')}</dt>
          <dd>
            {canReadBalance ? <TwoLines value={<BalanceFigure balance={account.balance} />} detail={account.balance && account.balance.amount.minor > 0 ? t('method.balanceNote') : undefined} /> : t(isActingOn ? 'method.balanceHidden' : 'method.balanceHiddenByRole')}
          </dd>
        </div>
        <div>
          <dt>{t('method.terms')}</dt>
          <dd>
            {paymentTermsDays === 0 ? t('method.termsAdvance') : t('method.termsDays', { count: paymentTermsDays })}
            {can('PAYMENT_TERMS_GRANT') && (
              <Anchor component="button" type="button" size="sm" ms="xs" aria-label={t('terms.changeOf')} onClick={() => setGranting(true)}>
                {t('terms.change')}
              </Anchor>
            )}
          </dd>
        </div>
      </dl>
      {isGranting && <GrantTermsDialog tenant={tenant} days={paymentTermsDays} onClose={() => setGranting(false)} />}
    </Card>
  );
}
