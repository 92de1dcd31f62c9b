import { useTranslation } from 'react-i18next';
import type { AmountsReceipt_amountsFragment as Amounts, OrderedLine_lineFragment, PayPage_documentFragment as Document, PayPage_quoteLineFragment } from '@/generated/types.ts';
import { ListPrice } from '@/lib/amounts/ListPrice.tsx';
import { quantityText } from '@/lib/catalog/component-text.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useLanguage } from '@/lib/i18n/use-language.ts';
import { Card } from '@/ui/Card.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';

export type Line = PayPage_quoteLineFragment | OrderedLine_lineFragment;

type Props = { lines: readonly Line[]; document: Document; invoicedToName: string; amounts: Amounts | null };

/** What it is about, a card for each line: whose, how much of what, for which time. */
export function LinkedLines({ lines, document, invoicedToName, amounts }: Props) {
  const { t } = useTranslation(['pay', 'words', 'amounts']);
  const language = useLanguage();
  return lines.map((line) => {
    const whose = document.lines.find(({ position }) => position === line.position);
    return (
      <Card key={line.id} title={`${line.product.name} ${line.edition.name}, ${t(`words:cadence.${line.cadence}`)}`}>
        <FieldGrid columns={2}>
          <Field label={t('for')} value={whose?.companyName} />
          <Field label={t('invoicedTo')} value={invoicedToName} hint={t(`amounts:invoicedToReason.${line.invoicedToReason}`)} />
          {line.items
            .filter(({ quantity }) => quantity > 0)
            .map(({ id, quantity, component }) => (
              <Quantity key={id} label={component.name[language]} quantity={quantity} unit={component.unit} />
            ))}
          <Time line={line} timeZone={whose?.timeZone} />
          <Field label={t('amounts:listPrice')} value={<ListPrice price={line.listPrice} cadence={line.cadence} parts={amounts?.lines.filter((each) => each.line === line.position)} />} />
        </FieldGrid>
      </Card>
    );
  });
}

function Quantity({ label, quantity, unit }: { label: string; quantity: number; unit: string }) {
  const format = useFormat();
  return <Field label={label} value={quantityText(format.number(quantity), unit)} />;
}

function Time({ line: { startsAt, endsAt }, timeZone }: { line: Line; timeZone: string | undefined }) {
  const { t } = useTranslation('pay');
  const format = useFormat(timeZone);
  return startsAt && endsAt ? <Field label={t('time')} value={format.period(startsAt, endsAt)} hint={t('until', { instant: format.exact(endsAt) })} /> : null;
}
