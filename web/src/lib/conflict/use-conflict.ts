import { useState } from 'react';
import { get, set, type FieldPath, type FieldPathValue, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { sortChanges, type Clash, type FieldChange } from './sort-changes.ts';

type ConcurrentChange = { version: number; changedByName: string | null; changedAt: string; changes: readonly FieldChange[] };

export type Side = 'yours' | 'theirs';
export type Conflict = {
  by: string | null;
  at: string;
  /** taken over, because the person had left them alone */
  taken: readonly Clash[];
  /** changed by both */
  clashes: readonly Clash[];
  chosen: Readonly<Record<string, Side>>;
  /** somebody tried to save before choosing */
  isPressed: boolean;
};

/**
 * Somebody saved meanwhile (A4): the form is set upon what is stored now, nothing typed is lost, and each field that both changed waits for
 * a choice.
 * @param shown how a stored text stands in the form; as it is unless told
 * @returns `version` to send next, `take` for the refusal, `isOpen()` while a choice is missing (it then asks for it)
 */
export function useConflict<Fields extends FieldValues, Values>(
  form: UseFormReturn<Fields, unknown, Values>,
  firstVersion: number,
  shown: (name: string, stored: string | null) => unknown = (_name, stored) => stored ?? '',
) {
  const [version, setVersion] = useState(firstVersion);
  const [conflict, setConflict] = useState<Conflict & { mine: Record<string, unknown> }>();
  const path = (name: string) => name as FieldPath<Fields>;
  const stored = (name: string, text: string | null) => shown(name, text) as FieldPathValue<Fields, FieldPath<Fields>>;

  const take = (change: ConcurrentChange) => {
    const defaults = form.formState.defaultValues;
    const { taken, clashes } = sortChanges(change.changes, {
      isDirty: (name) => form.getFieldState(path(name), form.formState).isDirty,
      isAsRead: (name, theirs) => written(shown(name, theirs)) === written(get(defaults, name)),
    });
    const mine = Object.fromEntries(clashes.map(({ name }) => [name, form.getValues(path(name))]));
    const storedNow = structuredClone(defaults) as Fields;
    for (const { name, theirs } of [...taken, ...clashes]) set(storedNow, name, stored(name, theirs));
    form.reset(storedNow, { keepDirtyValues: true, keepErrors: true, keepSubmitCount: true });
    setVersion(change.version);
    setConflict({ by: change.changedByName, at: change.changedAt, taken, clashes, mine, chosen: {}, isPressed: false });
  };

  const choose = ({ name, theirs }: Clash, side: Side) => {
    const value = side === 'theirs' ? stored(name, theirs) : (conflict?.mine[name] as FieldPathValue<Fields, FieldPath<Fields>>);
    form.setValue(path(name), value, { shouldDirty: true, shouldValidate: true });
    setConflict((now) => now && { ...now, chosen: { ...now.chosen, [name]: side } });
  };

  const isOpen = () => {
    const hasOpen = conflict?.clashes.some(({ name }) => !conflict.chosen[name]) ?? false;
    if (hasOpen) setConflict((now) => now && { ...now, isPressed: true });
    return hasOpen;
  };

  return { version, conflict: conflict as Conflict | undefined, take, choose, isOpen };
}

/** As the server writes a value in a change: a list sorted, nothing as empty. */
function written(value: unknown): string {
  return Array.isArray(value) ? [...value].map(String).sort().join(', ') : String(value ?? '');
}
