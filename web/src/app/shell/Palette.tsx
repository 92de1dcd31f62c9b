import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '@/ui/KeyHint.tsx';
import { PickList } from '@/ui/PickList.tsx';
import { useFocusReturn } from '@/ui/use-focus-return.ts';
import { usePaletteSections } from './use-palette-sections.tsx';
import { useCompany } from './use-company.ts';
import classes from './SwitcherPanel.module.css';

/** Pages, companies and actions in one list; the company the actions work on stands in the field. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  useFocusReturn();
  const [query, setQuery] = useState('');
  const { company, isActingOn } = useCompany();
  const { sections, isEmpty } = usePaletteSections(query, onClose);
  return (
    <Modal.Root opened onClose={onClose} size={640} yOffset="12dvh" padding={0}>
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content aria-label={t('palette.open')}>
        <PickList
          label={t('palette.label')}
          placeholder={t('palette.label')}
          query={query}
          onQuery={setQuery}
          sections={sections}
          hint={isEmpty ? t('palette.none') : undefined}
          aside={isActingOn && company && <span className={classes.where}>{t('palette.in', { name: company.name })}</span>}
          foot={
            <>
              <span>
                <KeyHint keys="↑↓" /> {t('switcher.choose')}
              </span>
              <span>
                <KeyHint keys="enter" /> {t('palette.run')}
              </span>
              <span>
                <KeyHint keys="mod+enter" /> {t('palette.newTab')}
              </span>
            </>
          }
        />
      </Modal.Content>
    </Modal.Root>
  );
}
