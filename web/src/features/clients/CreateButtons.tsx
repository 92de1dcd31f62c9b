import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { useCan } from '@/lib/use-can.ts';
import { KeyHint } from '@/ui/KeyHint.tsx';

type Props = { can: ReturnType<typeof useCan>; onCreate: (kind: 'CUSTOMER' | 'PARTNER') => void };

export function CreateButtons({ can, onCreate }: Props) {
  const { t } = useTranslation('clients');
  const plus = <IconPlus size={16} stroke={1.6} aria-hidden />;
  return (
    <>
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
