import { Menu, type MenuItemProps } from '@mantine/core';

/** An item of a menu that takes something away, in the danger of either scheme: by its name Mantine would take one red for both. */
export function DangerItem(props: MenuItemProps & { onClick: () => void }) {
  return <Menu.Item {...props} color="var(--f-danger)" />;
}
