import { IconAlertTriangle, IconBrandPaypal, IconCircleX, IconCreditCard } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MethodOnFileFragment as MethodOnFile } from '@/generated/types.ts';
import { IconTile } from '@/ui/IconTile.tsx';
import { StatusBadge } from '@/ui/Status.tsx';
import { TwoLines } from '@/ui/TwoLines.tsx';
import { expiryText, methodName } from '@/lib/checkout/method-words.ts';
import classes from './billing.module.css';

const icons = { CARD: IconCreditCard, PAYPAL: IconBrandPaypal };

/** A card or an account on file: what it is called, when it ends, and what can be done with it. */
export function MethodRow({ method, actions }: { method: MethodOnFile; actions?: ReactNode }) {
  const { t } = useTranslation('billing');
  const { kind, addedByName, expiresSoon, isExpired } = method;
  const expiry = expiryText(method);
  const detail = expiry ? t(isExpired ? 'onFile.expired' : 'onFile.expires', { expiry, name: addedByName }) : t('onFile.added', { name: addedByName });
  return (
    <div className={classes.method}>
      <IconTile icon={icons[kind]} />
      <TwoLines strong value={methodName(method)} detail={detail} />
      {(isExpired || expiresSoon) && (
        <StatusBadge icon={isExpired ? IconCircleX : IconAlertTriangle} tone={isExpired ? 'danger' : 'attention'}>
          {t(isExpired ? 'onFile.expiredBadge' : 'onFile.expiresSoonBadge')}
        </StatusBadge>
      )}
      {actions && <span className={classes.methodActions}>{actions}</span>}
    </div>
  );
}
