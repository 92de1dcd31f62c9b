import { Drawer } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusReturn } from '@/ui/use-focus-return.ts';
import { Rail } from './Rail.tsx';

/** The rail as a drawer; it closes once it has led somewhere. */
export function PhoneRail({ onClose }: { onClose: () => void }) {
  useFocusReturn();
  const { t } = useTranslation('app');
  const { href } = useLocation();
  const opened = useRef(href);
  useEffect(() => {
    if (opened.current !== href) onClose();
  }, [href, onClose]);
  return (
    <Drawer.Root opened onClose={onClose} size={264} padding={0}>
      <Drawer.Overlay backgroundOpacity={0.5} />
      <Drawer.Content aria-label={t('nav.label')}>
        <Rail />
      </Drawer.Content>
    </Drawer.Root>
  );
}
