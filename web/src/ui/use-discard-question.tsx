import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './ConfirmDialog.tsx';

/**
 * One question before what was typed is lost, whichever way one leaves: Esc, Annulla, a click beside, a link, the browser's Back, closing the
 * window. A second way while it is being asked is the same question.
 * @param when      something would be lost
 * @param onDiscard closes what was typed in, without asking
 * @param isSaving  it is on its way: the navigation that follows is the save's own
 */
export function useDiscardQuestion(when: boolean, onDiscard: () => void, isSaving = false) {
  const { t } = useTranslation('ui');
  const [isAsking, setAsking] = useState(false);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && !isSaving && current.pathname !== next.pathname,
    enableBeforeUnload: when && !isSaving,
    withResolver: true,
  });
  const isLeaving = blocker.status === 'blocked';
  const stay = () => {
    setAsking(false);
    blocker.reset?.();
  };
  const discard = () => {
    setAsking(false);
    if (isLeaving) blocker.proceed();
    else onDiscard();
  };
  const way = isLeaving ? 'leave' : 'discard';
  const isOpen = isAsking || isLeaving;
  return {
    /** closes, or asks first */
    leave: () => (when ? setAsking(true) : onDiscard()),
    isAsking: isOpen,
    // Not there before it asks: it would hear the very Esc that brought it up.
    question: isOpen && (
      <ConfirmDialog
        title={t(`${way}.title`)}
        sentence={t(`${way}.sentence`)}
        cancelLabel={t(`${way}.stay`)}
        confirmLabel={t(`${way}.confirm`)}
        danger
        onConfirm={discard}
        onClose={stay}
      />
    ),
  };
}
