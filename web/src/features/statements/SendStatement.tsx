import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendStatement } from './use-send-statement.ts';
import classes from './statements.module.css';

/** Where the bank's file is dropped or chosen. */
export function SendStatement({ tenantId, onSent }: { tenantId: string; onSent: (statementId: string) => void }) {
  const { t } = useTranslation('statements');
  const { send, isBusy, problem } = useSendStatement(tenantId, onSent);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isBusy) void send(file);
  };
  return (
    <>
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
        <p>{t('drop')}</p>
        <Button onClick={() => input.current?.click()} loading={isBusy}>{t('choose')}</Button>
        <input
          ref={input}
          type="file"
          accept=".xml,.csv,.txt,application/xml,text/xml,text/csv"
          hidden
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void send(file);
          }}
        />
        <p className={classes.quiet} role="status">{isBusy ? t('sending') : t('again')}</p>
      </div>
      {problem && <p role="alert" className={classes.problem}>{problem}</p>}
    </>
  );
}
