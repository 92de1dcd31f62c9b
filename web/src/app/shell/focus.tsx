import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import classes from './focus.module.css';

/** The first stop of the Tab key on every page. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a className={classes.skip} href="#main">
      {label}
    </a>
  );
}

/** After a navigation the focus stands at the head of the page, so that keyboard and screen reader start there. */
export function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
