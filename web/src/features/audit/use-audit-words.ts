import { recordedActions, type RecordedAction } from '@filiera/shared/access';
import { useTranslation } from 'react-i18next';
import type { AuditArea } from '@/generated/types.ts';

export const areas = ['COMPANY', 'CONTACTS', 'ACCESS', 'BILLING', 'TECHNICAL'] as const satisfies readonly AuditArea[];

/** `contact:add` is the sentence `action.contact_add`: a colon would name a file of texts. */
type KeyOf<Action> = Action extends `${infer Resource}:${infer Verb}` ? `${Resource}_${Verb}` : never;
const keyOf = (action: RecordedAction) => action.replace(':', '_') as KeyOf<RecordedAction>;

const isRecorded = (action: string): action is RecordedAction => recordedActions.some((one) => one === action);

/** What was done, in words: each action that is recorded has its own. One of a release to come is told by its code. */
export function useAuditWords() {
  const { i18n, t } = useTranslation('audit');
  return {
    action: (action: string) => (isRecorded(action) ? t(`action.${keyOf(action)}`) : action),
    /** for a choice, by their words */
    actions: recordedActions
      .map((value) => ({ value, label: t(`action.${keyOf(value)}`) }))
      .sort((one, other) => one.label.localeCompare(other.label, i18n.language)),
  };
}
