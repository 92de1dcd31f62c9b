import { describeEnum } from '../../platform/orm/enums.ts';

/** What is told of a file, as `NotificationKind` says it. */
export const TransmissionNotice = { SENT: 'SENT', DELIVERED: 'DELIVERED', REJECTED: 'REJECTED', NOT_DELIVERED: 'NOT_DELIVERED', ACCEPTED: 'ACCEPTED', REFUSED: 'REFUSED', EXPIRED: 'EXPIRED' } as const;
export type TransmissionNotice = keyof typeof TransmissionNotice;
describeEnum('TransmissionNotice', TransmissionNotice, 'What is told of a file: SENT on to the exchange system; DELIVERED (RC); REJECTED (NS), it counts as not issued; NOT_DELIVERED (MC), it lies in the reserved area of whoever was invoiced and counts as issued; of public bodies ACCEPTED or REFUSED (EC01, EC02), or EXPIRED when they said nothing in their fifteen days (DT).');

export const TransmissionState = { WAITING: 'WAITING', ...TransmissionNotice } as const;
export type TransmissionState = keyof typeof TransmissionState;
describeEnum('TransmissionState', TransmissionState, 'Where a file stands: WAITING to be handed over, else what weighs most of what was told of it, in whatever order that came.');
