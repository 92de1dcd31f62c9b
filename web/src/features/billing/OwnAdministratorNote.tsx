import { IconDiscountOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import { useCan } from '@/lib/use-can.ts';
import { Callout } from '@/ui/Callout.tsx';
import type { BillingTenant } from './billing-tenant.ts';

/** What an administrator of its own costs, or would cost, whoever pays for a company (P8); that it has one is said to those who may read its people. */
export function OwnAdministratorNote({ tenant: { name, viewerCan, soleAdministratorProducts, ownAdministrators } }: { tenant: BillingTenant }) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const knows = useCan(viewerCan)('USER_READ');
  if (soleAdministratorProducts.length === 0) return null;
  const state = ownAdministrators.nodes.length > 0 ? 'lost' : knows ? 'holds' : 'depends';
  return (
    <Callout icon={IconDiscountOff} tone="attention" title={t(`payer.ownAdministrator.title.${state}`)}>
      <p>{t(`payer.ownAdministrator.${state}`, { name, products: format.list(soleAdministratorProducts.map((product) => product.name)) })}</p>
    </Callout>
  );
}
