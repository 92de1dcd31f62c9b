import { IconArrowsRightLeft, IconPlayerPause, IconPlayerPlay, IconRestore } from '@tabler/icons-react';
import type { Action } from '@/generated/types.ts';

/** What may happen to a company from above, in the order of the menu. */
export const lifeActions = ['suspend', 'resume', 'restore', 'move'] as const;
export type LifeAction = (typeof lifeActions)[number];

export const lifePermission = { suspend: 'TENANT_SUSPEND', resume: 'TENANT_RESUME', restore: 'TENANT_RESTORE', move: 'TENANT_MOVE' } as const satisfies Record<LifeAction, Action>;
export const lifeIcon = { suspend: IconPlayerPause, resume: IconPlayerPlay, restore: IconRestore, move: IconArrowsRightLeft } as const;
