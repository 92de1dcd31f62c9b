import { Button } from '@mantine/core';
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TwoFactor_ownFragment } from '@/generated/types.ts';
import { notifyDone } from '@/lib/notify.ts';
import { Enrolment } from '@/lib/two-factor/Enrolment.tsx';
import { RecoveryCodes } from '@/lib/two-factor/RecoveryCodes.tsx';
import { Card } from '@/ui/Card.tsx';
import { Field, FieldGrid } from '@/ui/Field.tsx';
import { RelativeDate } from '@/ui/RelativeDate.tsx';
import { StatusText } from '@/ui/Status.tsx';
import { TwoFactorDialog } from './TwoFactorDialog.tsx';
import classes from './account.module.css';

type Own = NonNullable<TwoFactor_ownFragment['twoFactor']>;
const few = 3;

/** The second step of signing in: whether there is one, how many codes for need are left, and what can be done about it. */
export function TwoFactorCard({ own, email, onChanged }: { own: Own; email: string; onChanged: () => void }) {
  const { t } = useTranslation('two-factor');
  const [isEnrolling, setEnrolling] = useState(false);
  const [asked, setAsked] = useState<'disable' | 'renew'>();
  const [codes, setCodes] = useState<readonly string[]>();
  const body = useRef<HTMLDivElement>(null);
  // What was pressed goes with what it ended.
  const settle = () => body.current?.focus({ preventScroll: true });
  return (
    <Card id="due-passaggi" title={t('card.title')} note={t('card.note')}>
      <div ref={body} tabIndex={-1} className={classes.body}>
        {codes && <RecoveryCodes codes={codes} onKept={() => { setCodes(undefined); settle(); }} />}
        {isEnrolling && <Enrolling onCancel={() => { setEnrolling(false); settle(); }} onDone={() => { setEnrolling(false); settle(); notifyDone(t('card.turnedOn')); onChanged(); }} />}
        {!codes && !isEnrolling && (own.since ? <On own={own} since={own.since} onAsk={setAsked} /> : <Off onBegin={() => setEnrolling(true)} />)}
      </div>
      {asked && <TwoFactorDialog kind={asked} asksPassword={own.asksPassword} email={email} onCodes={setCodes} onClose={() => setAsked(undefined)} />}
    </Card>
  );
}

function Enrolling({ onCancel, onDone }: { onCancel: () => void; onDone: () => void }) {
  const { t } = useTranslation('two-factor');
  return <Enrolment onDone={onDone} aside={<Button variant="default" onClick={onCancel}>{t('card.cancel')}</Button>} />;
}

function Off({ onBegin }: { onBegin: () => void }) {
  const { t } = useTranslation('two-factor');
  return (
    <div className={classes.form}>
      <StatusText icon={IconShieldOff} tone="neutral">{t('card.off')}</StatusText>
      <p className={classes.sentence}>{t('card.offSentence')}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onBegin}>{t('card.turnOn')}</Button>
      </div>
    </div>
  );
}

function On({ own, since, onAsk }: { own: Own; since: string; onAsk: (kind: 'disable' | 'renew') => void }) {
  const { t } = useTranslation('two-factor');
  const left = own.recoveryCodesLeft;
  return (
    <div className={classes.stack}>
      <FieldGrid columns={2}>
        <Field label={t('card.state')} value={<StatusText icon={IconShieldCheck} tone="good">{t('card.on')}</StatusText>} />
        <Field label={t('card.since')} value={<RelativeDate value={since} />} />
        <Field label={t('card.left')} value={t('card.leftOf', { count: left })} hint={left <= few ? t('card.few') : undefined} span={2} />
      </FieldGrid>
      {own.isRequired && <p className={classes.sentence}>{t('card.required')}</p>}
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => onAsk('renew')}>{t('card.renew')}</Button>
        {!own.isRequired && <Button variant="default" color="red" onClick={() => onAsk('disable')}>{t('card.turnOff')}</Button>}
      </div>
    </div>
  );
}
