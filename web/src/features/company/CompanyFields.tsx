import { prefixedVatNumber } from '@filiera/shared/numbers';
import { useTranslation } from 'react-i18next';
import type { Profile_profileFragment } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { VatCheck } from '@/lib/vocabulary/VatCheck.tsx';
import { CountrySelect } from '@/ui/CountrySelect.tsx';
import { LockedField } from '@/ui/LockedField.tsx';
import { SelectField } from '@/ui/SelectField.tsx';
import { SuggestingField, TextField } from '@/ui/TextField.tsx';
import { usualLegalForms } from './legal-forms.ts';
import type { ChangeableTenant } from './locked-change.ts';
import { spacedVatNumber, type ProfileField, type ProfileForm } from './profile-fields.ts';
import { RequestChange } from './RequestChange.tsx';
import classes from './company.module.css';

type Props = { form: ProfileForm; tenant: ChangeableTenant; profile: Profile_profileFragment };

/** The company's own fields: those that are set and stand on invoices are locked (A2). */
export function CompanyFields({ form, tenant, profile }: Props) {
  const { t } = useTranslation('company');
  const format = useFormat();
  const country = form.watch('country');
  const isLocked = (name: string) => profile.lockedFields.includes(name);
  const field = (name: ProfileField) => ({ form, name, label: t(`field.${name}`), marksChange: true });
  const locked = (name: 'legalName' | 'vatNumber' | 'taxCode' | 'country') => {
    const label = t(`field.${name}`);
    return { label, why: t(`locked.${name}`), error: form.formState.errors[name]?.message, action: <RequestChange name={name} label={label} tenant={tenant} /> };
  };
  return (
    <>
      <div className={classes.wide}>
        {isLocked('legalName') ? (
          <LockedField {...locked('legalName')} {...form.register('legalName')} isWide />
        ) : (
          <TextField {...field('legalName')} withAsterisk autoComplete="off" />
        )}
      </div>
      <SuggestingField {...field('legalForm')} suggestions={usualLegalForms(country)} />
      {isLocked('vatNumber') ? (
        <LockedField {...locked('vatNumber')} value={spacedVatNumber(form.getValues('vatNumber') ?? '', country)} />
      ) : (
        <TextField
          {...field('vatNumber')}
          autoComplete="off"
          leftSection={<span aria-hidden>{prefixedVatNumber('', country)}</span>}
          description={profile.vatNumber && !form.formState.errors.vatNumber ? <VatCheck profile={profile} /> : undefined}
        />
      )}
      {isLocked('taxCode') ? <LockedField {...locked('taxCode')} {...form.register('taxCode')} /> : <TextField {...field('taxCode')} autoComplete="off" />}
      {isLocked('country') ? (
        <LockedField {...locked('country')} value={format.country(country)} />
      ) : (
        <SelectField {...field('country')} select={CountrySelect} withAsterisk deps={['vatNumber', 'taxCode', 'phone']} />
      )}
      <TextField {...field('tradeName')} autoComplete="off" />
      <TextField {...field('pec')} type="email" autoComplete="off" />
      <TextField {...field('sdiCode')} placeholder={t('placeholder.sdiCode')} autoComplete="off" />
      <TextField {...field('phone')} type="tel" autoComplete="off" />
      <TextField {...field('website')} placeholder={t('placeholder.website')} inputMode="url" autoComplete="off" />
    </>
  );
}
