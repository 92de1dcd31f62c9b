import { useRef } from 'react';
import type { PaymentMethod } from '@/generated/types.ts';

/** The key of a try to pay: the same while nothing has come of the one before, so that two clicks are one try (S13). */
export function usePaymentKey(): (method: PaymentMethod, after: string | undefined) => string {
  const keys = useRef(new Map<string, string>());
  return (method, after) => {
    const name = `${method} ${after ?? ''}`;
    const key = keys.current.get(name) ?? crypto.randomUUID();
    keys.current.set(name, key);
    return key;
  };
}
