import type { NotificationData } from '@mantine/notifications';
import i18next from 'i18next';
import { createElement } from 'react';
import { NoticeWords, type NoticeAction } from './NoticeWords.tsx';

/** Tells what was done; it leaves by itself. */
export const notifyDone = (message: string, action?: NoticeAction) => void show(message, action, { autoClose: 6000, 'data-tone': 'good', role: 'status' });

/** Tells what went wrong, once; it stays until it is closed. */
export const notifyProblem = (message: string, action?: NoticeAction) => void show(message, action, { id: message, autoClose: false, color: 'red', 'data-tone': 'danger', role: 'alert' });

/** Takes back what was told, once it is no longer so. */
export const withdrawProblem = (message: string) => void import('@mantine/notifications').then(({ notifications }) => notifications.hide(message));

/** The code that shows notices comes with the first of them. */
async function show(text: string, action: NoticeAction | undefined, notice: Omit<NotificationData, 'message'>) {
  const { notifications } = await import('@mantine/notifications');
  const id = notice.id ?? crypto.randomUUID();
  const message = createElement(NoticeWords, { text, action, onFollowed: () => notifications.hide(id) });
  notifications.show({ ...notice, id, message, withBorder: true, closeButtonProps: { 'aria-label': i18next.t('ui:close') } });
}
