import { Anchor, Button } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportTenantQuery } from '@/generated/types.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Card } from '@/ui/Card.tsx';
import { ProgressBar } from '@/ui/ProgressBar.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { TextButton } from '@/ui/TextButton.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { useSendFile } from './use-send-file.ts';
import classes from './import.module.css';

type Tenant = NonNullable<ImportTenantQuery['tenant']>;

/** How the file has to look, a template of it, and where to drop it. */
export function FileStep({ tenant, onSent }: { tenant: Tenant; onSent: (importId: string) => void }) {
  const { t } = useTranslation('import');
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { send, share, problem } = useSendFile(tenant.id, onSent);
  const isBusy = share !== undefined;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isBusy) void send(file);
  };
  return (
    <>
      <ImportSteps step="file" />
      {tenant.imports.nodes.map(({ id, fileName, createdAt }) => (
        <Callout key={id} icon={IconFileSpreadsheet} tone="accent" actions={<TextButton onClick={() => onSent(id)}>{t('file.resume')}</TextButton>}>
          {t('file.waiting', { file: fileName })} <RelativeDate value={createdAt} />
        </Callout>
      ))}
      <Card title={t('file.title')}>
        <div className={classes.stack}>
          <p className={classes.sentence}>{t('file.sentence')}</p>
          <ul className={classes.list}>
            <li>{t('file.rowIsContact')}</li>
            <li>{t('file.needed')}</li>
            <li>{t('file.known')}</li>
            <li>{t('file.format')}</li>
          </ul>
          <Anchor href={`/imports/template.csv?language=${language}`} download className={classes.download}>
            <IconDownload size={16} stroke={1.6} aria-hidden />
            {t('file.template')}
          </Anchor>
          <div
            className={classes.drop}
            data-over={isOver || undefined}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          >
            <IconUpload size={24} stroke={1.4} aria-hidden />
            <p className={classes.sentence}>{t('file.drop')}</p>
            <Button onClick={() => input.current?.click()} disabled={isBusy}>
              {t('file.choose')}
            </Button>
            <input
              ref={input}
              type="file"
              accept=".csv,.txt,text/csv"
              hidden
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                event.currentTarget.value = '';
                if (file) void send(file);
              }}
            />
            {isBusy && <ProgressBar label={t('file.sending')} share={share} />}
          </div>
          {problem && (
            <p role="alert" className={classes.problem}>
              {problem}
            </p>
          )}
        </div>
      </Card>
    </>
  );
}
