import { useEffect } from 'react';

/** The window's title: the page, then the company, then Filiera. */
export function useTitle(...parts: (string | undefined | null)[]) {
  const title = [...parts, 'Filiera'].filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
