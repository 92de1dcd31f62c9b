import { Radio } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import { useNow } from '@/lib/format/use-now.ts';
import { Callout } from '@/ui/Callout.tsx';
import type { Clash } from './sort-changes.ts';
import type { Conflict, Side } from './use-conflict.ts';
import classes from './ConflictPanel.module.css';

type Props = {
  conflict: Conflict | undefined;
  onChoose: (clash: Clash, side: Side) => void;
  label: (name: string) => string;
  /** a stored value in words, a country's name for its code; as it is unless told */
  words?: (name: string, value: string) => string;
};

/** Who saved meanwhile and when, what was taken over, and field by field what both changed: mine or theirs (A4). */
export function ConflictPanel({ conflict, onChoose, label, words = (_name, value) => value }: Props) {
  const { t } = useTranslation('conflict');
  const format = useFormat();
  const now = useNow();
  const panel = useRef<HTMLDivElement>(null);
  const at = conflict?.at;
  useEffect(() => {
    if (at !== undefined) panel.current?.focus();
  }, [at]);
  if (!conflict) return null;

  const { by, taken, clashes, chosen, isPressed } = conflict;
  const value = (name: string, text: string | null) => (text ? words(name, text) : t('empty'));
  const when = format.relative(conflict.at, Math.max(now, Date.parse(conflict.at)));
  return (
    <div ref={panel} tabIndex={-1} role="alert" className={classes.panel}>
      <Callout icon={IconUsers} tone="attention" title={t('title', { name: by ?? t('someone'), when })}>
        {taken.length > 0 && <p>{t('taken', { count: taken.length, fields: taken.map(({ name }) => label(name)).join(', ') })}</p>}
        <p>{clashes.length > 0 ? t('choose', { count: clashes.length }) : t('check')}</p>
        {clashes.map((clash) => (
          <Radio.Group
            key={clash.name}
            className={classes.clash}
            label={label(clash.name)}
            value={chosen[clash.name] ?? null}
            onChange={(side) => onChoose(clash, side === 'theirs' ? 'theirs' : 'yours')}
            error={isPressed && !chosen[clash.name] ? t('missing') : undefined}
          >
            <div className={classes.sides}>
              <Radio size="xs" value="yours" label={<Choice title={t('yours')} value={value(clash.name, clash.yours)} />} />
              <Radio size="xs" value="theirs" label={<Choice title={t('theirs')} value={value(clash.name, clash.theirs)} />} />
            </div>
          </Radio.Group>
        ))}
      </Callout>
    </div>
  );
}

function Choice({ title, value }: { title: string; value: string }) {
  return (
    <>
      {title} <strong>{value}</strong>
    </>
  );
}
