import { lazy, Suspense, useEffect, useState } from 'react';

const Notifications = lazy(() => import('@mantine/notifications').then((m) => ({ default: m.Notifications })));

/** The place of notices, ready once the first page stands. */
export function Notices() {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIdle(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return isIdle ? (
    <Suspense>
      <Notifications position="bottom-right" />
    </Suspense>
  ) : null;
}
