import { companyProfileSchema } from '@filiera/shared/schemas';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { get } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useUpdateCompanyProfileMutation } from '@/generated/company.ts';
import type { Profile_profileFragment } from '@/generated/types.ts';
import { ConflictPanel } from '@/lib/conflict/ConflictPanel.tsx';
import { useConflict } from '@/lib/conflict/use-conflict.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { leafPaths } from '@/lib/leaf-paths.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { FormProblem } from '@/ui/FormProblem.tsx';
import { SaveBar } from '@/ui/SaveBar.tsx';
import type { ChangeableTenant } from './locked-change.ts';
import { AddressFields } from './AddressFields.tsx';
import { CompanyFields } from './CompanyFields.tsx';
import { differsIn } from './differs-in.ts';
import { LastChange } from './LastChange.tsx';
import { isProfileField, profileFields, profileValues, shownInForm, type ProfileField } from './profile-fields.ts';
import { ProfileLayout } from './ProfileLayout.tsx';
import { useProfileWords } from './use-profile-words.ts';

type Props = {
  tenant: ChangeableTenant;
  profile: Profile_profileFragment;
  /** where editing begins */
  first: ProfileField;
  /** below the page, where the save bar stands */
  barSlot: HTMLElement | null;
  onDone: () => void;
  /** somebody else saved: what is read must come anew */
  onStale: () => void;
};

/** The same grid as fields. Nothing typed is lost on any refusal; what somebody else saved meanwhile is shown, never overwritten (A4). */
export function ProfileEdit({ tenant, profile, first, barSlot, onDone, onStale }: Props) {
  const { t } = useTranslation('company');
  const format = useFormat();
  const words = useProfileWords();
  const form = useSchemaForm(companyProfileSchema, profileValues(profile));
  const { errors, dirtyFields } = form.formState;
  const { version, conflict, take, choose, isOpen } = useConflict(form, profile.version, shownInForm);
  const label = (name: string) => (isProfileField(name) ? t(`field.${name}`) : name);
  const changed = leafPaths(dirtyFields).filter(isProfileField).filter(differsIn(form.formState.defaultValues, form.watch()));
  const wrong = profileFields.filter((name) => get(errors, name) !== undefined);

  const save = useAction(useUpdateCompanyProfileMutation(), {
    form,
    onDone: () => {
      notifyDone(t('profile.saved', { name: tenant.name, fields: format.list(changed.map(label)) }));
      onDone();
    },
    onRefused: (refusal) => {
      if (refusal.__typename !== 'ConcurrentChange') return false;
      take(refusal);
      onStale();
      return true;
    },
  });
  const submit = form.handleSubmit(async (values) => {
    if (changed.length === 0) return onDone();
    if (isOpen()) return;
    await save.run({ tenantId: tenant.id, version, ...values });
  });
  const { setFocus } = form;
  useEffect(() => setFocus(first), [setFocus, first]);

  const fields = { form, tenant, profile };
  return (
    <>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ProfileLayout
          as="div"
          head={
            <>
              <ConflictPanel conflict={conflict} onChoose={choose} label={label} words={words} />
              <FormProblem form={form} />
            </>
          }
          profile={<CompanyFields {...fields} />}
          address={<AddressFields form={form} />}
          foot={<LastChange profile={profile} />}
        />
        <button type="submit" hidden />
      </form>
      {barSlot &&
        createPortal(
          <SaveBar
            changes={changed.length}
            errors={wrong.map(label)}
            onGoToError={() => wrong[0] && form.setFocus(wrong[0])}
            where={tenant.name}
            busy={save.busy}
            onSave={() => void submit()}
            onCancel={onDone}
          />,
          barSlot,
        )}
    </>
  );
}
