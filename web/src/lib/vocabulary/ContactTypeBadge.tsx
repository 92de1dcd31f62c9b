import { IconBriefcase, IconReceipt2, IconTool, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactType } from '@/generated/types.ts';
import classes from './ContactTypeBadge.module.css';

const icons = { BILLING: IconReceipt2, TECHNICAL: IconTool, BUSINESS: IconBriefcase } as const satisfies Record<ContactType, Icon>;

/** What a contact is told about: the word is plain, only the icon has a hue. */
export function ContactTypeBadge({ type }: { type: ContactType }) {
  return (
    <span className={classes.badge} data-type={type}>
      <ContactTypeWords type={type} />
    </span>
  );
}

/** The same without its outline, for a choice that has one of its own. */
export function ContactTypeText({ type }: { type: ContactType }) {
  return (
    <span className={classes.hue} data-type={type}>
      <ContactTypeWords type={type} />
    </span>
  );
}

function ContactTypeWords({ type }: { type: ContactType }) {
  const { t } = useTranslation('words');
  const TypeIcon = icons[type];
  return (
    <>
      <TypeIcon size={14} stroke={1.8} aria-hidden />
      {t(`contactType.${type}`)}
    </>
  );
}
