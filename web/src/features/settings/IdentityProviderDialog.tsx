import { Button, Checkbox } from '@mantine/core';
import { identityProviderSchema } from '@filiera/shared/schemas';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveIdentityProviderMutation, useTestIdentityProviderMutation } from '@/generated/settings.ts';
import type { IdentityProvider_providerFragment as Provider } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { useAction } from '@/lib/use-action.ts';
import { useSchemaForm } from '@/lib/use-schema-form.ts';
import { Callout } from '@/ui/Callout.tsx';
import { CopyText } from '@/ui/CopyText.tsx';
import { FieldGrid } from '@/ui/Field.tsx';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { PasswordField } from '@/ui/PasswordField.tsx';
import { TextField } from '@/ui/TextField.tsx';
import classes from './settings.module.css';

type Props = { tenant: { id: string; name: string }; provider: Provider | null; callback: string; onClose: () => void };

/** The provider's address and how it knows us; tried before it is saved, as often as one likes. */
export function IdentityProviderDialog({ tenant, provider, callback, onClose }: Props) {
  const { t } = useTranslation('settings');
  const [found, setFound] = useState<string>();
  const form = useSchemaForm(identityProviderSchema, {
    issuer: provider?.issuer ?? '', clientId: provider?.clientId ?? '', clientSecret: '', buttonLabel: provider?.buttonLabel ?? t('provider.defaultLabel'), isEnabled: provider?.isEnabled ?? true,
  });
  const done = () => {
    notifyDone(t('provider.saved'));
    onClose();
  };
  const save = useAction(useSaveIdentityProviderMutation(), { form, onDone: done });
  const trial = useAction(useTestIdentityProviderMutation(), { form, onDone: ({ signInAddress }) => setFound(new URL(signInAddress).host) });
  const tryIt = form.handleSubmit(({ issuer, clientId, clientSecret }) => {
    setFound(undefined);
    return trial.run({ tenantId: tenant.id, issuer, clientId, clientSecret });
  });
  return (
    <FormDialog
      form={form}
      title={t('provider.title')}
      subtitle={tenant.name}
      submitLabel={t('provider.save')}
      busy={save.busy}
      footNote={<Button variant="default" loading={trial.busy} onClick={() => void tryIt()}>{t('provider.try')}</Button>}
      onSubmit={(values) => save.run({ tenantId: tenant.id, version: provider?.version ?? 0, ...values })}
      onClose={onClose}
    >
      <FieldGrid as="div" columns={2}>
        <TextField form={form} name="issuer" label={t('provider.issuer')} description={t('provider.issuerHint')} inputMode="url" withAsterisk data-autofocus style={{ gridColumn: '1 / -1' }} />
        <TextField form={form} name="clientId" label={t('provider.clientId')} autoComplete="off" withAsterisk />
        <PasswordField form={form} name="clientSecret" label={t('provider.clientSecret')} description={provider ? t('provider.secretKept') : undefined} autoComplete="new-password" withAsterisk={!provider} />
      </FieldGrid>
      <div className={classes.stack}>
        <TextField form={form} name="buttonLabel" label={t('provider.buttonLabel')} withAsterisk />
        <Checkbox {...form.register('isEnabled')} label={t('provider.enable')} />
        <div className={classes.secret}>
          <div>{t('provider.callbackHint')}</div>
          <CopyText value={callback} label={t('provider.callback')} mono />
        </div>
        {found !== undefined && (
          <div role="status">
            <Callout icon={IconCircleCheck} tone="good">
              <p>{t('provider.works', { host: found })}</p>
            </Callout>
          </div>
        )}
      </div>
    </FormDialog>
  );
}
