import { roles, roleSummary, roleTopics, type Role } from '@filiera/shared/access';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format.ts';
import { RadioCards } from '@/ui/RadioCards.tsx';

type Props = { value: Role; onChange: (role: Role) => void; error?: string | undefined };

/** A role, each told in words by the same matrix that the server checks (T2). */
export function RoleChoice({ value, onChange, error }: Props) {
  const { t } = useTranslation(['users', 'words']);
  const sentence = useRoleSentence();
  return (
    <RadioCards
      label={t('role.label')}
      name="role"
      value={value}
      onChange={(role) => onChange(role as Role)}
      error={error}
      options={roles.map((role) => ({ value: role, label: t(`words:role.${role}`), detail: sentence(role) }))}
    />
  );
}

/** "Gestisce l’anagrafica e i contatti. Vede gli ordini, senza importi." What a role may not touch goes without saying. */
function useRoleSentence(): (role: Role) => string {
  const { t } = useTranslation('users');
  const format = useFormat();
  return (role) => {
    const summary = roleSummary(role);
    const levels = ['MANAGE', 'READ', 'READ_NO_AMOUNTS', 'MANAGE_AREA', 'READ_AREA'] as const;
    const parts = levels.flatMap((level) => {
      const topics = roleTopics.filter((topic) => summary[topic] === level);
      return topics.length > 0 ? t(`role.level.${level}`, { topics: format.list(topics.flatMap((topic) => t(`role.topic.${topic}`, { returnObjects: true }))) }) : [];
    });
    return parts.join(' ');
  };
}
