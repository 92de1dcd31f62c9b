export { cadenceMonths, cadences, type Cadence } from './cadence.ts';
export { daysLater, instant, later, secondsPerDay, toDate, toIso, type Instant } from './instant.ts';
export { contains, isOver, period, seconds, secondsLeft, type Period } from './period.ts';
export { anchorAt, boundary, firstPeriod, monthIndex, nextEnd, type Anchor } from './anchor.ts';
export { monthsLeft } from './months-left.ts';
export {
  graceDays, graceEnd, isRefusedRenewal, paidRenewal, renewableDays, renewalPeriod, renewalTiming, stackedMonths,
  type Renewal, type RenewalRefusal, type RenewalTiming,
} from './renewal.ts';
export { dueReminder, reminderHour, reminders, retriesAt, retryDays, transferOrderAt, type Reminder } from './reminders.ts';
export { chargeKey, chargeReasons, type ChargeReason } from './charge-key.ts';
