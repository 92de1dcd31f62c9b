import { IconShieldLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Callout } from '@/ui/Callout.tsx';
import { PasswordField } from '@/ui/PasswordField.tsx';
import { TextField } from '@/ui/TextField.tsx';
import { lastVendor } from '../last-vendor.ts';
import { startAtProvider } from '../start-at-provider.ts';
import { useViewer } from '../viewer.ts';
import type { useProof } from './use-proof.ts';
import classes from './two-factor.module.css';

/** Asks whoever is signed in for what it signs in with, where a change is one that a taken session must not make. */
export function ProofFields({ proof: { form, isWanted, asks } }: { proof: ReturnType<typeof useProof> }) {
  const { t } = useTranslation('two-factor');
  const { email } = useViewer();
  if (!isWanted || !asks) return null;
  return (
    <div className={classes.proof} role="group" aria-label={t('proof.ownTitle')}>
      <Callout icon={IconShieldLock} tone="neutral" title={t('proof.ownTitle')}>
        <p>{t('proof.ownSentence')}</p>
        {!asks.password && (
          <p>
            {t('proof.signInAgain')}{' '}
            <a href={startAtProvider(lastVendor(), '/')} target="_blank" rel="noreferrer">
              {t('proof.signInAgainLink')}
            </a>
          </p>
        )}
      </Callout>
      {asks.password && (
        <>
          <input type="email" autoComplete="username" value={email ?? ''} readOnly hidden />
          <PasswordField form={form} name="password" label={t('proof.ownPassword')} autoComplete="current-password" withAsterisk />
        </>
      )}
      {asks.code && <TextField form={form} name="code" label={t('proof.code')} description={t('proof.codeHint')} autoComplete="one-time-code" spellCheck={false} withAsterisk />}
    </div>
  );
}
