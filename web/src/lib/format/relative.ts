const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Writes how far an instant is in words: hours within a day, then calendar days of the zone below two months, then months below two
 * years, then years: the way people count towards a deadline.
 */
export function relativeIn(locale: string, timeZone?: string) {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const calendarDay = calendarDayIn(timeZone);
  return (at: number, now: number): string => {
    const difference = at - now;
    const away = Math.abs(difference);
    if (away < minute) return words.format(0, 'second');
    if (away < hour) return words.format(Math.trunc(difference / minute), 'minute');
    if (away < day) return words.format(Math.trunc(difference / hour), 'hour');
    if (away < 60 * day) return words.format(calendarDay(at) - calendarDay(now), 'day');
    const months = Math.sign(difference) * wholeMonths(calendarDay(Math.min(at, now)), calendarDay(Math.max(at, now)));
    return Math.abs(months) < 24 ? words.format(months, 'month') : words.format(Math.trunc(months / 12), 'year');
  };
}

/** From one day of the calendar to a later one, both counted from the epoch: a year from today is twelve, at whatever time of the day. */
function wholeMonths(from: number, to: number): number {
  const [start, end] = [new Date(from * day), new Date(to * day)];
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  // A month of a short one is over with its last day: from 31 January to 28 February.
  const isLastDay = new Date(end.getTime() + day).getUTCDate() === 1;
  return end.getUTCDate() >= start.getUTCDate() || isLastDay ? months : months - 1;
}

/** The day an instant falls on, counted from the epoch: Tuesday is the day after tomorrow on Sunday night, though only 30 hours away. */
function calendarDayIn(timeZone?: string) {
  const iso = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', ...(timeZone && { timeZone }) });
  return (at: number) => Date.parse(iso.format(at)) / day;
}
