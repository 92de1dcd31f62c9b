import { Anchor, Button } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApplyImportMutation } from '@/generated/import.ts';
import type { ImportPage_importFragment as Import } from '@/generated/types.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { useAction } from '@/lib/use-action.ts';
import { Callout } from '@/ui/Callout.tsx';
import { Card } from '@/ui/Card.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';
import { columnsOf } from './columns-of.ts';
import { ImportRows } from './ImportRows.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { useCancel } from './use-cancel.ts';
import classes from './import.module.css';

/** What would happen, by number; what is wrong, row by row; nothing has been made yet. */
export function CheckedStep({ found, onAgain }: { found: Import; onAgain: () => void }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const language = useLanguage();
  const apply = useAction(useApplyImportMutation());
  const cancel = useCancel(found.id, onAgain);
  const { customersNew, customersKnown, customersWrong, contactsNew, rowsWrong } = found;
  const unknown = columnsOf(found).filter(({ field }) => field === null).map(({ header }) => header);
  const hasWrong = rowsWrong > 0;
  return (
    <>
      <ImportSteps step="check" />
      <div className={classes.cards}>
        <Card
          title={t('checked.title', { file: found.fileName })}
          foot={
            <>
              {customersNew > 0 && (
                <Button loading={apply.busy} onClick={() => void apply.run({ importId: found.id, withoutWrong: hasWrong })}>
                  {t(hasWrong ? 'checked.applyRight' : 'checked.apply', { count: customersNew, customers: format.number(customersNew) })}
                </Button>
              )}
              <Button variant="default" onClick={cancel.run} loading={cancel.busy}>
                {t('checked.another')}
              </Button>
            </>
          }
        >
          <div className={classes.stack}>
            <FieldGrid columns={4}>
              <Field label={t('checked.new')} value={format.number(customersNew)} />
              <Field label={t('checked.contacts')} value={format.number(contactsNew)} />
              <Field label={t('checked.known')} value={format.number(customersKnown)} hint={customersKnown > 0 && t('checked.knownHint')} />
              <Field label={t('checked.wrong')} value={format.number(customersWrong)} />
            </FieldGrid>
            {customersNew === 0 && !hasWrong && <Callout icon={IconInfoCircle} tone="neutral">{t('checked.nothing')}</Callout>}
            {customersNew > 0 && found.keptUntil && <p className={classes.quiet}>{t('checked.until', { date: format.exact(found.keptUntil) })}</p>}
            {unknown.length > 0 && <Callout icon={IconInfoCircle} tone="neutral">{t('checked.unknownColumns', { count: unknown.length, columns: format.list(unknown) })}</Callout>}
            {hasWrong && (
              <Callout
                icon={IconAlertTriangle}
                tone="attention"
                title={t('checked.wrongRows', { count: rowsWrong, rows: format.number(rowsWrong) })}
                actions={
                  <Anchor href={`/imports/${found.id}/wrong-rows.csv?language=${language}`} download className={classes.download}>
                    <IconDownload size={16} stroke={1.6} aria-hidden />
                    {t('checked.download')}
                  </Anchor>
                }
              >
                {t('checked.wrongSentence')}
              </Callout>
            )}
          </div>
        </Card>
        {hasWrong && <ImportRows found={found} outcome="WRONG" title={t('rows.wrong')} />}
        {customersKnown > 0 && <ImportRows found={found} outcome="KNOWN" title={t('rows.known')} />}
      </div>
    </>
  );
}
