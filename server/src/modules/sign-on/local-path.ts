/** A page of this console and of no other host, as browsers read addresses: a backslash is a slash to them, and what is no character is left out. */
export function localPath(to: unknown): string {
  return typeof to === 'string' && to.length <= 2000 && /^\/(?![/\\])[\x21-\x7e]*$/.test(to) ? to : '/';
}
