import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MethodOnFileKind } from '@/generated/types.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { rememberWayBack } from '@/lib/link-way-back.ts';
import { notifyProblem } from '@/lib/notify.ts';

type Ways = {
  /** to leave a card or an account, which pays the order that the link leads to if that awaits its money */
  pay: (kind: MethodOnFileKind) => void;
  /** to the bank, which asks about a charge that somebody else began */
  confirm: () => void;
  busy: boolean;
};

/** To the provider's page, and from there back to the link. @param onOver what was to be confirmed has come to an end */
export function usePayByLink(token: string, onOver?: () => void): Ways {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const go = async (door: 'pay' | 'confirm', more: object) => {
    setBusy(true);
    const url = await fetch(`/documents/${door}?language=${language}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token, ...more }) })
      .then(async (response): Promise<unknown> => (response.ok ? response.json() : response.status === 404 ? { url: null } : undefined))
      .then((answer) => (typeof answer === 'object' && answer !== null && 'url' in answer ? answer.url : undefined))
      .catch(() => undefined);
    if (typeof url === 'string') {
      rememberWayBack(token);
      location.assign(url);
      return;
    }
    setBusy(false);
    if (url === null && onOver) onOver();
    else notifyProblem(t('error.INTERNAL'));
  };
  return { pay: (kind) => void go('pay', { kind }), confirm: () => void go('confirm', {}), busy };
}
