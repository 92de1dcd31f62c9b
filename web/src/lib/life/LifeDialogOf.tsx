import type { LifeAction } from './life-actions.ts';
import { MoveTenantDialog } from './MoveTenantDialog.tsx';
import { RestoreTenantDialog } from './RestoreTenantDialog.tsx';
import { ResumeTenantDialog } from './ResumeTenantDialog.tsx';
import { SuspendTenantDialog } from './SuspendTenantDialog.tsx';

export type LifeDialogProps = { tenant: { id: string; name: string }; onClose: () => void };

const dialogs = { suspend: SuspendTenantDialog, resume: ResumeTenantDialog, restore: RestoreTenantDialog, move: MoveTenantDialog } as const;

export function LifeDialogOf({ action, ...props }: LifeDialogProps & { action: LifeAction }) {
  const Dialog = dialogs[action];
  return <Dialog {...props} />;
}
