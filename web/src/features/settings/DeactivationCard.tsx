import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deactivation, Deactivation_tenantFragment as Tenant } from '@/generated/types.ts';
import { useCan } from '@/lib/use-can.ts';
import { Card } from '@/ui/Card.tsx';
import { needsOf } from './deactivation-needs.ts';
import { Needs } from './Needs.tsx';
import classes from './settings.module.css';

const RequestDeactivationDialog = lazy(() => import('./RequestDeactivationDialog.tsx').then((m) => ({ default: m.RequestDeactivationDialog })));

const parts = { PARTNER: 'partner', ACCOUNT: 'account' } as const;
const actions = { PARTNER: 'TENANT_DEACTIVATE_PARTNER', ACCOUNT: 'TENANT_CLOSE' } as const;
const deactivations = ['PARTNER', 'ACCOUNT'] as const;
const changes = { PARTNER: 'DEACTIVATE_PARTNER', ACCOUNT: 'CLOSE_ACCOUNT' } as const;

/** Both deactivations with what they need first; asked for once nothing is left, and then the account manager decides (T6). */
export function DeactivationCard({ id, tenant }: { id: string; tenant: Tenant }) {
  const { t } = useTranslation('settings');
  const can = useCan(tenant.viewerCan);
  const [asked, setAsked] = useState<Deactivation>();
  return (
    <Card id={id} tone="danger" padded={false} title={t('danger.title')}>
      {deactivations.filter((kind) => can(actions[kind])).map((kind) => {
        const needs = needsOf(kind, tenant);
        const waiting = tenant.deactivationRequests.nodes.find((ticket) => ticket.changes.some((change) => change.kind === changes[kind]));
        return (
          <div key={kind} className={classes.danger}>
            <div>
              <h3>{t(`danger.${parts[kind]}.title`)}</h3>
              <p>{t(`danger.${parts[kind]}.sentence`, { name: tenant.name })}</p>
              {waiting ? (
                <Anchor renderRoot={(props) => <Link to="/t/$tenantId/ticket/$ticketId" params={{ tenantId: tenant.id, ticketId: waiting.id }} {...props} />}>{t('danger.waitingTicket')}</Anchor>
              ) : (
                <Button color="red" variant="outline" disabled={needs.some(({ left }) => left > 0)} onClick={() => setAsked(kind)}>
                  {t(`danger.${parts[kind]}.action`)}
                </Button>
              )}
            </div>
            <Needs needs={needs} tenant={tenant} />
          </div>
        );
      })}
      <Suspense fallback={null}>{asked && <RequestDeactivationDialog tenant={tenant} deactivation={asked} onClose={() => setAsked(undefined)} />}</Suspense>
    </Card>
  );
}
