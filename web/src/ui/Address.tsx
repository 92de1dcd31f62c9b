import { Fragment } from 'react';

/** An e-mail or web address that breaks behind its at sign and before its dots, never within a word. */
export function Address({ children }: { children: string }) {
  const parts = children.split(/(?<=@)|(?=\.)/);
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
