import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MethodOnFileKind } from '@/generated/types.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { rememberWayBack } from '@/lib/link-way-back.ts';
import { notifyProblem } from '@/lib/notify.ts';

/** To the provider's page, where what is left pays the order that the link leads to, and from there back to the link. */
export function usePayByLink(token: string): { pay: (kind: MethodOnFileKind) => void; busy: boolean } {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const pay = async (kind: MethodOnFileKind) => {
    setBusy(true);
    const url = await fetch(`/documents/pay?language=${language}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token, kind }) })
      .then(async (response): Promise<unknown> => (response.ok ? response.json() : null))
      .then((answer) => (typeof answer === 'object' && answer !== null && 'url' in answer && typeof answer.url === 'string' ? answer.url : undefined))
      .catch(() => undefined);
    if (!url) {
      setBusy(false);
      notifyProblem(t('error.INTERNAL'));
      return;
    }
    rememberWayBack(token);
    location.assign(url);
  };
  return { pay: (kind) => void pay(kind), busy };
}
