import { Anchor } from '@mantine/core';
import { IconArrowRight, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ToneText } from '@/ui/Status.tsx';
import type { Need } from './deactivation-needs.ts';
import classes from './settings.module.css';

const paths = {
  clients: '/t/$tenantId/clienti',
  subscriptions: '/t/$tenantId/abbonamenti',
  orders: '/t/$tenantId/ordini',
  billing: '/t/$tenantId/pagamento',
} as const;

/** Conditions as work to do, each with the way there. */
export function Needs({ needs, tenant }: { needs: readonly Need[]; tenant: { id: string; name: string } }) {
  const { t } = useTranslation('settings');
  const done = needs.filter(({ left }) => left === 0).length;
  const counted = ({ key, left }: Need) => {
    if (!left) return null;
    if (key === 'children') return t('danger.childrenLeft', { count: left });
    if (key === 'subscriptions') return t('danger.active', { count: left });
    if (key === 'orders') return t('danger.waiting', { count: left });
    return null;
  };
  return (
    <div className={classes.needs}>
      <p>{t('danger.needs', { done, all: needs.length })}</p>
      <ul>
        {needs.map((need) => {
          const isDone = need.left === 0;
          const Icon = isDone ? IconCircleCheck : IconCircleDashed;
          const count = counted(need);
          return (
            <li key={need.key} className={classes.need}>
              <ToneText tone={isDone ? 'good' : 'attention'}>
                <Icon size={16} stroke={1.6} role="img" aria-label={isDone ? t('danger.done') : t('danger.todo')} />
              </ToneText>
              <span className={isDone ? classes.quiet : undefined}>
                {t(`danger.${need.key}`, { name: tenant.name })}
                {count && <strong>: {count}</strong>}
              </span>
              {need.goTo && !isDone && (
                <Anchor renderRoot={(props) => <Link to={paths[need.goTo ?? 'clients']} params={{ tenantId: tenant.id }} {...props} />}>
                  {t(`danger.goTo.${need.goTo}`)} <IconArrowRight size={14} stroke={1.8} aria-hidden />
                </Anchor>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
