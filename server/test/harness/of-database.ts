/** The same server, another database, and if given another login. */
export function ofDatabase(url: string, database: string, user?: { name: string; password: string }): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  if (user) Object.assign(changed, { username: user.name, password: user.password });
  return changed.href;
}
