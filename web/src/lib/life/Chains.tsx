import { useTranslation } from 'react-i18next';
import classes from './life.module.css';

/** Where it stands, and where it will. */
export function Chains({ before, after }: { before: readonly string[]; after: readonly string[] }) {
  const { t } = useTranslation('life');
  return (
    <dl className={classes.chains}>
      <div>
        <dt>{t('move.before')}</dt>
        <dd>{before.join(' › ')}</dd>
      </div>
      <div>
        <dt>{t('move.after')}</dt>
        <dd>
          <strong>{after.join(' › ')}</strong>
        </dd>
      </div>
    </dl>
  );
}
