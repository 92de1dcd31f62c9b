import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsSessionEnded } from '@/lib/session.ts';
import { useFocusReturn } from './use-focus-return.ts';
import classes from './Dialog.module.css';

export type DialogProps = {
  opened?: boolean;
  onClose: () => void;
  title: ReactNode;
  /** below the title: whom or what it is about */
  subtitle?: ReactNode;
  /** a command or a wide decision such as a quote */
  size?: 'md' | 'lg';
  /** neither Esc, nor a click beside, nor a cross */
  closesOnlyByButton?: boolean;
  /** a question stands above it, which Esc answers first */
  isBelow?: boolean;
  /** it stands above every other dialog: while the session has ended, these keep still */
  isOnTop?: boolean;
  /** the band at the bottom; sticks on a phone */
  foot?: ReactNode;
  padded?: boolean;
  children?: ReactNode;
};

const widths = { md: 640, lg: 864 };

/** One decision above the page; a sheet from the bottom on a phone. */
export function Dialog({ opened = true, onClose, title, subtitle, size = 'md', closesOnlyByButton = false, isBelow = false, isOnTop = false, foot, padded = true, children }: DialogProps) {
  const { t } = useTranslation('ui');
  useFocusReturn();
  const isSessionEnded = useIsSessionEnded();
  const isHeld = closesOnlyByButton || isBelow || (isSessionEnded && !isOnTop);
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={widths[size]}
      closeOnClickOutside={!isHeld}
      closeOnEscape={!isHeld}
      padding={0}
      yOffset={24}
      classNames={{ inner: classes.inner, content: classes.content }}
    >
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content>
        <div className={classes.head}>
          <div>
            <Modal.Title className={classes.title}>{title}</Modal.Title>
            {subtitle !== undefined && <p className={classes.subtitle}>{subtitle}</p>}
          </div>
          {!closesOnlyByButton && <Modal.CloseButton aria-label={t('close')} />}
        </div>
        <div className={classes.body} data-bare={!padded || undefined}>{children}</div>
        {foot !== undefined && <div className={classes.foot}>{foot}</div>}
      </Modal.Content>
    </Modal.Root>
  );
}
