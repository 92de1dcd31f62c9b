import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditTable_entryFragment as Entry } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { changesOf } from './changes-of.ts';
import { useChangeWords } from './use-change-words.ts';
import classes from './audit.module.css';

/** What changed, field by field in the reader's words, then the exact instant and the address it came from. */
export function AuditDetail({ entry }: { entry: Entry }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const words = useChangeWords();
  const changes = changesOf(entry.before, entry.after);
  return (
    <div className={classes.detail}>
      {changes.length === 0 ? (
        <p className={classes.quiet}>{t('nothingTold')}</p>
      ) : (
        <dl className={classes.changes}>
          {changes.map(({ field, before, after }) => (
            <div key={field} className={classes.change}>
              <dt>{words.field(field)}</dt>
              <dd>
                {before !== undefined && <del className={classes.before}>{words.value(field, before)}</del>}
                {before !== undefined && after !== undefined && <IconArrowRight size={14} stroke={1.6} role="img" aria-label={t('becomes')} />}
                {after !== undefined && <ins className={classes.after}>{words.value(field, after)}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className={classes.quiet}>
        {format.exactWithZone(entry.at)}
        {entry.address && ` · ${t('address', { address: entry.address })}`}
      </p>
    </div>
  );
}
