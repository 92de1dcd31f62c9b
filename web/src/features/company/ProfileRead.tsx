import { Button } from '@mantine/core';
import { formatPhone } from '@filiera/shared/numbers/phone';
import { lockedProfileFields } from '@filiera/shared/schemas';
import { IconExternalLink, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Profile_profileFragment } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { provinceName } from '@/lib/places/italian-provinces.ts';
import { useZoneName } from '@/lib/places/use-zone-name.ts';
import { useKeySequence } from '@/lib/use-key-sequence.ts';
import { Address } from '@/ui/Address.tsx';
import { Field } from '@/ui/Field.tsx';
import { KeyHint } from '@/ui/KeyHint.tsx';
import { LastChange } from './LastChange.tsx';
import { spacedVatNumber, type ProfileField } from './profile-fields.ts';
import type { ChangeableTenant, LockedName } from './locked-change.ts';
import { RequestChange } from './RequestChange.tsx';
import { ProfileLayout } from './ProfileLayout.tsx';
import { VerifyVatNumber } from './VerifyVatNumber.tsx';
import classes from './company.module.css';

type Props = {
  tenant: ChangeableTenant;
  profile: Profile_profileFragment;
  /** to edit, beginning with a field; undefined for who may not */
  onEdit: ((field?: ProfileField) => void) | undefined;
  /** back from editing: the focus stands where it began */
  isBack: boolean;
};

/** The Anagrafica as it is stored; what is locked says so before anyone tries. */
export function ProfileRead({ tenant, profile, onEdit, isBack }: Props) {
  const { t } = useTranslation(['company', 'words']);
  const format = useFormat();
  const zoneName = useZoneName();
  useKeySequence({ m: onEdit && (() => onEdit()) });
  const { address, vatNumber, country, website } = profile;
  const isLocked = (name: ProfileField): name is LockedName => lockedProfileFields.some((lockable) => lockable === name) && profile.lockedFields.includes(name);
  const field = (name: ProfileField) => ({
    label: t(`field.${name}`),
    locked: isLocked(name) ? t(`locked.${name}`) : undefined,
    onAdd: onEdit && (() => onEdit(name)),
    // Beside a long value there is no room for it in a narrow column: it stands below.
    hint: isLocked(name) ? <RequestChange name={name} label={t(`field.${name}`)} tenant={tenant} /> : undefined,
  });
  return (
    <ProfileLayout
      as="dl"
      profile={
        <>
          <Field {...field('legalName')} value={profile.legalName} span={2} />
          <Field {...field('legalForm')} value={profile.legalForm} />
          <Field
            {...field('vatNumber')}
            value={vatNumber && spacedVatNumber(vatNumber, country)}
            hint={
              <>
                <VerifyVatNumber tenant={tenant} profile={profile} />
                {field('vatNumber').hint}
              </>
            }
          />
          <Field {...field('taxCode')} value={profile.taxCode} />
          <Field {...field('country')} value={format.country(country)} />
          <Field {...field('tradeName')} value={profile.tradeName} />
          <Field {...field('pec')} value={profile.pec} />
          <Field {...field('sdiCode')} value={profile.sdiCode} />
          <Field {...field('phone')} value={profile.phone && formatPhone(profile.phone)} />
          <Field {...field('website')} value={website && <WebsiteLink address={website} />} />
        </>
      }
      address={
        <>
          <Field {...field('address.street')} label={t('field.streetAndNumber')} value={[address.street, address.number].filter(Boolean).join(' ')} span={2} />
          <Field {...field('address.postalCode')} value={address.postalCode} />
          <Field {...field('address.city')} value={address.city} />
          <Field {...field('address.province')} value={provinceName(address.province, address.country)} />
          <Field {...field('address.country')} value={format.country(address.country)} />
          <Field {...field('language')} value={t(`words:language.${profile.language}`)} />
          <Field {...field('timeZone')} value={zoneName(profile.timeZone)} />
        </>
      }
      foot={
        <>
          {onEdit && (
            <Button
              variant="default"
              className={classes.foot}
              autoFocus={isBack}
              onClick={() => onEdit()}
              leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}
              rightSection={<KeyHint keys="m" />}
              aria-keyshortcuts="M"
            >
              {t('profile.edit')}
            </Button>
          )}
          <LastChange profile={profile} />
        </>
      }
    />
  );
}

function WebsiteLink({ address }: { address: string }) {
  const { t } = useTranslation('company');
  return (
    <a href={address} target="_blank" rel="noreferrer" className={classes.link}>
      <span>
        <Address>{address.replace(/^https?:\/\//, '')}</Address>
      </span>
      <IconExternalLink size={14} stroke={1.6} role="img" aria-label={t('profile.newTab')} />
    </a>
  );
}
