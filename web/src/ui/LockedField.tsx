import { TextInput, type TextInputProps } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Tip } from './Tip.tsx';
import classes from './LockedField.module.css';

type Props = {
  label: string;
  /** why it cannot be changed here */
  why: string;
  /** how it can be changed elsewhere; stands in the box when there is room, else below it */
  action?: ReactNode;
  isWide?: boolean;
} & Omit<TextInputProps, 'label' | 'readOnly' | 'leftSection' | 'rightSection'>;

/** A field that cannot be changed here: it can be reached and read, and says why. */
export function LockedField({ label, why, action, isWide = false, ...input }: Props) {
  const lock = isWide ? (
    <IconLock size={16} stroke={1.6} aria-hidden />
  ) : (
    <Tip label={why}>
      <IconLock size={16} stroke={1.6} aria-hidden />
    </Tip>
  );
  return (
    <div className={classes.field} data-wide={isWide || undefined}>
      <TextInput
        {...input}
        label={label}
        readOnly
        aria-description={isWide ? undefined : why}
        title={typeof input.value === 'string' ? input.value : undefined}
        classNames={{ input: classes.input }}
        leftSection={lock}
        leftSectionWidth={isWide ? 32 : 28}
        leftSectionPointerEvents="auto"
        description={isWide ? why : undefined}
        {...(isWide && action ? { rightSection: action, rightSectionWidth: 148, rightSectionPointerEvents: 'auto' as const } : {})}
      />
      {!isWide && action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
