import { expect, test } from 'vitest';
import { sortChanges } from './sort-changes.ts';

const base = { phone: '+390498791100', pec: null, 'address.city': 'Vigonza' } as Record<string, string | null>;
const reading = (...dirty: string[]) => ({
  isDirty: (name: string) => dirty.includes(name),
  isAsRead: (name: string, theirs: string | null) => theirs === (base[name] ?? null),
});

test('what I had left alone is taken over', () => {
  const change = { path: ['address', 'city'], yours: 'Vigonza', theirs: 'Padova' };
  expect(sortChanges([change], reading())).toEqual({ taken: [{ name: 'address.city', yours: 'Vigonza', theirs: 'Padova' }], clashes: [] });
});

test('what both changed is mine to choose', () => {
  const change = { path: ['phone'], yours: '+39049', theirs: '+39050' };
  expect(sortChanges([change], reading('phone')).clashes).toEqual([{ name: 'phone', yours: '+39049', theirs: '+39050' }]);
});

test('what only I changed is no conflict, empty or not', () => {
  const mine = [{ path: ['phone'], yours: '+39049', theirs: '+390498791100' }, { path: ['pec'], yours: 'a@pec.it', theirs: null }];
  expect(sortChanges(mine, reading('phone', 'pec'))).toEqual({ taken: [], clashes: [] });
});
