import { lazy, Suspense } from 'react';
import { useChangeDialog } from './use-change-dialog.ts';

const UpgradeSubscriptionDialog = lazy(() => import('./UpgradeSubscriptionDialog.tsx').then((m) => ({ default: m.UpgradeSubscriptionDialog })));
const RenewSubscriptionDialog = lazy(() => import('./RenewSubscriptionDialog.tsx').then((m) => ({ default: m.RenewSubscriptionDialog })));

/** The dialog the address asks for; its code comes when first needed. */
export function ChangeDialogs({ tenantId }: { tenantId: string }) {
  const { upgrading, renewing, close } = useChangeDialog();
  return (
    <Suspense fallback={null}>
      {upgrading && <UpgradeSubscriptionDialog tenantId={tenantId} subscriptionId={upgrading} onClose={close} />}
      {renewing && <RenewSubscriptionDialog tenantId={tenantId} subscriptionId={renewing} onClose={close} />}
    </Suspense>
  );
}
