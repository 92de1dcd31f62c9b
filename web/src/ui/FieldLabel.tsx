import classes from './FieldLabel.module.css';

/** A field's label, with a dot once its value differs from what is saved; how many differ the save bar says in words. */
export function FieldLabel({ children, isChanged }: { children: string; isChanged: boolean }) {
  return (
    <>
      {children}
      {isChanged && <span className={classes.dot} aria-hidden />}
    </>
  );
}
