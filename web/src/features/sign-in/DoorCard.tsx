import type { ReactNode } from 'react';
import { useTitle } from '@/lib/use-title.ts';
import { Preferences } from '@/lib/preferences/Preferences.tsx';
import classes from './SignInPage.module.css';

type Props = { title: string; sentence: ReactNode; children?: ReactNode };

/** The frame of every page before one is signed in: what it is for, in one card. */
export function DoorCard({ title, sentence, children }: Props) {
  useTitle(title);
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <img src="/favicon.svg" width={32} height={32} alt="" />
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.sentence} role="status">
          {sentence}
        </p>
        {children}
      </div>
      <Preferences />
    </main>
  );
}
