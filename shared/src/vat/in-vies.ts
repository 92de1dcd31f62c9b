import { normalizeVatNumber } from '../numbers/vat-number.ts';
import { isEuState } from './eu-states.ts';

/** Whether VIES, the Union's register, can be asked for a number: those of the 27 states, and of Northern Ireland, which are GB's that begin with XI. */
export const isInVies = ({ country, number }: { country: string; number: string }): boolean => isEuState(country) || (country === 'GB' && normalizeVatNumber(number, country).startsWith('XI'));
