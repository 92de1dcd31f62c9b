import { lazyPart } from '@/lib/lazy-part.tsx';
import { useIsSessionEnded } from '@/lib/session.ts';

const SessionEndedDialog = lazyPart(() => import('./SessionEndedDialog.tsx').then((m) => m.SessionEndedDialog));

/** Asks for the password again when the session ended elsewhere; the page below stays as it is. */
export const SessionEnded = () => (useIsSessionEnded() ? <SessionEndedDialog /> : null);
