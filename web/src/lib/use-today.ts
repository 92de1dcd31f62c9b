import { localDay } from './format/local-day.ts';
import { useNow } from './format/use-now.ts';

/** The day it is, `2027-01-31`, where the browser is. */
export const useToday = (): string => localDay(new Date(useNow(3_600_000)));
