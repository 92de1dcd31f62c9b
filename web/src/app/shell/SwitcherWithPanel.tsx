import { Popover } from '@mantine/core';
import { closeOverlay, openSwitcher, useOverlay } from './overlays.ts';
import { SwitcherButton } from './SwitcherButton.tsx';
import { SwitcherPanel } from './SwitcherPanel.tsx';
import classes from './Switcher.module.css';

export function SwitcherWithPanel() {
  const isOpen = useOverlay() === 'switcher';
  return (
    <Popover opened={isOpen} onChange={(opened) => !opened && closeOverlay()} position="bottom-start" width={464} trapFocus returnFocus>
      <Popover.Target>
        <SwitcherButton onClick={isOpen ? closeOverlay : openSwitcher} />
      </Popover.Target>
      <Popover.Dropdown p={0} className={classes.panel}>
        <SwitcherPanel onClose={closeOverlay} />
      </Popover.Dropdown>
    </Popover>
  );
}
