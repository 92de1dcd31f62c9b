import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

type Param<T> = { read: (text: string | undefined) => T; write: (value: T) => string | undefined };
type AnyParam = { read: (text: string | undefined) => unknown; write: (value: never) => string | undefined };
type Values<P> = { [K in keyof P]: P[K] extends Param<infer T> ? T : never };

/** A free text; empty is absent. */
export const text = (): Param<string> => ({ read: (raw) => raw ?? '', write: (value) => value || undefined });

/** One of a few words; the first is the default and stays out of the address. */
export const oneOf = <T extends string>(words: readonly [T, ...T[]]): Param<T> => ({
  read: (raw) => words.find((word) => word === raw) ?? words[0],
  write: (value) => (value === words[0] ? undefined : value),
});

/** Any of a few words, `a,b`; unknown ones are dropped, so an edited address cannot break a page. */
export const anyOf = <T extends string>(words: readonly T[]): Param<T[]> => ({
  read: (raw) => words.filter((word) => raw?.split(',').includes(word)),
  write: (value) => value.join(',') || undefined,
});

/** Any words of a form, `a,b`; others are dropped likewise. */
export const matching = (form: RegExp): Param<string[]> => ({
  read: (raw) => raw?.split(',').filter((word) => form.test(word)) ?? [],
  write: (value) => value.join(',') || undefined,
});

/**
 * Filter, sort and page in the address, so that a link shows what its sender saw.
 * @param params one reader and writer per name; a constant outside the component
 * @returns the values and a setter for some of them; setting replaces the history entry
 */
export function useUrlState<P extends Record<string, AnyParam>>(params: P) {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const values = useMemo(() => readAll(params, search), [params, search]);
  const set = useCallback(
    (some: Partial<Values<P>>) => {
      void navigate({
        to: '.',
        replace: true,
        resetScroll: false,
        search: (previous: Record<string, unknown>) => ({ ...previous, ...writeSome(params, some) }),
      } as Parameters<typeof navigate>[0]);
    },
    [navigate, params],
  );
  return [values, set] as const;
}

function readAll<P extends Record<string, unknown>>(params: P, search: Record<string, unknown>): Values<P> {
  const entries = Object.entries(params).map(([name, param]) => {
    const raw = search[name];
    return [name, (param as Param<unknown>).read(typeof raw === 'string' ? raw : undefined)];
  });
  return Object.fromEntries(entries);
}

function writeSome<P extends Record<string, unknown>>(params: P, some: Partial<Values<P>>) {
  return Object.fromEntries(Object.entries(some).map(([name, value]) => [name, (params[name] as Param<unknown>).write(value)]));
}

/** Addresses read like addresses: `?kind=PARTNER&q=vene`, every value a string. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '');
  const query = new URLSearchParams(pairs).toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  return query && `?${query}`;
}
