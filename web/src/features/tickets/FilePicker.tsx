import { Button, CloseButton, FileButton, Loader } from '@mantine/core';
import { maxAttachmentBytes, maxAttachments } from '@filiera/shared/limits';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './tickets.module.css';
import { uploadFile, type Uploaded } from './upload-file.ts';

type Props = { tenantId: string; files: readonly Uploaded[]; onChange: (change: (files: readonly Uploaded[]) => readonly Uploaded[]) => void };

/** Files that go with a message: each is sent as soon as it is picked, and told at once if it cannot be. */
export function FilePicker({ tenantId, files, onChange }: Props) {
  const { t } = useTranslation('tickets');
  const [sending, setSending] = useState<string>();
  const [problem, setProblem] = useState('');
  const add = async (file: File | null) => {
    if (!file) return;
    setProblem('');
    if (file.size > maxAttachmentBytes) return setProblem(t('files.tooLarge', { name: file.name }));
    setSending(file.name);
    try {
      const sent = await uploadFile(tenantId, file);
      onChange((before) => [...before, sent]);
    } catch (error) {
      setProblem((error instanceof Error && error.message) || t('files.failed', { name: file.name }));
    } finally {
      setSending(undefined);
    }
  };
  return (
    <div>
      <FileButton onChange={(file) => void add(file)} accept=".pdf,.png,.jpg,.jpeg,.webp,.txt,.csv,.docx,.xlsx">
        {(button) => (
          <Button {...button} variant="default" size="xs" disabled={sending !== undefined || files.length >= maxAttachments} leftSection={<IconPaperclip size={14} stroke={1.8} aria-hidden />}>
            {t('files.add')}
          </Button>
        )}
      </FileButton>
      <p className={classes.hint}>{t('files.hint')}</p>
      <div aria-live="polite">
        {sending && (
          <p className={classes.hint}>
            <Loader size={12} /> {t('files.uploading', { name: sending })}
          </p>
        )}
        {problem && <p className={classes.problem}>{problem}</p>}
      </div>
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map(({ id, name }) => (
            <li key={id} className={classes.file}>
              <IconPaperclip size={14} stroke={1.6} aria-hidden />
              {name}
              <CloseButton size="xs" aria-label={t('files.remove', { name })} onClick={() => onChange((before) => before.filter((file) => file.id !== id))} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
