import { z } from 'zod';
import { monthsLeft, anchorAt, boundary, nextEnd, renewalPeriod, isRefusedRenewal, toIso, type Anchor, type Instant } from '../period/index.ts';
import { topUpLines, listPrice, type EditionPlan } from '../catalog/index.ts';
import { chargeKey } from '../period/index.ts';
import { anchorOn, eur, utc } from './input.ts';

const day = (at: Instant) => toIso(at).slice(0, 10);

const sequence = z.object({ start: z.string(), step_months: z.number(), count: z.number() }).transform(({ start, step_months, count }) => {
  const anchor = anchorAt(utc(start), 'UTC');
  const boundaries = Array.from({ length: count }, (_, index) => boundary(anchor, (index + 1) * step_months));
  const starts = [utc(start), ...boundaries];
  return { boundaries: boundaries.map(day), period_days: boundaries.map((end, index) => (end - (starts[index] ?? end)) / 86_400) };
});

const zonedSequence = z.object({ start_local: z.string(), time_zone: z.string(), step_months: z.number(), count: z.number() })
  .transform(({ start_local, time_zone, step_months, count }) => {
    const anchor: Anchor = { local: start_local, timeZone: time_zone };
    const boundaries = Array.from({ length: count }, (_, index) => boundary(anchor, (index + 1) * step_months));
    return { start_utc: toIso(boundary(anchor, 0)), boundaries_utc: boundaries.map(toIso) };
  });

const topUp = z.object({
  period_end_local: z.string(), topup_at_local: z.string(), seats: z.number(), time_zone: z.string().default('UTC'),
  annual_unit_price_cents: z.number().optional(), monthly_unit_price_cents: z.number().optional(), anchor_day: z.number().optional(),
}).transform(({ period_end_local, topup_at_local, seats, time_zone, annual_unit_price_cents, monthly_unit_price_cents, anchor_day }) => {
  const at = (local: string) => boundary({ local, timeZone: time_zone }, 0);
  const [end, now] = [at(period_end_local), at(topup_at_local)];
  const anchor = anchor_day === undefined ? { local: period_end_local, timeZone: time_zone } : anchorOn(anchor_day, end);
  const months = monthsLeft(anchor, end, now);
  const cadence = annual_unit_price_cents === undefined ? 'MONTHLY' : 'ANNUAL';
  const unit = eur(annual_unit_price_cents ?? monthly_unit_price_cents ?? 0);
  const edition: EditionPlan = {
    key: 'TEAM', rank: 1, prices: {}, components: [{ key: 'seats', included: 0, minimum: 0, maximum: null, step: 1, unitPrices: { [cadence]: unit } }],
  };
  const [line] = topUpLines(edition, cadence, { seats }, months) ?? [];
  return {
    months, amount_cents: line ? listPrice(line).minor : null, days_left: (end - now) / 86_400, period_end_utc: toIso(end), topup_at_utc: toIso(now),
  };
});

const earlyRenewal = z.object({ current_end: z.string(), renewed_on: z.string(), renew_months: z.number(), anchor_day: z.number(), times: z.number() })
  .transform(({ current_end, renewed_on, renew_months, anchor_day, times }) => {
    const anchor = anchorOn(anchor_day, utc(current_end));
    const ends = Array.from({ length: times }).reduce<Instant[]>((known) => {
      const renewal = renewalPeriod(anchor, known.at(-1) ?? utc(current_end), renew_months, utc(renewed_on));
      return isRefusedRenewal(renewal) ? known : [...known, renewal.period.end];
    }, []);
    return { new_ends: ends.map(day), at_once: day(nextEnd(anchor, utc(current_end), times * renew_months)) };
  });

const lateRenewal = z.object({ natural_end: z.string(), renew_months: z.number(), payments: z.array(z.string()) })
  .transform(({ natural_end, renew_months, payments }) => {
    const end = utc(natural_end);
    const anchor = anchorAt(end, 'UTC');
    const renewals = payments.map((payment) => renewalPeriod(anchor, end, renew_months, utc(payment)));
    return { new_ends: renewals.map((renewal) => (isRefusedRenewal(renewal) ? renewal : day(renewal.period.end))) };
  });

const idempotency = z.object({ subscription: z.string(), period_start: z.string(), reason: z.literal('renewal'), runs: z.number(), amount_cents: z.number() })
  .transform(({ subscription, period_start, runs, amount_cents }) => {
    const keys = new Set(Array.from({ length: runs }, () => chargeKey(subscription, utc(period_start), 'RENEWAL')));
    return { invoices: keys.size, charged_cents: keys.size * amount_cents };
  });

export const periodHandlers = {
  month_sequence: sequence, zoned_sequence: zonedSequence, topup_months: topUp, topup_zone: topUp,
  early_renewal: earlyRenewal, late_renewal: lateRenewal, idempotency,
};

