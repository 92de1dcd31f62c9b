import { useCallback } from 'react';
import type { Action } from '@/generated/types.ts';

/** Whether an object's `viewerCan` names an action: `const can = useCan(tenant?.viewerCan); can('PROFILE_UPDATE')`. */
export function useCan(viewerCan: readonly Action[] | undefined): (action: Action) => boolean {
  return useCallback((action) => viewerCan?.includes(action) ?? false, [viewerCan]);
}
