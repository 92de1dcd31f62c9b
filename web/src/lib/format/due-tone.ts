const day = 24 * 60 * 60 * 1000;

/** How a deadline is shown: red when past, amber within 14 days, plain before. */
export function dueTone(at: Date, now: number): 'danger' | 'attention' | 'plain' {
  const left = at.getTime() - now;
  if (left < 0) return 'danger';
  return left <= 14 * day ? 'attention' : 'plain';
}
