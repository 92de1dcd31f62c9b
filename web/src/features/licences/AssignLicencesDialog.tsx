import { maxMembersAtOnce } from '@filiera/shared/limits';
import { readPasted } from '@filiera/shared/schemas';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAssignLicencesMutation } from '@/generated/licences.ts';
import type { Language } from '@/generated/types.ts';
import { languages } from '@/lib/i18n/languages.ts';
import { notifyDone } from '@/lib/notify.ts';
import { placeMessages, type Refusal } from '@/lib/refusal.ts';
import { useAction } from '@/lib/use-action.ts';
import { useCan } from '@/lib/use-can.ts';
import { FormDialog } from '@/ui/FormDialog.tsx';
import { SelectField } from '@/ui/SelectField.tsx';
import { TextAreaField } from '@/ui/TextAreaField.tsx';
import { NoneFree } from './NoneFree.tsx';
import { PastedLines } from './PastedLines.tsx';
import type { Licensed } from './use-licences.ts';
import classes from './licences.module.css';

type Props = { tenantId: string; subscription: Licensed; free: number; onClose: () => void };

/** One person typed or many pasted: each line is read as it stands, and each bad one says what is wrong with it. */
export function AssignLicencesDialog({ tenantId, subscription, free: known, onClose }: Props) {
  const { t } = useTranslation(['licences', 'words', 'reasons']);
  const can = useCan(subscription.viewerCan);
  const form = useForm<{ people: string; language: Language }>({ defaultValues: { people: '', language: subscription.tenant.profile?.language ?? 'it' } });
  const text = form.watch('people');
  const lines = readPasted(text);
  // What the server said of addresses, and how many it found free, as long as nothing else was typed.
  const [answered, setAnswered] = useState<{ text: string; issues: ReadonlyMap<string, string>; free?: number | undefined }>({ text: '', issues: new Map() });
  const told = answered.text === text ? answered : undefined;
  const free = told?.free ?? known;
  // Whoever stands there twice has one; what is wrong stays behind and stops nobody else.
  const members = lines.flatMap(({ member }) => (member && !told?.issues.has(member.email) ? member : []));
  const bad = lines.filter(({ issue, member }) => (issue !== null && issue !== 'licence.repeated') || (member && told?.issues.has(member.email)));
  const missing = members.length - free;
  const keys = useRef(new Map<string, string>());

  const assign = useAction(useAssignLicencesMutation({ refetchQueries: ['Licences', 'Subscription'] }), {
    form,
    onDone: ({ licences }) => {
      notifyDone(t('assign.done', { count: licences.length, email: licences[0]?.email }));
      if (bad.length === 0) return onClose();
      // Together they say what they said: addresses the server refused keep its reason.
      const left = bad.map((line) => line.text).join('\n');
      setAnswered({ text: left, issues: told?.issues ?? new Map() });
      form.reset({ ...form.getValues(), people: left });
    },
    onRefused: (refusal: Refusal & { free?: number }) => {
      if (refusal.__typename === 'NoLicenceFree') setAnswered({ text, issues: new Map(), free: refusal.free });
      else {
        const issues = membersRefused(refusal, members);
        if (issues.size === 0) return false;
        setAnswered({ text, issues });
      }
      return true;
    },
  });
  const send = (language: Language) => {
    const input = { subscriptionId: subscription.id, members: members.map(({ email, name }) => ({ email, name })), language };
    const idempotencyKey = keys.current.get(JSON.stringify(input)) ?? crypto.randomUUID();
    keys.current.set(JSON.stringify(input), idempotencyKey);
    return assign.run({ ...input, idempotencyKey });
  };
  return (
    <FormDialog
      form={form}
      title={t('assign.title')}
      subtitle={`${subscription.product.name} ${subscription.edition.name}, ${subscription.tenant.name}`}
      onSubmit={({ language }) => send(language)}
      submitLabel={members.length > 0 ? t('assign.submit', { count: members.length }) : t('assign.submitNobody')}
      busy={assign.busy}
      disabled={members.length === 0 || missing > 0 || members.length > maxMembersAtOnce}
      isPrecious={text.trim() !== ''}
      footNote={t('assign.free', { count: free })}
      onClose={onClose}
    >
      <div className={classes.assign}>
        <TextAreaField form={form} name="people" label={t('assign.people')} withAsterisk description={t('assign.peopleHint')} minRows={4} maxRows={12} autoComplete="off" spellCheck={false} data-autofocus />
        <PastedLines lines={lines} refused={told?.issues} />
        {missing > 0 && <NoneFree tenantId={tenantId} subscriptionId={subscription.id} total={subscription.licenceCount?.total ?? 0} canTopUp={can('SUBSCRIPTION_TOP_UP')} free={free} missing={missing} />}
        {members.length > maxMembersAtOnce && <p role="alert" className={classes.bad}>{t('reasons:licence.tooMany')}</p>}
        <SelectField form={form} name="language" label={t('assign.language')} data={languages.map((value) => ({ value, label: t(`words:language.${value}`) }))} allowDeselect={false} />
      </div>
    </FormDialog>
  );
}

/** What is wrong with whom, by address: a refusal names people by their place in the list that was sent. */
function membersRefused(refusal: Refusal, members: readonly { email: string }[]): Map<string, string> {
  const { atField } = placeMessages(refusal, (name) => /^members\.\d+\.\w+$/.test(name));
  return new Map([...atField].flatMap(([name, message]) => {
    const member = members[Number(/\d+/.exec(name)?.[0])];
    return member ? [[member.email, message] as const] : [];
  }));
}
