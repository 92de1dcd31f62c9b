import { loadTexts } from '@/lib/i18n/i18n.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useIsSessionEnded } from '@/lib/session.ts';

const SessionEndedDialog = lazyPart(async () => {
  const [{ SessionEndedDialog: Part }] = await Promise.all([import('./SessionEndedDialog.tsx'), loadTexts('two-factor', 'reasons')]);
  return Part;
});

/** Asks for the password again when the session ended elsewhere; the page below stays as it is. */
export const SessionEnded = () => (useIsSessionEnded() ? <SessionEndedDialog /> : null);
