import { type EntityManager } from '@mikro-orm/postgresql';
import { unseal } from '../../platform/auth/seal.ts';
import { queryIn } from '../../platform/orm/query.ts';
import { secretPurpose } from './provider-input.ts';

export interface FoundProvider {
  id: string;
  /** the vendor's name in addresses */
  slug: string | null;
  buttonLabel: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** The provider behind a vendor's door; null for the only vendor there is (T8). @returns undefined where one signs in with a password only */
export async function findProvider(em: EntityManager, vendor: string | null, secret: string): Promise<FoundProvider | undefined> {
  if (vendor !== null && !/^[a-z0-9-]{1,100}$/.test(vendor)) return undefined;
  const [row] = await queryIn<{ id: string; slug: string | null; issuer: string; client_id: string; sealed: string; button_label: string }>(em, 'select * from find_provider($1)', [vendor]);
  const clientSecret = row && unseal(secret, secretPurpose(row.id), row.sealed);
  // Sealed under a secret of the instance that has been changed since: the vendor has to give it again.
  if (!row || clientSecret === undefined) return undefined;
  return { id: row.id, slug: row.slug, buttonLabel: row.button_label, issuer: row.issuer, clientId: row.client_id, clientSecret };
}
