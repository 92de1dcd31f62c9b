import { useEffect, useState } from 'react';
import { lazyPart } from '@/lib/lazy-part.tsx';
import classes from './Notices.module.css';

const Notifications = lazyPart(() => import('@mantine/notifications').then((m) => m.Notifications));

/** The place of notices, ready once the first page stands: away from the buttons that come next. */
export function Notices() {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIdle(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return isIdle ? <Notifications position="bottom-left" classNames={{ root: classes.place }} /> : null;
}
