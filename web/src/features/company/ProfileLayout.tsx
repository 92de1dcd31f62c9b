import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/Card.tsx';
import { FieldGrid } from '@/ui/Field.tsx';
import classes from './company.module.css';

type Props = {
  /** a list of terms being read, fields being edited: the same grid */
  as: 'dl' | 'div';
  /** above both groups: what the whole form has to say */
  head?: ReactNode;
  profile: ReactNode;
  address: ReactNode;
  foot: ReactNode;
};

/** Company on the left, address and language on the right, alike for reading and editing so that Modifica moves nothing. */
export function ProfileLayout({ as, head, profile, address, foot }: Props) {
  const { t } = useTranslation(['company', 'ui']);
  return (
    <Card foot={foot}>
      {head !== undefined && <div className={classes.head}>{head}</div>}
      <div className={classes.groups}>
        <section className={classes.group}>
          <h2 className={classes.title}>{t('profile.title')}</h2>
          <FieldGrid as={as} columns={3}>
            {profile}
          </FieldGrid>
        </section>
        <section className={classes.group}>
          <h2 className={classes.title}>
            {t('profile.address')}
            {as === 'div' && <span className={classes.required}>{t('ui:required')}</span>}
          </h2>
          <FieldGrid as={as} columns={2}>
            {address}
          </FieldGrid>
        </section>
      </div>
    </Card>
  );
}
