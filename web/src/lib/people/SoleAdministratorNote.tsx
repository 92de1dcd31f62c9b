import { IconDiscountOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import { Callout } from '@/ui/Callout.tsx';

/** What an administrator of its own costs a customer's partner, said before there is one (P8). */
export function SoleAdministratorNote({ products }: { products: readonly { name: string }[] }) {
  const { t } = useTranslation('words');
  const format = useFormat();
  if (products.length === 0) return null;
  return (
    <div role="status">
      <Callout icon={IconDiscountOff} tone="attention" title={t('soleAdministrator.title')}>
        {t('soleAdministrator.sentence', { products: format.list(products.map(({ name }) => name)) })}
      </Callout>
    </div>
  );
}
