/** How long a bought period runs, shortest first: an upgrade may only move to the right (S1, S3). */
export const cadences = ['MONTHLY', 'ANNUAL'] as const;

export type Cadence = (typeof cadences)[number];

export const cadenceMonths: Record<Cadence, number> = { MONTHLY: 1, ANNUAL: 12 };
