import { Anchor } from '@mantine/core';
import { IconArrowRight, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ToneText } from '@/ui/Status.tsx';
import type { Need } from './deactivation-needs.ts';
import classes from './settings.module.css';

/** Conditions as work to do, each with the way there. */
export function Needs({ needs, tenant }: { needs: readonly Need[]; tenant: { id: string; name: string } }) {
  const { t } = useTranslation('settings');
  const done = needs.filter(({ left }) => left === 0).length;
  return (
    <div className={classes.needs}>
      <p>{t('danger.needs', { done, all: needs.length })}</p>
      <ul>
        {needs.map(({ code, left, path }) => {
          const isDone = left === 0;
          const Icon = isDone ? IconCircleCheck : IconCircleDashed;
          return (
            <li key={code} className={classes.need}>
              <ToneText tone={isDone ? 'good' : 'attention'}>
                <Icon size={16} stroke={1.6} role="img" aria-label={isDone ? t('danger.done') : t('danger.todo')} />
              </ToneText>
              <span className={isDone ? classes.quiet : undefined}>
                {t(`danger.need.${code}`, { name: tenant.name })}
                {!isDone && code !== 'PARTNER_FEATURES' && code !== 'BALANCE' && <strong>: {left > 99 ? t('danger.leftMany') : t('danger.left', { count: left })}</strong>}
              </span>
              {path && (
                <Anchor renderRoot={(props) => <Link to={path} {...props} />}>
                  {t(`danger.goTo.${code}`)} <IconArrowRight size={14} stroke={1.8} aria-hidden />
                </Anchor>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
