import { Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Callout } from '@/ui/Callout.tsx';

export type SameTenant = { id: string; name: string; ancestors: readonly { id: string; name: string }[] };

/** Which companies have that VAT number already; what is typed stays, so they open beside it. */
export function SameVatNumberNote({ tenants }: { tenants: readonly SameTenant[] }) {
  const { t } = useTranslation('clients');
  return (
    <div role="alert">
      <Callout icon={IconAlertTriangle} tone="attention" title={t('create.same.title', { count: tenants.length })}>
        {tenants.map(({ id, name, ancestors }) => (
          <p key={id}>
            <Anchor href={`/t/${id}`} target="_blank" rel="noreferrer">
              {name}
            </Anchor>
            {ancestors.length > 0 && ` ${t('create.same.below', { chain: ancestors.map((above) => above.name).join(' › ') })}`}
          </p>
        ))}
        <p>{t('create.same.sentence')}</p>
      </Callout>
    </div>
  );
}
