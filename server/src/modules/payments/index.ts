export { Balance } from './balance.entity.ts';
export { BalanceMovement } from './balance-movement.entity.ts';
export { lockBalances, moveBalances } from './move-balance.ts';
export { PaymentMethod } from './payment.enums.ts';
export { BillingAccount, BillingAddress } from './billing-account.entity.ts';
