import './workers.ts';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/inter';
import '@fontsource/jetbrains-mono';
import 'graphiql/style.css';
import './playground.css';
import { Playground } from './Playground.tsx';
import { text } from './texts.ts';
import { whoIsSignedIn } from './who.ts';

const root = document.getElementById('root');
if (root) createRoot(root).render(<StrictMode>{await start()}</StrictMode>);

async function start(): Promise<ReactNode> {
  try {
    const who = await whoIsSignedIn();
    if (who) return <Playground who={who} />;
    return <Notice message={text.signInFirst} action={text.signIn} href="/sign-in?to=/playground" />;
  } catch {
    return <Notice message={text.failed} action={text.retry} href="/playground" />;
  }
}

function Notice({ message, action, href }: { message: string; action: string; href: string }) {
  return (
    <main className="playground-notice">
      <h1>Playground</h1>
      <p>{message}</p>
      <a href={href}>{action}</a>
    </main>
  );
}
