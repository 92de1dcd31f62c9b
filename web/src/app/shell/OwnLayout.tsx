import { Outlet } from '@tanstack/react-router';
import { Page } from '@/ui/Page.tsx';

/** Pages that are not about one company: nothing stands above them but the frame. */
export function OwnLayout() {
  return (
    <Page>
      <Outlet />
    </Page>
  );
}
