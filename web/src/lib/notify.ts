import type { NotificationData } from '@mantine/notifications';
import i18next from 'i18next';

/** Tells what was done; it leaves by itself. */
export const notifyDone = (message: string) => void show({ message, autoClose: 5000, 'data-tone': 'good', role: 'status' });

/** Tells what went wrong; it stays long enough to be read. */
export const notifyProblem = (message: string) => void show({ message, autoClose: 12_000, 'data-tone': 'danger', role: 'alert' });

/** The code that shows notices comes with the first of them. */
async function show(notice: NotificationData) {
  const { notifications } = await import('@mantine/notifications');
  notifications.show({ withBorder: true, closeButtonProps: { 'aria-label': i18next.t('ui:close') }, ...notice });
}
