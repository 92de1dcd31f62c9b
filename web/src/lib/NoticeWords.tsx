import type { MouseEvent } from 'react';
import classes from './NoticeWords.module.css';

/** What one may do about a notice: a link, followed within the console. */
export type NoticeAction = { label: string; href: string; run: () => void };

type Props = { text: string; action: NoticeAction | undefined; onFollowed: () => void };

export function NoticeWords({ text, action, onFollowed }: Props) {
  if (!action) return text;
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onFollowed();
    action.run();
  };
  return (
    <>
      {text}{' '}
      <a className={classes.action} href={action.href} onClick={follow}>
        {action.label}
      </a>
    </>
  );
}
