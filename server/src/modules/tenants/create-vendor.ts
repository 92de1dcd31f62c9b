import { maxLength } from '@filiera/shared/limits';
import { emailFault, normalizeEmail } from '@filiera/shared/numbers';
import type pg from 'pg';
import { linkToken, tokenHash } from '../../platform/auth/tokens.ts';
import { ExplainedError } from '../../platform/explained-error.ts';
import { newId } from '../../platform/orm/new-id.ts';
import { asOwner } from '../../platform/postgres/as-owner.ts';

interface NewVendor {
  name: string;
  /** of its first administrator */
  email: string;
}

interface Instance {
  /** keys the hash of the link's token */
  secret: string;
  publicUrl: string;
}

const linkDays = 7;

/**
 * The vendor at the root of a tree, with an empty Anagrafica and its first administrator, who sets a password behind the link: once, within
 * seven days. Only the person at the terminal can, so that nobody is signed in and nothing is authorized.
 * @throws ExplainedError when the name or the e-mail cannot be right
 */
export async function createVendor(ownerUrl: string, vendor: NewVendor, { secret, publicUrl }: Instance, now = new Date()): Promise<{ link: string }> {
  const name = vendor.name.trim();
  const email = normalizeEmail(vendor.email);
  if (!name || name.length > maxLength.legalName) throw new ExplainedError(`A vendor's name has 1 to ${maxLength.legalName} characters.`);
  if (emailFault(email)) throw new ExplainedError(`"${vendor.email}" is no e-mail address.`);

  const linkId = newId(now);
  const token = linkToken(secret, linkId);
  await asOwner(ownerUrl, async (client) => {
    const userId = await addVendor(client, { name, email }, now);
    await client.query(
      `insert into one_time_link (id, token_hash, kind, user_id, address, created_at, expires_at) values ($1, $2, 'INVITATION', $3, $4, $5, $6)`,
      [linkId, tokenHash(secret, token), userId, email, now, daysAfter(now, linkDays)],
    );
  });
  return { link: `${publicUrl.replace(/\/$/, '')}/accept/${token}` };
}

/** @returns the id of its administrator */
async function addVendor(client: pg.Client, { name, email }: NewVendor, now: Date): Promise<string> {
  const [id, userId] = [newId(now), newId(now)];
  const [firstName, lastName] = nameIn(email);
  await client.query(`insert into tenant (id, kind, name, slug, created_at) values ($1, 'VENDOR', $2, $3, $4)`, [id, name, await freeSlug(client, name), now]);
  await client.query(
    `insert into company_profile (tenant_id, legal_name, country, address_street, address_postal_code, address_city, address_country, updated_at) values ($1, $2, 'IT', '', '', '', 'IT', $3)`,
    [id, name, now],
  );
  await client.query(`insert into billing_account (tenant_id, updated_at) values ($1, $2)`, [id, now]);
  await client.query(
    `insert into "user" (id, tenant_id, email, first_name, last_name, role, status, created_at) values ($1, $2, $3, $4, $5, 'ADMIN', 'INVITED', $6)`,
    [userId, id, email, firstName, lastName, now],
  );
  return userId;
}

/** `Sestante Software S.r.l.` is `sestante-software` in addresses; a second one of that name `sestante-software-2` (T8). */
async function freeSlug(client: pg.Client, name: string): Promise<string> {
  const bare = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[\s,]+(s\.?r\.?l\.?s?|s\.?p\.?a|s\.?n\.?c|s\.?a\.?s|gmbh|ag|ltd|inc)\.?$/, '');
  const slug = bare.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'vendor';
  const { rows } = await client.query<{ slug: string }>(`select slug from tenant where slug = $1 or slug like $1 || '-%'`, [slug]);
  const taken = new Set(rows.map((row) => row.slug));
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? slug : `${slug}-${n}`;
    if (!taken.has(free)) return free;
  }
}

/** The person's own name until it is put right: `mario.rossi@` is Mario Rossi. */
function nameIn(email: string): [string, string] {
  const [first = '', ...rest] = (email.split('@')[0] ?? '').split(/[._-]+/).filter(Boolean).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return [first || 'Admin', rest.join(' ')];
}

const daysAfter = (from: Date, days: number): Date => new Date(from.getTime() + days * 86_400_000);
