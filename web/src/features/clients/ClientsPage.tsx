import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useCan } from '@/lib/use-can.ts';
import { useKeySequence } from '@/lib/use-key-sequence.ts';
import { useTitle } from '@/lib/use-title.ts';
import { useIsActingOn } from '@/lib/viewer.ts';
import { Card } from '@/ui/Card.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { ClientsToolbar } from './ClientsToolbar.tsx';
import { ClientsTable } from './ClientsTable.tsx';
import { CreateButtons } from './CreateButtons.tsx';
import { useClients, type Client } from './use-clients.ts';
import { useClientsView } from './use-clients-view.ts';

const CreateTenantDialog = lazyPart(() => import('./CreateTenantDialog.tsx').then((m) => m.CreateTenantDialog));

/** The companies below a vendor or partner: find one, open it, make a new one. */
export function ClientsPage({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('clients');
  const view = useClientsView();
  const [created, setCreated] = useState<Client>();
  const clients = useClients(tenantId, view, created);
  const { tenant } = clients;
  const can = useCan(tenant?.viewerCan);
  const isActingOn = useIsActingOn(tenantId);
  const create = (kind: 'CUSTOMER' | 'PARTNER') => view.setView({ new: kind });
  useTitle(t('title'), tenant?.name);
  useKeySequence({ n: can('TENANT_CREATE') ? () => create('CUSTOMER') : undefined });

  const count = tenant?.all?.totalCount;
  const partners = tenant?.partners?.totalCount ?? 0;
  return (
    <>
      <PageHeader
        level={isActingOn ? 2 : 1}
        title={t('title')}
        note={count !== undefined && t(partners > 0 ? 'countWithPartners' : 'count', { count, partners })}
        actions={<CreateButtons tenantId={tenantId} can={can} onCreate={create} />}
      />
      <ClientsToolbar view={view} tenantId={tenantId} />
      <Card padded={false}>
        {clients.error ? <ErrorState error={clients.error} onRetry={() => void clients.refetch()} /> : <ClientsTable clients={clients} view={view} created={created} can={can} onCreate={create} />}
      </Card>
      {tenant && view.new && <CreateTenantDialog kind={view.new} parent={tenant} onCreated={setCreated} onClose={() => view.setView({ new: '' })} />}
    </>
  );
}
