import { Button } from '@mantine/core';
import { IconPlus, IconShoppingCart, IconUpload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { useCan } from '@/lib/use-can.ts';
import { KeyHint } from '@/ui/KeyHint.tsx';

type Props = { tenantId: string; can: ReturnType<typeof useCan>; onCreate: (kind: 'CUSTOMER' | 'PARTNER') => void };

export function CreateButtons({ tenantId, can, onCreate }: Props) {
  const { t } = useTranslation('clients');
  const plus = <IconPlus size={16} stroke={1.6} aria-hidden />;
  return (
    <>
      {can('TENANT_IMPORT') && (
        <Button variant="subtle" leftSection={<IconUpload size={16} stroke={1.6} aria-hidden />} renderRoot={(props) => <Link to="/t/$tenantId/clienti/importa" params={{ tenantId }} {...props} />}>
          {t('import')}
        </Button>
      )}
      {can('ORDER_PLACE_FOR_NEW_CUSTOMER') && (
        <Button variant="default" leftSection={<IconShoppingCart size={16} stroke={1.6} aria-hidden />} renderRoot={(props) => <Link to="/t/$tenantId/clienti/vendi" params={{ tenantId }} {...props} />}>
          {t('sell')}
        </Button>
      )}
      {can('TENANT_CREATE') && (
        <Button variant="default" leftSection={plus} onClick={() => onCreate('PARTNER')}>
          {t('newPartner')}
        </Button>
      )}
      {can('TENANT_CREATE') && (
        <Button leftSection={plus} rightSection={<KeyHint keys="n" />} aria-keyshortcuts="n" onClick={() => onCreate('CUSTOMER')}>
          {t('newCustomer')}
        </Button>
      )}
    </>
  );
}
