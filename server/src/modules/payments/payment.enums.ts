import { describeEnum } from '../../platform/orm/enums.ts';

export const PaymentMethod = { CARD: 'CARD', PAYPAL: 'PAYPAL', BANK_TRANSFER: 'BANK_TRANSFER' } as const;
export type PaymentMethod = keyof typeof PaymentMethod;
describeEnum('PaymentMethod', PaymentMethod, 'How a company pays (P1).');
