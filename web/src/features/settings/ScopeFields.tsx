import type { Scope } from '@filiera/shared/access';
import type { ApiKeyInput, ApiKeyRequest } from '@filiera/shared/schemas';
import { Input, Select } from '@mantine/core';
import { useController, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { levelsOf, resources, type Resource } from './api-scopes.ts';
import classes from './settings.module.css';

/** One line per resource: nothing, reads, reads and writes. */
export function ScopeFields({ form }: { form: UseFormReturn<ApiKeyInput, unknown, ApiKeyRequest> }) {
  const { t } = useTranslation('settings');
  const { field, fieldState } = useController({ control: form.control, name: 'scopes' });
  const role = form.watch('role');
  const change = (resource: Resource, level: string | null) => {
    const others = field.value.filter((scope) => !scope.startsWith(`${resource}:`));
    field.onChange(level ? [...others, `${resource}:${level}` as Scope] : others);
  };
  return (
    <Input.Wrapper label={t('create.scopes')} labelElement="div" description={t('create.scopesHint')} error={fieldState.error?.message} withAsterisk>
      <div className={classes.scopes} ref={field.ref} tabIndex={-1} role="group" aria-label={t('create.scopes')}>
        {resources.map((resource) => {
          const levels = levelsOf(role, resource);
          if (levels.length === 0) return null;
          const given = field.value.find((scope) => scope.startsWith(`${resource}:`))?.split(':')[1] ?? null;
          return (
            <Select
              key={resource}
              label={t(`resource.${resource}`)}
              placeholder="—"
              clearable
              data={levels.map((level) => ({ value: level, label: t(`create.${level}`) }))}
              value={given}
              onChange={(level) => change(resource, level)}
              onBlur={field.onBlur}
            />
          );
        })}
      </div>
    </Input.Wrapper>
  );
}
