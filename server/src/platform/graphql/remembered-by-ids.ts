import { type Remembered } from './use-case.ts';

interface Named {
  id: string;
}

/** An answer that names entities, each one or several, remembered by their ids: read again, they stand as they are now (S13). */
export function rememberedByIds<Answer extends object>(type: new () => Answer): Remembered<Answer> {
  return {
    forget: (answer) => Object.fromEntries(Object.entries(answer).map(([name, named]: [string, Named | Named[] | null]) => [name, Array.isArray(named) ? named.map(({ id }) => id) : (named?.id ?? null)])),
    recall: (answer) => Object.assign(new type(), Object.fromEntries(Object.entries(answer).map(([name, ids]) => [name, Array.isArray(ids) ? ids.map((id: unknown) => ({ id })) : ids && { id: ids }]))),
  };
}
