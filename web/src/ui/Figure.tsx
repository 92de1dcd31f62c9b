import { Popover } from '@mantine/core';
import { useId, useState, type MouseEvent, type ReactNode } from 'react';
import classes from './Figure.module.css';

type Props = {
  /** the amount as it is written */
  value: string;
  /** what the amount is of and that it opens, with the amount in it: for those who hear it */
  label: string;
  /** how it was computed; left out, it is only read */
  explanation?: { formula: string; words: readonly string[] } | undefined;
  /** what stands for the amount where it is drawn and not written, with a look of its own */
  drawn?: { mark: ReactNode; className: string | undefined };
};

/** An amount that opens to how it came about: the sum as it was done, and in words. */
export function Figure({ value, label, explanation, drawn }: Props) {
  const [opened, setOpened] = useState(false);
  const id = useId();
  if (!explanation) return drawn?.mark ?? value;
  const toggle = (event: MouseEvent) => {
    event.preventDefault();
    setOpened(!opened);
  };
  return (
    // Beside its button, so that it is read next; fixed, so that no dialog or table cuts it off.
    <Popover opened={opened} onChange={setOpened} position="bottom-end" withinPortal={false} floatingStrategy="fixed" middlewares={{ shift: { padding: 8 }, flip: true }} withRoles={false} transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <button
          type="button"
          className={drawn?.className ?? classes.figure}
          aria-label={label}
          aria-expanded={opened}
          aria-describedby={opened ? id : undefined}
          // Esc closes this and not the dialog around it.
          data-mantine-stop-propagation={opened}
          onClick={toggle}
          onKeyDown={({ key }) => key === 'Escape' && setOpened(false)}
        >
          {drawn?.mark ?? value}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} id={id} {...(explanation.words.length > 8 && { tabIndex: 0 })}>
        <code className={classes.formula}>{explanation.formula}</code>
        {explanation.words.map((sentence) => (
          <span key={sentence} className={classes.sentence}>{sentence}</span>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
