/** An address of this console and of no other host. */
export function localAddress(to: string | undefined): string {
  return to?.startsWith('/') && !/^\/[/\\]/.test(to) ? to : '/';
}
