import { describeEnum } from '../../platform/orm/enums.ts';

export const Cadence = { MONTHLY: 'MONTHLY', ANNUAL: 'ANNUAL' } as const;
export type Cadence = keyof typeof Cadence;
describeEnum('Cadence', Cadence, 'How long a period is (S1).');
