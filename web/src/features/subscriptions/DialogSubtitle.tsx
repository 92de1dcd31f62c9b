import { Trans, useTranslation } from 'react-i18next';
import { useIsActingOn } from '@/lib/viewer.ts';
import { ContextName } from '@/ui/ContextName.tsx';

type Props = { tenant: { id: string; name: string }; quote: { invoicedToName: string } | undefined };

/** For whom, and who gets the invoice. */
export function DialogSubtitle({ tenant, quote }: Props) {
  const { t } = useTranslation('subscriptions');
  const isActingOn = useIsActingOn(tenant.id);
  const key = !quote ? 'for' : quote.invoicedToName === tenant.name ? 'forInvoiced' : 'forInvoicedOther';
  return (
    <Trans
      t={t}
      i18nKey={`subtitle.${key}`}
      values={{ name: tenant.name, payer: quote?.invoicedToName }}
      components={{ tenant: <ContextName isActingOn={isActingOn} /> }}
    />
  );
}
