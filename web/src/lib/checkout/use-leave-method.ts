import { useRef, useState } from 'react';
import { useLeaveMethodForOrderMutation } from '@/generated/lib.ts';
import type { MethodOnFileKind } from '@/generated/types.ts';
import { useAction } from '@/lib/use-action.ts';

/** To the provider's page, where what is left pays the order, and from there back to it. */
export function useLeaveMethod() {
  const [isLeaving, setLeaving] = useState(false);
  const keys = useRef(new Map<string, string>());
  const start = useAction(useLeaveMethodForOrderMutation(), {
    onDone: ({ url }) => {
      setLeaving(true);
      location.assign(url);
    },
  });
  const leave = (payerId: string, orderId: string, kind: MethodOnFileKind) => {
    // Pressed twice, it is one way there.
    const idempotencyKey = keys.current.get(kind) ?? crypto.randomUUID();
    keys.current.set(kind, idempotencyKey);
    return start.run({ tenantId: payerId, orderId, kind, idempotencyKey });
  };
  return { leave, busy: start.busy || isLeaving };
}
