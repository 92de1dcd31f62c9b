export type AxisSpan = { kind: 'used' | 'left' | 'ahead' | 'credit'; from: number; to: number };
export type AxisRow = { label: string; detail: string; isNew?: boolean; spans: readonly AxisSpan[] };
export type AxisRange = { from: number; to: number };

export function rangeOf(rows: readonly AxisRow[], now: number): AxisRange {
  const instants = rows.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to]));
  return { from: Math.min(now, ...instants), to: Math.max(now, ...instants) };
}

/** Where a span stands, in percent of the axis. */
export function placeOn(range: AxisRange, from: number, to: number): { insetInlineStart: string; width: string } {
  return { insetInlineStart: percent(share(range, from)), width: percent(share(range, to) - share(range, from)) };
}

/** The present, then the starts and ends that leave room for a word: 12 % of the axis from every other, 26 % on a phone (`isRoomy`). */
export function axisTicks(rows: readonly AxisRow[], now: number, range: AxisRange) {
  const ends = rows.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to]));
  const wanted = [now, range.to, range.from, ...ends.sort((a, b) => b - a)];
  const labels: { at: number; share: number; isNow: boolean; isRoomy: boolean }[] = [];
  for (const at of wanted) {
    const here = share(range, at);
    const distance = Math.min(1, ...labels.map((label) => Math.abs(label.share - here)));
    if (distance >= 0.12) labels.push({ at, share: here, isNow: at === now, isRoomy: distance >= 0.26 });
  }
  return { now: share(range, now), labels };
}

const share = ({ from, to }: AxisRange, at: number) => (to === from ? 0 : (at - from) / (to - from));
const percent = (part: number) => `${(part * 100).toFixed(3)}%`;
