import { type Language } from '../i18n/translate.ts';
import { ConcurrentChange, FieldChange, refuse } from './refusals.ts';

interface Saved {
  version: number;
  updatedAt: Date;
  updatedByName?: string | null;
}

/**
 * Refuses a save of something that changed since it was read (A4): tells where what was sent differs from what is stored, overwrites nothing.
 * @returns undefined when the version is the one that was read
 */
export function refuseStale<Row extends Saved>(row: Row, version: number, wanted: Record<string, unknown>, language: Language): ConcurrentChange | undefined {
  if (row.version === version) return undefined;
  return refuse(ConcurrentChange, 'CONCURRENT_CHANGE', language, {
    changes: differences(row as unknown as Record<string, unknown>, wanted),
    changedByName: row.updatedByName ?? null, changedAt: row.updatedAt, version: row.version,
  });
}

function differences(stored: Record<string, unknown>, wanted: Record<string, unknown>, above: string[] = []): FieldChange[] {
  return Object.entries(wanted).flatMap(([field, yours]) => {
    const theirs = stored[field] ?? null;
    const path = [...above, field];
    if (isPlain(yours) && (theirs === null || isPlain(theirs))) return differences(theirs ?? {}, yours, path);
    if (yours === null && isPlain(theirs)) return differences(theirs, emptied(theirs), path);
    const [mine, other] = [written(yours), written(theirs)];
    return mine === other ? [] : [Object.assign(new FieldChange(), { path, yours: mine, theirs: other })];
  });
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The same fields with nothing in them: what was sent when a whole part was left out. */
const emptied = (part: Record<string, unknown>) => Object.fromEntries(Object.keys(part).map((field) => [field, null]));

function written(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? [...value].map(String).sort().join(', ') : String(value);
}
