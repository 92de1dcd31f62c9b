import { IconLock, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from './Address.tsx';
import { Tip } from './Tip.tsx';
import classes from './Field.module.css';

type Props = {
  label: string;
  /** empty, null and undefined read "—" */
  value?: ReactNode;
  /** what stands behind the value: a check, a link */
  after?: ReactNode;
  /** why it cannot be changed; shows a lock beside the label */
  locked?: string | undefined;
  /** offered beside an empty value */
  onAdd?: (() => void) | undefined;
  hint?: ReactNode;
  /** columns of the grid it takes */
  span?: number;
};

/** A value being read: it stands in the box its input would fill, so that editing moves nothing. Goes into a `FieldGrid`. */
export function Field({ label, value, after, locked, onAdd, hint, span }: Props) {
  const { t } = useTranslation('ui');
  const isEmpty = value === undefined || value === null || value === '';
  return (
    <div className={classes.field} style={span ? { gridColumn: `span ${span}` } : undefined}>
      <dt className={classes.label}>
        {label}
        {locked && (
          <Tip label={locked}>
            <IconLock size={14} stroke={1.6} aria-hidden />
          </Tip>
        )}
      </dt>
      <dd className={classes.value}>
        {isEmpty ? <span className={classes.empty}>{t('empty')}</span> : <span className={classes.text}>{isAddress(value) ? <Address>{value}</Address> : value}</span>}
        {isEmpty && onAdd && (
          <button type="button" className={classes.add} onClick={onAdd} aria-label={t('addValue', { label })}>
            <IconPlus size={14} stroke={1.8} aria-hidden />
            {t('add')}
          </button>
        )}
        {after}
      </dd>
      {hint && <dd className={classes.hint}>{hint}</dd>}
    </div>
  );
}

const isAddress = (value: ReactNode): value is string => typeof value === 'string' && value.includes('@');

/** The grid that reading and editing share: `columns` on a desk, two on a phone. A list of terms while `as="dl"`. */
export function FieldGrid({ columns, as: Tag = 'dl', children }: { columns: number; as?: 'dl' | 'div'; children: ReactNode }) {
  return (
    <Tag className={classes.grid} style={{ '--columns': columns }}>
      {children}
    </Tag>
  );
}
