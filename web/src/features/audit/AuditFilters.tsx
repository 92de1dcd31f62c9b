import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FilterChip } from '@/ui/FilterChip.tsx';
import { SearchField } from '@/ui/SearchField.tsx';
import type { useAuditView } from './use-audit-view.ts';
import { areas, useAuditWords } from './use-audit-words.ts';
import classes from './audit.module.css';

/** Who, what and when. */
export function AuditFilters({ view }: { view: ReturnType<typeof useAuditView> }) {
  const { t } = useTranslation('audit');
  const { setView } = view;
  const { actions } = useAuditWords();
  return (
    <div className={classes.filters}>
      <SearchField label={t('filter.person')} placeholder={t('filter.personPlaceholder')} value={view.persona} onChange={(persona) => setView({ persona })} />
      <FilterChip label={t('filter.area')} options={areas.map((value) => ({ value, label: t(`area.${value}`) }))} value={view.area} onChange={(area) => setView({ area })} />
      <FilterChip label={t('filter.action')} options={actions} value={view.azione} onChange={(azione) => setView({ azione })} />
      <label className={classes.day}>
        {t('filter.from')}
        <TextInput size="xs" type="date" max={view.al || undefined} value={view.dal} onChange={(event) => setView({ dal: event.currentTarget.value })} />
      </label>
      <label className={classes.day}>
        {t('filter.to')}
        <TextInput size="xs" type="date" min={view.dal || undefined} value={view.al} onChange={(event) => setView({ al: event.currentTarget.value })} />
      </label>
    </div>
  );
}
