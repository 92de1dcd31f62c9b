import { type PastedLine } from '@filiera/shared/schemas';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './licences.module.css';

type Props = { lines: readonly PastedLine[]; refused: ReadonlyMap<string, string> | undefined };

/** How many people were understood, and each line that was not, with what is wrong about it; said aloud too. */
export function PastedLines({ lines, refused }: Props) {
  const { t } = useTranslation(['licences', 'reasons']);
  const bad = lines.flatMap(({ line, text, issue, member }) => {
    if (issue === 'licence.repeated') return [];
    const why = issue === null ? member && refused?.get(member.email) : t(`reasons:${issue}`);
    return why ? [{ line, text, why }] : [];
  });
  const twice = lines.filter(({ issue }) => issue === 'licence.repeated').length;
  const good = lines.length - bad.length - twice;
  return (
    <div role="status" className={classes.lines}>
      {lines.length > 0 && <p>{bad.length === 0 ? t('assign.read', { count: good }) : t('assign.readBad', { good, count: bad.length })}</p>}
      {twice > 0 && <p>{t('assign.twice', { count: twice })}</p>}
      {bad.length > 0 && (
        <ul>
          {bad.map(({ line, text, why }, index) => (
            <li key={index} className={classes.bad}>
              <IconAlertCircle size={14} stroke={1.6} aria-hidden />
              <span>{t('assign.line', { line })}</span>
              <code>{text}</code>
              <span>{why}</span>
            </li>
          ))}
        </ul>
      )}
      {bad.length > 0 && good > 0 && <p>{t('assign.rest')}</p>}
    </div>
  );
}
