import { Button, Menu } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '@/lib/ExportButton.tsx';
import { FilterChip } from '@/ui/FilterChip.tsx';
import { SearchField } from '@/ui/SearchField.tsx';
import { densities, kinds, statuses, type useClientsView } from './use-clients-view.ts';
import classes from './ClientsToolbar.module.css';

/** Search, filters as chips, and how the rows look. */
export function ClientsToolbar({ view, tenantId }: { tenantId: string; view: ReturnType<typeof useClientsView> }) {
  const { t } = useTranslation(['clients', 'words']);
  const { setView } = view;
  return (
    <div className={classes.toolbar}>
      <SearchField label={t('search')} placeholder={t('searchPlaceholder')} value={view.q} onChange={(q) => setView({ q })} />
      <FilterChip
        label={t('filter.status')}
        options={statuses.map((value) => ({ value, label: t(`words:tenantStatus.${value}`) }))}
        value={view.status}
        onChange={(status) => setView({ status, rows: '' })}
      />
      <FilterChip
        label={t('filter.kind')}
        options={kinds.map((value) => ({ value, label: t(`words:tenantKind.${value}`) }))}
        value={view.kind}
        onChange={(kind) => setView({ kind, rows: '' })}
      />
      {view.q.trim() === '' && <ExportButton list="children" tenantId={tenantId} filter={view.filter} orderBy={view.orderBy} />}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" className={classes.view} leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.6} aria-hidden />}>
            {t('view')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('rows')}</Menu.Label>
          {densities.map((density) => (
            <Menu.RadioItem
              key={density}
              value={density}
              checked={density === view.density}
              onChange={() => setView({ density })}
              checkIcon={<IconCheck size={14} stroke={1.8} aria-hidden />}
            >
              {t(`density.${density}`)}
            </Menu.RadioItem>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
