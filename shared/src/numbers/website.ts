import { isDomain } from './email.ts';
import type { NumberFault } from './fault.ts';

/** With its scheme and no lone slash at the end; people leave both out. */
export function normalizeWebsite(text: string): string {
  const trimmed = text.trim();
  const url = parse(/^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`);
  return url === null ? trimmed : url.href.replace(/^([^/]*\/\/[^/]*)\/$/, '$1');
}

/** What is wrong with a web site: http or https, a real domain, nobody's password in it. */
export function websiteFault(text: string): NumberFault | null {
  const url = parse(normalizeWebsite(text));
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || !isDomain(url.hostname)) return 'FORMAT';
  return url.href.length > 200 ? 'LENGTH' : null;
}

const parse = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);
