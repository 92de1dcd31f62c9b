export type Change = { field: string; before: unknown; after: unknown };

/** What differs, field by field: undefined on the side that says nothing of it. What is empty on both sides or the same is left out. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const [old, now] = [asObject(before), asObject(after)];
  return [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])].flatMap((field) => {
    const change = { field, before: old ? (old[field] ?? null) : undefined, after: now ? (now[field] ?? null) : undefined };
    const isTold = old && now ? JSON.stringify(change.before) !== JSON.stringify(change.after) : !isEmpty(change.before ?? change.after);
    return isTold ? [change] : [];
  });
}

const asObject = (value: unknown): Record<string, unknown> | undefined => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined);

export const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
