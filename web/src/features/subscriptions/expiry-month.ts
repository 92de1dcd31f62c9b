/** A month of a calendar, `2026-12`. */
export type Month = string & { readonly kind?: 'month' };

const two = (value: number) => String(value).padStart(2, '0');

export const monthOf = (at: number): Month => {
  const day = new Date(at);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}`;
};

export const isMonth = (text: string): text is Month => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

export function monthAfter(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const day = new Date(Date.UTC(year, number - 1 + months, 1));
  return `${day.getUTCFullYear()}-${two(day.getUTCMonth() + 1)}`;
}

/** The instants around a month, wide enough for every time zone. */
export function spanOf(month: Month): { endsAfter: string; endsBefore: string } {
  const dayMs = 86_400_000;
  return {
    endsAfter: new Date(Date.parse(`${month}-01T00:00:00Z`) - dayMs).toISOString(),
    endsBefore: new Date(Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`) + dayMs).toISOString(),
  };
}

/** Its weeks from Monday on, each seven days; what belongs to another month is null. */
export function weeksOf(month: Month): (string | null)[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const before = (first.getUTCDay() + 6) % 7;
  const days = [...Array.from({ length: before }, () => null), ...Array.from({ length }, (_, index) => `${month}-${two(index + 1)}`)];
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => Array.from({ length: 7 }, (_day, index) => days[week * 7 + index] ?? null));
}

/** On which day of its own calendar something ends. */
export const dayIn = (at: string, timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at));
