import type { Scope } from '@filiera/shared/access';
import type { ApiKeyInput, ApiKeyRequest } from '@filiera/shared/schemas';
import { Input, SegmentedControl } from '@mantine/core';
import { useController, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { levelsOf, resources, type Resource } from './api-scopes.ts';
import classes from './settings.module.css';

/** One line per resource: nothing, reads, writes; only what the role can use. */
export function ScopeFields({ form, isVendor }: { form: UseFormReturn<ApiKeyInput, unknown, ApiKeyRequest>; isVendor: boolean }) {
  const { t } = useTranslation('settings');
  const { field: { ref, value, onChange }, fieldState } = useController({ control: form.control, name: 'scopes' });
  const role = form.watch('role');
  const change = (resource: Resource, level: string) => {
    const others = value.filter((scope) => !scope.startsWith(`${resource}:`));
    onChange(level === 'none' ? others : [...others, `${resource}:${level}` as Scope]);
  };
  return (
    <Input.Wrapper
      label={t('create.scopes')}
      labelElement="div"
      description={fieldState.error ? undefined : t('create.scopesHint')}
      error={fieldState.error?.message}
      inputWrapperOrder={['label', 'description', 'error', 'input']}
      withAsterisk
    >
      <div className={classes.scopes} ref={ref} tabIndex={-1} role="group" aria-label={t('create.scopes')}>
        {resources.map((resource) => {
          // Licences are asked for by the software of whoever sells them.
          const levels = levelsOf(role, resource).filter((level) => level !== 'check' || isVendor);
          if (levels.length === 0) return null;
          const name = t(`resource.${resource}`);
          const chosen = value.find((scope) => scope.startsWith(`${resource}:`));
          return (
            <div key={resource} className={classes.scope}>
              <span className={classes.resource}>
                {name}
                <code className={classes.code}>{chosen ?? resource}</code>
              </span>
              <SegmentedControl
                size="xs"
                aria-label={name}
                data={(['none', ...levels] as const).map((level) => ({ value: level, label: t(`create.${level}`) }))}
                value={chosen?.split(':')[1] ?? 'none'}
                onChange={(level) => change(resource, level)}
              />
            </div>
          );
        })}
      </div>
    </Input.Wrapper>
  );
}
