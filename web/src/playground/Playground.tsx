import { useState } from 'react';
import { GraphiQL } from 'graphiql';
import type { Who } from './who.ts';
import { examples } from './examples.ts';
import { send, type Operation } from './send.ts';
import { storageOf } from './storage.ts';
import { text } from './texts.ts';

type Options = { headers?: Record<string, string> };

export function Playground({ who }: { who: Who }) {
  const [tabs] = useState(() => examples(who, new Date(), () => crypto.randomUUID()));
  const [storage] = useState(() => storageOf(who.id));
  return (
    <GraphiQL
      fetcher={(operation: Operation, options?: Options) => send(operation, options?.headers)}
      defaultTabs={tabs}
      // GraphiQL opens the first of these tabs with its query only.
      initialVariables={storage.getItem('graphiql:tabState') ? undefined : tabs[0]?.variables}
      defaultEditorToolsVisibility="variables"
      defaultTheme={chosenScheme()}
      storage={storage}
      inputValueDeprecation
    >
      <GraphiQL.Logo>
        <a className="playground-home" href="/">
          <img src="/favicon.svg" alt="" width={20} height={20} />
          Filiera
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        <p className="playground-footer">
          {text.signedInAs} <strong>{who.name}</strong>, {who.home.name} · <a href="/">{text.back}</a>
        </p>
      </GraphiQL.Footer>
    </GraphiQL>
  );
}

/** The scheme chosen in the console; without one GraphiQL follows the system. */
function chosenScheme() {
  const chosen = localStorage.getItem('filiera.scheme');
  return chosen === 'light' || chosen === 'dark' ? chosen : null;
}
