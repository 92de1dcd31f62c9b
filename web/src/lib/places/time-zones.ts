/** Every zone this browser knows, with the one in use, whatever it is. */
export function timeZones(inUse: string): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', inUse])];
}

/** The place that a zone is named after: "New York" of America/New_York. */
export const zoneCity = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** "UTC+2": how far a zone's clocks are ahead at an instant. */
export function zoneOffset(zone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name.replace('GMT', 'UTC').replace(/[+-]0$/, '');
}
