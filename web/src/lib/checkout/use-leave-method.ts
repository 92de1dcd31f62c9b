import { useRef, useState } from 'react';
import { useLeaveMethodForOrderMutation } from '@/generated/lib.ts';
import type { MethodOnFileKind } from '@/generated/types.ts';
import { useAction } from '@/lib/use-action.ts';

/** To the provider's page, where what is left pays the order, and from there back to it. */
export function useLeaveMethod() {
  const [isLeaving, setLeaving] = useState(false);
  const keys = useRef(new Map<string, string>());
  const onTheWay = useRef<() => Promise<void>>(undefined);
  const start = useAction(useLeaveMethodForOrderMutation(), {
    onDone: ({ url }) => {
      setLeaving(true);
      void Promise.resolve(onTheWay.current?.()).then(() => location.assign(url));
    },
  });
  /** @param first where the browser's Back leads from the provider's page, if not to the page one is on */
  const leave = (payerId: string, orderId: string, kind: MethodOnFileKind, first?: () => Promise<void>) => {
    onTheWay.current = first;
    // Pressed twice, it is one way there.
    const idempotencyKey = keys.current.get(kind) ?? crypto.randomUUID();
    keys.current.set(kind, idempotencyKey);
    return start.run({ tenantId: payerId, orderId, kind, idempotencyKey });
  };
  return { leave, busy: start.busy || isLeaving };
}
