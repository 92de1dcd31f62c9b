import { Link, useLocation } from '@tanstack/react-router';
import type { Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { overviewIcon, playgroundIcon, tabPath, useCompanyPages } from './navigation.ts';
import { useCompany } from './use-company.ts';
import classes from './Rail.module.css';

/** The links of the rail; the group in the middle carries the name of the company acted on. */
export function RailLinks({ isNarrow }: { isNarrow: boolean }) {
  const { t } = useTranslation('app');
  const { id, name, kind, company } = useCompany();
  const { pathname } = useLocation();
  const pages = useCompanyPages({ kind, company });
  const here = pathname.startsWith('/t/') ? pathname.split('/')[3] : undefined;
  const isTab = Object.values(tabPath).some((path) => path.endsWith(`/${here}`)) && here !== 'clienti';
  return (
    <nav className={classes.nav} aria-label={t('nav.label')}>
      <RailLink icon={overviewIcon} label={t('nav.overview')} isNarrow={isNarrow} isHere={pathname === '/'} to="/" />
      <p className={classes.group}>{isNarrow ? <span className={classes.rule} /> : name}</p>
      {pages.map(({ key, icon, to }) => (
        <RailLink
          key={key}
          icon={icon}
          label={t(`nav.${key}`)}
          isNarrow={isNarrow}
          isHere={key === 'company' ? isTab : here !== undefined && to.endsWith(`/${here}`)}
          to={to}
          params={{ tenantId: id }}
          unread={key === 'tickets' ? company?.unreadTickets : undefined}
        />
      ))}
      <p className={classes.group}>{isNarrow ? <span className={classes.rule} /> : t('nav.tools')}</p>
      <a href="/playground" className={classes.link} title={isNarrow ? t('nav.playground') : undefined}>
        <RailFace icon={playgroundIcon} label={t('nav.playground')} isNarrow={isNarrow} />
      </a>
    </nav>
  );
}

type RailLinkProps = { icon: Icon; label: string; isNarrow: boolean; isHere: boolean; to: string; params?: { tenantId: string }; unread?: number | undefined };

function RailLink({ icon, label, isNarrow, isHere, unread = 0, ...target }: RailLinkProps) {
  const { t } = useTranslation('app');
  return (
    <Link
      {...target}
      className={classes.link}
      data-here={isHere || undefined}
      aria-current={isHere ? 'page' : undefined}
      title={isNarrow ? label : undefined}
    >
      <RailFace icon={icon} label={label} isNarrow={isNarrow} />
      {unread > 0 && (
        <span className={classes.unread}>
          <span aria-hidden>{unread > 99 ? '99+' : unread}</span>
          <span className="visually-hidden">{t('nav.unread', { count: unread })}</span>
        </span>
      )}
    </Link>
  );
}

function RailFace({ icon: Icon, label, isNarrow }: { icon: Icon; label: string; isNarrow: boolean }) {
  return (
    <>
      <Icon size={18} stroke={1.6} aria-hidden />
      <span className={isNarrow ? 'visually-hidden' : undefined}>{label}</span>
    </>
  );
}
