import { durationInWords, explainLine } from '@filiera/shared/receipt';
import { useTranslation } from 'react-i18next';
import type { AmountsReceipt_amountsFragment, Change_subscriptionFragment as Subscription } from '@/generated/types.ts';
import { AmountFigure } from '@/lib/amounts/AmountFigure.tsx';
import { useSpeaker } from '@/lib/amounts/use-speaker.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { Quote } from '@/lib/quote/use-live-quote.ts';
import { PaidAxis } from './PaidAxis.tsx';
import classes from './quote.module.css';

type CreditLine = AmountsReceipt_amountsFragment['lines'][number];

/** The period given up, with what of it is credited, and the one that takes its place. */
export function UpgradePeriods({ subscription, quote }: { subscription: Subscription; quote: Quote | undefined }) {
  const { t } = useTranslation('subscriptions');
  const format = useFormat(subscription.timeZone);
  const credits = (quote?.amounts?.lines ?? []).filter(({ kind }) => kind === 'CREDIT');
  return (
    <>
      <PaidAxis
        subscription={subscription}
        quote={quote}
        left={quote ? 'credit' : 'left'}
        then={(at) => (quote ? [{ label: t('periods.then', { edition: quote.edition.name }), detail: format.period(quote.startsAt, quote.endsAt), isNew: true, spans: [{ kind: 'left', from: at, to: Date.parse(quote.endsAt) }] }] : [])}
        legend={[{ kind: 'used', label: t('periods.used') }, { kind: 'credit', label: t('periods.credit') }, { kind: 'left', label: t('periods.new') }]}
      />
      {credits.length > 0 && <CreditSources credits={credits} />}
    </>
  );
}

/** Where the credit comes from: which paid time is left, of what was paid for it; each opens to its formula. */
function CreditSources({ credits }: { credits: readonly CreditLine[] }) {
  const { t } = useTranslation(['subscriptions', 'amounts']);
  const format = useFormat();
  const speaker = useSpeaker();
  return (
    <ul className={classes.credits}>
      {credits.map((line) => line.base && line.remainingSeconds !== null && line.spanSeconds !== null && (
        <li key={line.id}>
          {t('creditFrom', { edition: line.label, left: durationInWords(line.remainingSeconds, speaker), span: durationInWords(line.spanSeconds, speaker, true), paid: format.money(line.base) })}{' '}
          <AmountFigure amount={{ ...line.amount, minor: -line.amount.minor }} of={t('amounts:credit')} explanation={explainLine(line, speaker)} />
        </li>
      ))}
    </ul>
  );
}
