import { useTranslation } from 'react-i18next';
import { DayText } from '@/ui/DayText.tsx';
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
      <DayText size="xs" className={classes.day} label={t('filter.from')} max={view.al || undefined} value={view.dal} onChange={(dal) => setView({ dal })} />
      <DayText size="xs" className={classes.day} label={t('filter.to')} min={view.dal || undefined} value={view.al} onChange={(al) => setView({ al })} />
    </div>
  );
}
