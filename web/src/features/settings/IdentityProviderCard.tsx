import { Button } from '@mantine/core';
import { IconLogin2, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdentityProviderQuery } from '@/generated/settings.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useCan } from '@/lib/use-can.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';

const IdentityProviderDialog = lazyPart(() => import('./IdentityProviderDialog.tsx').then((m) => m.IdentityProviderDialog));

/** Where the people of a vendor's tree may sign in instead of here. */
export function IdentityProviderCard({ id, tenantId }: { id: string; tenantId: string }) {
  const { t } = useTranslation('settings');
  const [isEditing, setEditing] = useState(false);
  const { data, error, refetch } = useIdentityProviderQuery({ variables: { tenantId }, fetchPolicy: 'cache-and-network' });
  const tenant = data?.tenant;
  const canEdit = useCan(tenant?.viewerCan)('IDENTITY_PROVIDER_SAVE');
  const provider = tenant?.identityProvider;
  const Sign = provider ? IconPencil : IconPlus;
  const edit = canEdit && (
    <Button size="xs" variant="default" leftSection={<Sign size={16} stroke={1.6} aria-hidden />} onClick={() => setEditing(true)}>
      {t(provider ? 'provider.edit' : 'provider.add')}
    </Button>
  );
  return (
    <Card id={id} title={t('provider.title')} note={t('provider.note')} aside={edit}>
      {error && !tenant && <ErrorState error={error} onRetry={() => void refetch()} />}
      {tenant && !provider && <EmptyState icon={IconLogin2} sentence={t('provider.empty')} />}
      {provider && (
        <FieldGrid columns={2}>
          <Field label={t('provider.issuer')} value={provider.issuer} span={2} />
          <Field label={t('provider.state')} value={t(provider.isEnabled ? 'provider.on' : 'provider.off')} />
          <Field label={t('provider.buttonLabel')} value={provider.buttonLabel} />
          <Field label={t('provider.clientId')} value={provider.clientId} />
          <Field label={t('provider.callback')} value={callbackAddress()} />
        </FieldGrid>
      )}
      {isEditing && tenant && <IdentityProviderDialog tenant={tenant} provider={provider ?? null} callback={callbackAddress()} onClose={() => setEditing(false)} />}
    </Card>
  );
}

/** Where the provider has to be told to send people back to. */
const callbackAddress = () => `${location.origin}/oidc/callback`;
