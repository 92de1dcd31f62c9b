import { IconCornerDownLeft, IconSearch } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Highlight } from './Highlight.tsx';
import classes from './PickList.module.css';

export type PickItem = {
  id: string;
  label: string;
  detail?: ReactNode;
  lead: ReactNode;
  trail?: ReactNode;
  run: () => void;
  /** Ctrl+Enter */
  runAside?: (() => void) | undefined;
};
export type PickSection = { title?: string; items: readonly PickItem[] };

type Props = {
  label: string;
  placeholder: string;
  query: string;
  onQuery: (query: string) => void;
  sections: readonly PickSection[];
  /** at the right of the field: how many, or where */
  aside?: ReactNode;
  /** below the rows: which keys do what */
  foot?: ReactNode;
  /** said when nothing is listed under the query */
  hint?: ReactNode;
};

/** Type to find, arrows to choose, Enter to go: the list behind the switcher and the command palette. */
export function PickList({ label, placeholder, query, onQuery, sections, aside, foot, hint }: Props) {
  const { t } = useTranslation('ui');
  const listId = useId();
  const items = sections.flatMap((section) => section.items);
  const [chosenId, setChosenId] = useState<string>();
  const chosen = items.find(({ id }) => id === chosenId) ?? items[0];
  const optionId = (item: PickItem) => `${listId}-${item.id}`;

  const choose = (item: PickItem | undefined) => {
    if (!item) return;
    setChosenId(item.id);
    document.getElementById(optionId(item))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = chosen ? items.indexOf(chosen) : -1;
    if (event.key === 'ArrowDown') choose(items[(index + 1) % items.length]);
    else if (event.key === 'ArrowUp') choose(items.at(index - 1));
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) (chosen?.runAside ?? chosen?.run)?.();
    else if (event.key === 'Enter') chosen?.run();
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes.list}>
      <div className={classes.head}>
        <IconSearch size={16} stroke={1.6} aria-hidden />
        <input
          data-autofocus
          className={classes.input}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={chosen && optionId(chosen)}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={query}
          onChange={(event) => {
            onQuery(event.currentTarget.value);
            setChosenId(undefined);
          }}
          onKeyDown={onKeyDown}
        />
        <span className={classes.aside} role="status">
          {aside}
        </span>
      </div>
      <div className={classes.rows} role="listbox" id={listId} aria-label={label}>
        {hint && <p className={classes.hint}>{hint}</p>}
        {sections.map(
          ({ title, items: rows }, index) =>
            rows.length > 0 && (
              <div key={title ?? index} role="group" aria-label={title} className={classes.section}>
                {title && (
                  <div className={classes.title} aria-hidden>
                    {title}
                  </div>
                )}
                {rows.map((item) => (
                  <div
                    key={item.id}
                    id={optionId(item)}
                    role="option"
                    aria-selected={item === chosen}
                    className={classes.row}
                    onPointerMove={() => setChosenId(item.id)}
                    onClick={(event) => (event.ctrlKey || event.metaKey ? (item.runAside ?? item.run) : item.run)()}
                  >
                    {item.lead}
                    <span className={classes.text}>
                      <span className={classes.label}>
                        <Highlight text={item.label} part={query} />
                      </span>
                      {item.detail && <span className={classes.detail}>{item.detail}</span>}
                    </span>
                    <span className={classes.trail}>
                      {item.trail}
                      {item === chosen && (
                        <span className={classes.enter}>
                          <IconCornerDownLeft size={14} stroke={1.8} aria-hidden />
                          {t('key.enter')}
                        </span>
                      )}
                    </span>
                  </div>
                ))}
              </div>
            ),
        )}
      </div>
      {foot && <div className={classes.foot}>{foot}</div>}
    </div>
  );
}
