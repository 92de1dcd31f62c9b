import { IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '@/lib/lazy-part.tsx';
import { useCan } from '@/lib/use-can.ts';
import { TextButton } from '@/ui/TextButton.tsx';
import type { Company } from './use-company.ts';

const AccountManagerDialog = lazyPart(() => import('./AccountManagerDialog.tsx').then((m) => m.AccountManagerDialog));

/** Who looks after the company, as words (T3); whoever may names somebody else there. */
export function AccountManager({ company }: { company: Company }) {
  const { t } = useTranslation('app');
  const [isChoosing, setIsChoosing] = useState(false);
  const canSet = useCan(company.viewerCan)('TENANT_SET_ACCOUNT_MANAGER');
  const { accountManagerName: name } = company;
  if (!name && !canSet) return null;
  return (
    <div>
      <dt>
        <IconUserCircle size={16} stroke={1.6} aria-hidden />
        {t('company.accountManager')}
      </dt>
      <dd>
        {name ?? '—'}
        {canSet && (
          <>
            {' '}
            <TextButton label={t(name ? 'company.changeManagerOf' : 'company.setManagerOf', { name: company.name })} onClick={() => setIsChoosing(true)}>
              {t(name ? 'company.changeManager' : 'company.setManager')}
            </TextButton>
            {isChoosing && <AccountManagerDialog company={company} onClose={() => setIsChoosing(false)} />}
          </>
        )}
      </dd>
    </div>
  );
}
