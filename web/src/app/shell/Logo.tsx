import classes from './Rail.module.css';

export function Logo({ withName = true }: { withName?: boolean }) {
  return (
    <span className={classes.logo}>
      <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden>
        <rect width="24" height="24" rx="6" className={classes.logoPlate} />
        <g className={classes.logoTree}>
          <path d="M8 7v7a2 2 0 0 0 2 2h4M8 11h6" />
          <circle cx="8" cy="6" r="1.4" />
          <circle cx="16" cy="11" r="1.4" />
          <circle cx="16" cy="16" r="1.4" />
        </g>
      </svg>
      {withName && 'Filiera'}
    </span>
  );
}
