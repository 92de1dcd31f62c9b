import i18next from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';

const sent = z.object({ statementId: z.string() });
const refused = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

/** Sends a bank's statement as it is; what cannot be read is told with its reason. */
export function useSendStatement(tenantId: string, onSent: (statementId: string) => void) {
  const { t } = useTranslation(['statements', 'ui']);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function send(file: File) {
    setProblem(undefined);
    setBusy(true);
    try {
      const query = new URLSearchParams({ tenantId, fileName: file.name });
      const type = file.name.toLowerCase().endsWith('.xml') ? 'application/xml' : 'text/csv';
      const response = await fetch(`/statements?${query.toString()}`, { method: 'POST', headers: { 'content-type': type, 'accept-language': i18next.language }, body: file });
      const answer: unknown = await response.json();
      const known = sent.safeParse(answer);
      if (known.success) onSent(known.data.statementId);
      else setProblem(refused.safeParse(answer).data?.errors[0]?.message ?? t('ui:error.INTERNAL'));
    } catch {
      setProblem(t('offline'));
    } finally {
      setBusy(false);
    }
  }
  return { send, isBusy, problem };
}
