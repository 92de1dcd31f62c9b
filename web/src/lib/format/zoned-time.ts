const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** What calendar and clock show in a zone at an instant: `2026-07-17` and `14:23`. */
export function wallTime(zone: string, at: Date): { day: string; time: string } {
  const parts = clockOf(zone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return { day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/**
 * The instant at which calendar and clock of a zone show this; of an hour that comes twice, the first.
 * @param day `2026-07-17` @param time `14:23`
 * @returns undefined for an hour that the zone's clocks leave out, and for what is no day or no time
 */
export function instantAt(zone: string, day: string, time: string): Date | undefined {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // Clocks change by no more than a day's half: what they are ahead by before or after is what they are ahead by then.
  const candidates = [-12, 12].map((hours) => asUtc - aheadMs(zone, asUtc + hours * 3_600_000)).sort((one, other) => one - other);
  const found = candidates.find((at) => {
    const shown = wallTime(zone, new Date(at));
    return shown.day === day && shown.time === time;
  });
  return found === undefined ? undefined : new Date(found);
}

/** How far a zone's clocks are ahead of UTC at an instant. */
function aheadMs(zone: string, at: number): number {
  const { day, time } = wallTime(zone, new Date(at));
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(at / 60_000) * 60_000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
function clockOf(zone: string): Intl.DateTimeFormat {
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en-CA', { ...fields, timeZone: zone });
  clocks.set(zone, clock);
  return clock;
}
