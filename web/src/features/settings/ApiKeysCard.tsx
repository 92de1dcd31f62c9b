import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiKeysQuery } from '@/generated/settings.ts';
import type { ApiKeyRow_apiKeyFragment as ApiKey } from '@/generated/types.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useCan } from '@/lib/use-can.ts';
import { Card } from '@/ui/Card.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { ApiKeyTable } from './ApiKeyTable.tsx';
import { RevokeApiKeyDialog } from './RevokeApiKeyDialog.tsx';

const CreateApiKeyDialog = lazyPart(() => import('./CreateApiKeyDialog.tsx').then((m) => m.CreateApiKeyDialog));

/** The keys that work, and the way to a new one. */
export function ApiKeysCard({ id, tenantId }: { id: string; tenantId: string }) {
  const { t } = useTranslation('settings');
  const [isCreating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey>();
  const { data, error, refetch, fetchMore, networkStatus } = useApiKeysQuery({
    variables: { tenantId, first: 25 },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const tenant = data?.tenant;
  const can = useCan(tenant?.viewerCan);
  if (error && !tenant) return <Card id={id} title={t('keys.title')}><ErrorState error={error} onRetry={() => void refetch()} /></Card>;
  if (tenant && !can('API_KEY_READ')) return <Card id={id} title={t('keys.title')}><EmptyState icon={IconKey} sentence={t('keys.hidden')} /></Card>;

  const keys = tenant?.apiKeys;
  const create = can('API_KEY_CREATE') && (
    <Button size="xs" variant="default" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => setCreating(true)}>
      {t('keys.new')}
    </Button>
  );
  return (
    <Card id={id} padded={false} title={t('keys.title')} note={t('keys.note')} aside={create}>
      <ApiKeyTable
        rows={keys?.nodes.filter(({ revokedAt }) => revokedAt === null)}
        onRevoke={setRevoking}
        empty={<EmptyState icon={IconKey} sentence={t('keys.empty')} />}
        more={keys?.pageInfo.hasNextPage ? { onLoad: () => void fetchMore({ variables: { after: keys.pageInfo.endCursor } }), busy: networkStatus === 3 } : undefined}
      />
      {revoking && <RevokeApiKeyDialog apiKey={revoking} onClose={() => setRevoking(undefined)} />}
      {isCreating && tenant && <CreateApiKeyDialog tenant={tenant} onClose={() => setCreating(false)} />}
    </Card>
  );
}
