import type { AuditEntryFilter } from '@/generated/types.ts';
import { anyOf, oneOf, text, useUrlState } from '@/lib/url-state.ts';
import { areas } from './use-audit-words.ts';

const params = {
  vista: oneOf(['tutto', 'partner']),
  persona: text(),
  area: anyOf(areas),
  azione: { read: (raw: string | undefined): string[] => raw?.split(',').slice(0, 60) ?? [], write: (actions: string[]) => actions.join(',') || undefined },
  dal: text(),
  al: text(),
};

/** What the log shows, all of it in the address. */
export function useAuditView() {
  const [view, setView] = useUrlState(params);
  const { vista, persona, area, azione, dal, al } = view;
  const from = startOf(dal);
  const to = startOf(al, 1);
  const filter: AuditEntryFilter = {
    ...(vista === 'partner' && { fromAbove: true }),
    ...(persona.trim() && { actorName: persona.trim() }),
    ...(area.length > 0 && { area }),
    ...(azione.length > 0 && { action: azione }),
    ...(from && { from }),
    ...(to && { to }),
  };
  return { ...view, setView, filter, isFiltered: Boolean(persona.trim() || area.length > 0 || azione.length > 0 || from || to) };
}

/** The first instant of a day of the reader's calendar, or of one some days later; nothing for what is no day. */
function startOf(day: string, later = 0): string | undefined {
  const [year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)?.slice(1).map(Number) ?? [];
  if (!year || !month || !date) return undefined;
  const start = new Date(year, month - 1, date + later);
  return Number.isNaN(start.getTime()) ? undefined : start.toISOString();
}
