import classes from './PickList.module.css';

/** A text with what was typed standing out in it. */
export function Highlight({ text, part }: { text: string; part: string }) {
  const at = part.trim() ? text.toLocaleLowerCase().indexOf(part.trim().toLocaleLowerCase()) : -1;
  if (at < 0) return text;
  const end = at + part.trim().length;
  return (
    <>
      {text.slice(0, at)}
      <mark className={classes.mark}>{text.slice(at, end)}</mark>
      {text.slice(end)}
    </>
  );
}
