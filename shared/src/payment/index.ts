export { cardExpiresAt, dueExpiryWarning, expiryWarningDays, type CardExpiry, type ExpiryWarning } from './card-expiry.ts';
export { unpaidReminderDays } from './unpaid-reminders.ts';
