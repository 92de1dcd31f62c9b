const day = 86_400;

/** Seconds as days, hours, minutes and seconds: nothing is lost, leading zeros are. */
export function durationParts(seconds: number): { unit: 'd' | 'h' | 'm' | 's'; value: number }[] {
  const parts = [
    { unit: 'd' as const, value: Math.floor(seconds / day) },
    { unit: 'h' as const, value: Math.floor((seconds % day) / 3600) },
    { unit: 'm' as const, value: Math.floor((seconds % 3600) / 60) },
    { unit: 's' as const, value: seconds % 60 },
  ];
  const shown = parts.filter(({ value }) => value > 0);
  return shown.length > 0 ? shown : parts.slice(-1);
}
