/** The month before that of a day, in the reader's calendar: what accountants ask for first. @returns `2026-10` */
export function monthBefore(day: Date): string {
  const before = new Date(Date.UTC(day.getFullYear(), day.getMonth() - 1, 1));
  return before.toISOString().slice(0, 7);
}

/** Days from the first of a month to before the first of the next. @param month `2026-11` */
export function spanOf(month: string): { issuedFrom: string; issuedBefore: string } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return { issuedFrom: `${month}-01`, issuedBefore: new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10) };
}
