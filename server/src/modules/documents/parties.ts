import { type EntityManager } from '@mikro-orm/postgresql';
import { queryIn } from '../../platform/orm/query.ts';

/** A company as a paper names it below its name. */
export interface Party {
  vatNumber: string | null;
  country: string;
  address: { street: string | null; number: string | null; postalCode: string | null; city: string | null; province: string | null; country: string };
}

/** Who sells, and who is invoiced, that one where the reader is it, or sells (M6). */
export interface Parties {
  seller: Party | null;
  buyer: Party | null;
}

/** @param id of an order or a quote that the reader has been shown */
export async function partiesOf(em: EntityManager, id: string): Promise<Parties> {
  const [row] = await queryIn<Parties & object>(em, 'select * from parties_of($1)', [id]);
  return row ?? { seller: null, buyer: null };
}

/** Its address and its number, a line each. @param home the country that goes without saying */
export function linesOf({ vatNumber, country, address: { street, number, postalCode, city, province, country: where } }: Party, home: string, say: { country: (code: string) => string; vatNumber: (number: string) => string }): string[] {
  return [
    [street, number].filter(Boolean).join(' '), [postalCode, city, province].filter(Boolean).join(' '), where === home ? '' : say.country(where), vatNumber ? say.vatNumber(`${country} ${vatNumber}`) : '',
  ].filter((line) => line !== '');
}
