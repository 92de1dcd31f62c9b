import { Button, Text } from '@mantine/core';
import { IconBrandPaypal, IconCreditCard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PayPage_documentFragment } from '@/generated/types.ts';
import { expiryText, methodName } from '@/lib/checkout/method-words.ts';
import { useOffers } from '@/lib/checkout/use-offers.ts';
import { useParties } from '@/lib/viewer.ts';
import { Card } from '@/ui/Card.tsx';
import { IconTile } from '@/ui/IconTile.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import { usePayByLink } from './use-pay-by-link.ts';
import classes from './PayPage.module.css';

const icons = { CARD: IconCreditCard, PAYPAL: IconBrandPaypal };

/** What the reader's company pays with, and the way to replace it: also when nothing is to be paid. */
export function PaysWith({ token, method }: { token: string; method: NonNullable<PayPage_documentFragment['paysWith']> }) {
  const { t } = useTranslation('pay');
  const { readerName } = useParties();
  const offers = useOffers();
  const { pay, busy } = usePayByLink(token);
  const { kind, brand } = method;
  const expiry = expiryText(method);
  const isOffered = offers?.includes(kind);
  return (
    <Card title={t('paysWith.title', { company: readerName })}>
      <div className={classes.method}>
        <IconTile icon={icons[kind]} />
        {brand ? <TwoLines strong value={methodName({ ...method, brand })} detail={expiry ? t('paysWith.ends', { expiry }) : undefined} /> : <Text fz="sm">{t(`paysWith.nothing.${kind}`)}</Text>}
        {isOffered && (
          <Button variant="default" loading={busy} onClick={() => pay(kind)}>
            {t(brand ? `paysWith.replace.${kind}` : `paysWith.leave.${kind}`)}
          </Button>
        )}
      </div>
      <Text fz="xs" mt="xs" c="var(--f-text-2)">{t('paysWith.note')}</Text>
    </Card>
  );
}
