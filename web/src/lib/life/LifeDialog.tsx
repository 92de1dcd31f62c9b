import { loadTexts } from '@/lib/i18n/i18n.ts';
import { lazyPart } from '@/lib/lazy-part.tsx';

/** The dialog of one thing that happens to a company, with its texts; loaded when first asked for, from wherever. */
export const LifeDialog = lazyPart(async () => {
  const [{ LifeDialogOf }] = await Promise.all([import('./LifeDialogOf.tsx'), loadTexts('life', 'reasons')]);
  return LifeDialogOf;
});

/** What has to be known of a company that stands still, is closed or was moved. */
export const LifeNotice = lazyPart(async () => {
  const [{ LifeNoticeOf }] = await Promise.all([import('./LifeNoticeOf.tsx'), loadTexts('life', 'reasons')]);
  return LifeNoticeOf;
});

/** The card of the company's settings. */
export const LifeCard = lazyPart(async () => {
  const [{ LifeCardOf }] = await Promise.all([import('./LifeCardOf.tsx'), loadTexts('life', 'reasons')]);
  return LifeCardOf;
});
