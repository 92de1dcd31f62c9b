import { expect, test } from 'vitest';
import { axisTicks, placeOn, rangeOf, type AxisRow } from './time-axis.ts';

const rows: AxisRow[] = [
  { label: 'old', detail: '', spans: [{ kind: 'used', from: 0, to: 25 }, { kind: 'credit', from: 25, to: 80 }] },
  { label: 'new', detail: '', spans: [{ kind: 'left', from: 25, to: 100 }] },
];

test('the axis reaches from the first start to the last end', () => {
  expect(rangeOf(rows, 25)).toEqual({ from: 0, to: 100 });
  expect(placeOn({ from: 0, to: 100 }, 25, 80)).toEqual({ insetInlineStart: '25.000%', width: '55.000%' });
});

test('the present is always labelled, and no label stands in another', () => {
  const { labels } = axisTicks(rows, 25, rangeOf(rows, 25));
  expect(labels.map(({ at }) => at)).toEqual([25, 100, 0, 80]);
  expect(labels.filter(({ isRoomy }) => isRoomy).map(({ at }) => at)).toEqual([25, 100]);
  expect(axisTicks(rows, 95, rangeOf(rows, 95)).labels.map(({ at }) => at)).toEqual([95, 0, 80, 25]);
});
