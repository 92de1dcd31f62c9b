/** Where what was sent differs from what is stored, as `ConcurrentChange` tells it (A4). */
export type FieldChange = { path: readonly string[]; yours: string | null; theirs: string | null };

export type Clash = { name: string; yours: string | null; theirs: string | null };

type Reading = {
  /** whether the person changed the field */
  isDirty: (name: string) => boolean;
  /** whether what is stored now is what was read */
  isAsRead: (name: string, theirs: string | null) => boolean;
};

/**
 * Sorts what somebody else saved meanwhile: what the person had left alone is taken over, what both changed is theirs to choose.
 * What only the person changed is no conflict.
 */
export function sortChanges(changes: readonly FieldChange[], { isDirty, isAsRead }: Reading): { taken: Clash[]; clashes: Clash[] } {
  const foreign = changes.map(({ path, ...values }) => ({ name: path.join('.'), ...values })).filter(({ name, theirs }) => !isAsRead(name, theirs));
  return { taken: foreign.filter(({ name }) => !isDirty(name)), clashes: foreign.filter(({ name }) => isDirty(name)) };
}
