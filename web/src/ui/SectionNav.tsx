import { useHash } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './SectionNav.module.css';

type Props = { label: string; sections: readonly { id: string; label: string }[]; children: ReactNode };

/** A long page with its sections listed beside it; the list lies on top on a phone. */
export function SectionNav({ label, sections, children }: Props) {
  const [hash] = useHash({ getInitialValueInEffect: false });
  const here = sections.find(({ id }) => hash === `#${id}`) ?? sections[0];
  return (
    <div className={classes.page}>
      <nav className={classes.nav} aria-label={label}>
        {sections.map(({ id, label: name }) => (
          <a key={id} href={`#${id}`} className={classes.link} aria-current={id === here?.id ? 'location' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <div className={classes.sections}>{children}</div>
    </div>
  );
}
