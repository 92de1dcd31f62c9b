import { useTranslation } from 'react-i18next';
import { Steps } from '@/ui/Steps.tsx';

const steps = ['file', 'check', 'apply', 'done'] as const;

/** Where an import stands on its way. */
export function ImportSteps({ step }: { step: (typeof steps)[number] }) {
  const { t } = useTranslation('import');
  return <Steps label={t('steps')} steps={steps.map((key) => ({ key, label: t(`step.${key}`) }))} current={step} />;
}
