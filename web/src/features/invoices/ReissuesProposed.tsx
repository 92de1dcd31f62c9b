import { Button } from '@mantine/core';
import { IconReceiptRefund } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReissuesProposedQuery } from '@/generated/invoices.ts';
import { Callout } from '@/ui/Callout.tsx';

/** How many invoices of a vendor are proposed to be issued anew without VAT, with the way to them; nothing where none is. */
export function ReissuesProposed({ tenantId, onShow }: { tenantId: string; onShow: () => void }) {
  const { t } = useTranslation('invoices');
  const { data } = useReissuesProposedQuery({ variables: { tenantId }, fetchPolicy: 'cache-and-network' });
  const count = data?.tenant?.issuedInvoices.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <Callout icon={IconReceiptRefund} tone="attention" title={t('reissue.proposed', { count })} actions={<Button variant="default" onClick={onShow}>{t('reissue.show')}</Button>}>
      <p>{t('reissue.proposedWhy')}</p>
    </Callout>
  );
}
