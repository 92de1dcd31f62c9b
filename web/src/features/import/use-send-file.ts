import { maxImportBytes } from '@filiera/shared/limits';
import i18next from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Answer = { importId?: string; errors?: readonly { message: string; extensions: { code: string } }[] };

/** Sends a file of customers as it is; the share tells how much of it has left. */
export function useSendFile(tenantId: string, onSent: (importId: string) => void) {
  const { t } = useTranslation(['import', 'ui']);
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<string>();

  async function send(file: File) {
    if (file.size > maxImportBytes) return setProblem(t('file.tooLarge', { megabytes: maxImportBytes / 1024 / 1024 }));
    setProblem(undefined);
    setShare(0);
    try {
      const { status, answer } = await post(`/imports?${new URLSearchParams({ tenantId, fileName: file.name }).toString()}`, file, setShare);
      if (status === 201 && answer.importId) onSent(answer.importId);
      else if (status === 413) setProblem(t('file.tooLarge', { megabytes: maxImportBytes / 1024 / 1024 }));
      else setProblem(answer.errors?.[0]?.message ?? t('ui:error.INTERNAL'));
    } catch {
      setProblem(t('ui:error.OFFLINE'));
    } finally {
      setShare(undefined);
    }
  }
  return { send, share, problem };
}

/** By hand, because only this way the browser tells how far it is. */
function post(address: string, file: File, onShare: (share: number) => void): Promise<{ status: number; answer: Answer }> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('content-type', 'text/csv');
    request.setRequestHeader('accept-language', i18next.language);
    request.upload.addEventListener('progress', ({ loaded, total }) => onShare(loaded / total));
    request.addEventListener('error', () => fail(new Error('The file did not arrive.')));
    request.addEventListener('load', () => {
      try {
        done({ status: request.status, answer: JSON.parse(request.responseText) as Answer });
      } catch (error) {
        fail(error as Error);
      }
    });
    request.send(file);
  });
}
