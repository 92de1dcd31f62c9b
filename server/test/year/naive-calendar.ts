// Calendar of the naive model: the platform's own time zone data read through Intl, and days counted by hand. Shares nothing with `shared/period`.

export interface WallClock { year: number; month: number; day: number; hour: number; minute: number; second: number }

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall shows at an instant (epoch seconds). */
export function wallClock(at: number, zone: string): WallClock {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(new Date(at * 1000)).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
}

const asUtc = ({ year, month, day, hour, minute, second }: WallClock) => Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
const offsetAt = (at: number, zone: string) => asUtc(wallClock(at, zone)) - at;

/** The instant a wall clock means: the first of two, and of one that is skipped, as long after the jump as it stands behind it. */
export function instantOf(clock: WallClock, zone: string): number {
  const utc = asUtc(clock);
  const before = offsetAt(utc - 86_400, zone);
  const after = offsetAt(utc + 86_400, zone);
  const meant = [utc - before, utc - after].filter((at) => asUtc(wallClock(at, zone)) === utc);
  return meant.length > 0 ? Math.min(...meant) : utc - before;
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** So many months after the anchor, in its zone, on its day or the last of a shorter month. */
export function monthsAfter(anchor: WallClock, zone: string, months: number): number {
  const index = anchor.year * 12 + (anchor.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return instantOf({ ...anchor, year, month, day: Math.min(anchor.day, daysIn(year, month)) }, zone);
}

/** Which boundary of the anchor an end is: found by trying each. */
export function boundaryIndex(anchor: WallClock, zone: string, end: number): number {
  for (let index = 0; index < 600; index += 1) if (monthsAfter(anchor, zone, index) === end) return index;
  throw new Error('an end is a boundary of its anchor');
}

/** The day on the wall, as 2026-03-29. */
export const dayOf = (at: number, zone: string): string => {
  const { year, month, day } = wallClock(at, zone);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};
