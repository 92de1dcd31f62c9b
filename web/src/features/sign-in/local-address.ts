/** An address of this console and of no other host. */
export function localAddress(to: string | undefined): string {
  // Browsers leave tabs and line ends out of addresses, and take a backslash for a slash.
  return to !== undefined && /^\/(?![/\\])[^\u0000-\u0020]*$/.test(to) ? to : '/';
}
