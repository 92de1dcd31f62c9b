import type { Money } from '@/lib/format/format.ts';

/** What an order still awaits: what is due less what came for it in parts. */
export const missingOf = ({ due, arrivedMinor }: { due: Money; arrivedMinor: number }): Money => ({ ...due, minor: due.minor - arrivedMinor });
