import { useNavigate } from '@tanstack/react-router';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useChangeDialog } from './use-change-dialog.ts';

const UpgradeSubscriptionDialog = lazyPart(() => import('./UpgradeSubscriptionDialog.tsx').then((m) => m.UpgradeSubscriptionDialog));
const RenewSubscriptionDialog = lazyPart(() => import('./RenewSubscriptionDialog.tsx').then((m) => m.RenewSubscriptionDialog));
const TopUpSubscriptionDialog = lazyPart(() => import('./TopUpSubscriptionDialog.tsx').then((m) => m.TopUpSubscriptionDialog));

const ScheduleChangeDialog = lazyPart(() => import('./ScheduleChangeDialog.tsx').then((m) => m.ScheduleChangeDialog));
const ConvertTrialDialog = lazyPart(() => import('./ConvertTrialDialog.tsx').then((m) => m.ConvertTrialDialog));

/** The dialog the address asks for; its code comes when first needed. */
export function ChangeDialogs({ tenantId }: { tenantId: string }) {
  const { upgrading, renewing, toppingUp, wanted, isFromLicences, scheduling, converting, close } = useChangeDialog();
  const navigate = useNavigate();
  // Who came from the licences goes on there.
  const toLicences = (subscriptionId: string) => void navigate({ to: '/t/$tenantId/abbonamenti/$subscriptionId/licenze', params: { tenantId, subscriptionId } });
  return (
    <>
      {upgrading && <UpgradeSubscriptionDialog tenantId={tenantId} subscriptionId={upgrading} onClose={close} />}
      {toppingUp && <TopUpSubscriptionDialog tenantId={tenantId} subscriptionId={toppingUp} wanted={wanted} onClose={isFromLicences ? () => toLicences(toppingUp) : close} {...(isFromLicences && { onDone: toLicences })} />}
      {renewing && <RenewSubscriptionDialog tenantId={tenantId} subscriptionId={renewing} onClose={close} />}
      {scheduling && <ScheduleChangeDialog subscriptionId={scheduling} onClose={close} />}
      {converting && <ConvertTrialDialog tenantId={tenantId} subscriptionId={converting} onClose={close} />}
    </>
  );
}
