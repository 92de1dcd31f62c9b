import 'reflect-metadata';
import { expect, test } from 'vitest';
import { type Computed, ComputedField } from './computed.ts';
import { unansweredForNobody } from './unanswered-for-nobody.ts';

const made = (more: Partial<Computed>) => ComputedField(() => Boolean, 'Whether it is so.', { needs: {}, of: () => true, ...more });

class Shown {
  answered!: boolean;
  nullable!: boolean | null;
  forgotten!: boolean;
}
made({ ofNobody: () => false })(Shown.prototype, 'answered');
made({ nullable: true })(Shown.prototype, 'nullable');
made({})(Shown.prototype, 'forgotten');

test('a field that is never null needs an answer for nobody where a link leads, and only there', () => {
  const linked = [{ name: 'linked', command: 'select' as const, using: 'true' }];
  expect(unansweredForNobody([{ class: Shown, policies: linked }])).toEqual(['Shown.forgotten']);
  expect(unansweredForNobody([{ class: Shown, policies: [{ name: 'subtree', using: 'true' }] }])).toEqual([]);
});
