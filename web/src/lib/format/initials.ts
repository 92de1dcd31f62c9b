/** "OB" for "Officine Brenta S.r.l.": two letters that tell companies and people apart at a glance. */
export function initials(name: string): string {
  const words = name.split(/[\s.'’-]+/).filter((word) => /^[\p{L}\d]/u.test(word));
  const [first = '', second = ''] = words;
  return (first.slice(0, 1) + (second.slice(0, 1) || first.slice(1, 2))).toLocaleUpperCase();
}
