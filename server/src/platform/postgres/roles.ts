import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Owns every object of the schema and migrates it; cannot sign in, is no superuser, does not bypass row-level security. */
export const ownerRole = 'filiera_owner';
/** What the application may do is granted to this one; cannot sign in. */
export const appRole = 'filiera_app';
/** The application's rights and the job queue's; cannot sign in. */
export const workerRole = 'filiera_worker';
/** Trusted ones: the owner of a database may install them without being superuser. */
const extensions = ['ltree', 'pg_trgm', 'btree_gin', 'btree_gist'];

/**
 * Makes a database ready for migrations and for the application, as often as one likes and by as many processes at once.
 * The database then belongs to Filiera alone: nobody who was not told to may connect to it or create anything in it.
 * @param ownerUrl signs in as a superuser, or as the database's owner with CREATEROLE
 * @returns the same database as the application signs in: a login of its own that owns nothing
 */
export async function prepareRoles(ownerUrl: string): Promise<{ appUrl: string }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await retried(async () => {
      await client.query('begin');
      try {
        await client.query(`select pg_advisory_xact_lock(hashtext('filiera roles'))`);
        await prepare(client, ownerUrl);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    });
  } finally {
    await client.end();
  }
  return { appUrl: appUrlOf(ownerUrl) };
}

/**
 * The application's connection string for the owner's: the same server and database, the login `filiera_app_<database>`, and a password
 * that every process which knows the owner's derives alike, however it spells the host, so that none is stored.
 */
export function appUrlOf(ownerUrl: string): string {
  return urlOf(appRole, ownerUrl);
}

/** The same for the worker, which also takes jobs from the queue: `filiera_worker_<database>`. */
export function workerUrlOf(ownerUrl: string): string {
  return urlOf(workerRole, ownerUrl);
}

function urlOf(role: string, ownerUrl: string): string {
  const owner = new URL(ownerUrl);
  const url = new URL(ownerUrl);
  url.username = loginOf(role, ownerUrl);
  url.password = createHash('sha256').update(`${role.replace('_', '-')}:${owner.username}:${owner.password}@${databaseOf(ownerUrl)}`).digest('base64url');
  return url.href;
}

function loginOf(role: string, ownerUrl: string): string {
  const name = `${role}_${databaseOf(ownerUrl)}`;
  // PostgreSQL cuts names at 63 bytes, and two databases must not meet in one name.
  if (Buffer.byteLength(name) <= 63) return name;
  return `${role}_${createHash('sha256').update(name).digest('hex').slice(0, 40)}`;
}

function databaseOf(url: string): string {
  const { pathname, username } = new URL(url);
  return decodeURIComponent(pathname.slice(1)) || decodeURIComponent(username);
}

async function prepare(client: pg.Client, ownerUrl: string): Promise<void> {
  const database = pg.escapeIdentifier(databaseOf(ownerUrl));
  const logins = [appRole, workerRole].map((role) => ({ role, name: loginOf(role, ownerUrl), password: new URL(urlOf(role, ownerUrl)).password }));
  const known = await readState(client, logins.map(({ name }) => name));

  const statements = [
    !known.roles.includes(ownerRole) && `create role ${ownerRole} nologin`,
    !known.roles.includes(appRole) && `create role ${appRole} nologin`,
    !known.roles.includes(workerRole) && `create role ${workerRole} nologin`,
    !known.members.includes(`${workerRole} ${appRole}`) && `grant ${appRole} to ${workerRole}`,
    ...logins.flatMap(({ role, name, password }) => [
      !known.roles.includes(name) && `create role ${pg.escapeIdentifier(name)} login`,
      `alter role ${pg.escapeIdentifier(name)} password ${pg.escapeLiteral(password)}`,
      !known.members.includes(`${name} ${role}`) && `grant ${role} to ${pg.escapeIdentifier(name)}`,
      `grant connect on database ${database} to ${pg.escapeIdentifier(name)}`,
    ]),
    // Also where it is a member as the role's maker: since PostgreSQL 16 that alone does not let it act as the role.
    `grant ${ownerRole} to current_user`,
    `revoke all on database ${database} from public`,
    `grant connect, create on database ${database} to ${ownerRole}`,
    ...extensions.map((name) => !known.extensions.includes(name) && `create extension ${name} schema public`),
    known.schemaOwner !== ownerRole && `alter schema public owner to ${ownerRole}`,
    `revoke create on schema public from public`,
    `grant usage on schema public to ${appRole}`,
  ];
  for (const statement of statements) if (statement) await client.query(statement).catch(explained);
}

function explained(error: unknown): never {
  if ((error as { code?: string }).code !== '42501') throw error;
  const reason = error instanceof Error ? error.message : String(error);
  throw new Error(
    `DATABASE_URL signs in as a role that may not prepare the database: ${reason}. ` +
      `It has to be a superuser, or own the database, have CREATEROLE and, where ${ownerRole}, ${appRole} and ${workerRole} exist already, be a member of them with the admin option.`,
    { cause: error },
  );
}

interface State {
  roles: string[];
  /** member and role, between them a space */
  members: string[];
  extensions: string[];
  schemaOwner: string | null;
}

async function readState(client: pg.Client, logins: string[]): Promise<State> {
  const { rows } = await client.query<State>(
    `with ours as (select oid, rolname::text as name from pg_roles where rolname = any ($1))
     select array(select name from ours) as roles,
       array(select m.name || ' ' || r.name from pg_auth_members a join ours m on m.oid = a.member join ours r on r.oid = a.roleid) as members,
       array(select extname::text from pg_extension) as extensions,
       (select r.rolname::text from pg_namespace n join pg_roles r on r.oid = n.nspowner where n.nspname = 'public') as "schemaOwner"`,
    [[ownerRole, appRole, workerRole, ...logins]],
  );
  const [state] = rows;
  if (!state) throw new Error('PostgreSQL answered nothing about its own roles.');
  return state;
}

/** Roles belong to the whole server and the lock to one database: two databases made ready at once can still meet. */
async function retried(work: () => Promise<void>, triesLeft = 20): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    const met = code === '23505' || code === '42710' || (code === 'XX000' && /concurrently/.test(message ?? ''));
    if (!met || triesLeft === 0) throw error;
    await sleep(10 + Math.random() * 40);
    await retried(work, triesLeft - 1);
  }
}
