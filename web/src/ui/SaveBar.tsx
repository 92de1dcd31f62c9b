import { Anchor, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from './KeyHint.tsx';
import classes from './SaveBar.module.css';
import { useDiscardQuestion } from './use-discard-question.tsx';

type Props = {
  /** how many fields differ from what is saved */
  changes: number;
  /** labels of the wrong fields, in the order of the page */
  errors: readonly string[];
  onGoToError?: () => void;
  /** the company that will change */
  where?: string;
  busy?: boolean;
  onSave: () => void;
  onCancel: () => void;
};

/** Salva and Annulla in sight while a page is edited, with what is still wrong and how much would be saved where. Leaving with changes asks. */
export function SaveBar({ changes, errors, onGoToError, where, busy, onSave, onCancel }: Props) {
  const { t } = useTranslation('ui');
  const [firstError] = errors;
  const { leave: cancel, question } = useDiscardQuestion(changes > 0, onCancel, busy);
  useHotkeys([['mod+S', onSave]], []);
  useEscape(cancel);
  return (
    <section className={classes.bar} aria-label={t('saveBar.label')}>
      <div className={classes.told} role="status">
        {firstError !== undefined && (
          <span className={classes.errors}>
            <IconAlertCircle size={16} stroke={1.6} aria-hidden />
            {t('saveBar.errors', { count: errors.length })}
          </span>
        )}
        {firstError !== undefined && onGoToError && (
          <Anchor component="button" type="button" onClick={onGoToError}>
            {t('saveBar.goTo', { label: firstError })}
          </Anchor>
        )}
        <span className={classes.changes}>
          {changes > 0 ? t('saveBar.changes', { count: changes }) : t('saveBar.none')}
          {where && (
            <>
              {' '}
              {t('saveBar.in')} <strong>{where}</strong>
            </>
          )}
        </span>
      </div>
      <Button variant="default" onClick={cancel} rightSection={<KeyHint keys="esc" />} aria-keyshortcuts="Escape">
        {t('cancel')}
      </Button>
      <Button onClick={onSave} loading={busy} rightSection={<KeyHint keys="mod+s" />} aria-keyshortcuts="Control+S Meta+S">
        {t('save')}
      </Button>
      {question}
    </section>
  );
}

/** Esc leaves the page's form, unless something open above it takes the key for itself. */
function useEscape(onEscape: () => void) {
  const leave = useEffectEvent(onEscape);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const above = document.querySelectorAll('[role="dialog"], [role="listbox"], [role="menu"]');
      if (event.key === 'Escape' && ![...above].some((one) => one.checkVisibility())) leave();
    };
    // Before anything else hears it: what is open must be seen before it closes.
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}
