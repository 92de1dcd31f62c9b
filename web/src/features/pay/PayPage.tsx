import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Preferences } from '@/lib/preferences/Preferences.tsx';
import { useTitle } from '@/lib/use-title.ts';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { LinkedDocument } from './LinkedDocument.tsx';
import { useLinkedDocument } from './use-linked-document.ts';
import classes from './PayPage.module.css';

/** Behind the link of a mail: one quote or order, for whoever reads it, signed in or not. Opening it takes nothing. */
export function PayPage({ token }: { token: string }) {
  const { t } = useTranslation('pay');
  const linked = useLinkedDocument(token);
  const { document, problem, retry } = linked;
  useTitle(document?.order ? t('order', { number: document.order.number }) : t('quote'));
  return (
    <div className={classes.page}>
      <main className={classes.main}>
        {document ? <LinkedDocument token={token} linked={linked} document={document} /> : problem ? <Gone problem={problem} /> : retry ? <ErrorState error={retry.error} onRetry={retry.run} /> : <Skeleton height={480} radius="lg" />}
      </main>
      <Preferences />
    </div>
  );
}

function Gone({ problem }: { problem: string }) {
  const { t } = useTranslation('pay');
  return (
    <section className={classes.gone} role="status">
      <h1>{t('gone')}</h1>
      <p>{problem}</p>
    </section>
  );
}
