import type { LifeNotice_tenantFragment } from '@/generated/types.ts';

/** Whether there is something to say of a company's life; of a healthy one nothing is loaded. */
export const needsNotice = ({ status, movedAt, ancestors }: LifeNotice_tenantFragment): boolean =>
  status !== 'ACTIVE' || Boolean(movedAt) || ancestors.some((above) => above.status === 'SUSPENDED');
