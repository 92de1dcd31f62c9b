/** An address of this console and of no other host. */
export function localAddress(to: string | undefined): string {
  // Browsers leave tabs and line ends out of addresses, and take a backslash for a slash.
  return to !== undefined && /^\/(?![/\\])[^\s\p{Cc}]*$/u.test(to) ? to : '/';
}
