import type { lockedProfileFields } from '@filiera/shared/schemas';
import type { ProfileQuery } from '@/generated/types.ts';

export type LockedName = (typeof lockedProfileFields)[number];

/** A company whose locked fields can be asked to change, with the requests that wait. */
export type ChangeableTenant = NonNullable<ProfileQuery['tenant']>;
