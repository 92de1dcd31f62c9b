import { hash, verify } from '@node-rs/argon2';
import { type Compared, costOf } from '../cost.ts';
import { connections, load } from '../load.ts';
import { startFiliera } from '../peers.ts';
import { password, type World } from '../world.ts';

const amount = 160;
const document = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename } }';

/** Signing in through the whole server, beside as many comparisons of a password with its hash and nothing else: what they cost is wanted. */
export async function signIns(world: World): Promise<Compared[]> {
  const peer = await startFiliera(world, { TRUSTED_PROXIES: '1', WORKER: '0' });
  try {
    // From as many networks as it takes: one is let try a hundred times.
    const requests = Array.from({ length: connections }, (_, connection) => Array.from({ length: amount }, (_each, nth) => ({
      method: 'POST' as const, path: '/graphql',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.${connection}.${nth % 250}.1` },
      body: JSON.stringify({ query: document, variables: { input: { email: world.people[(connection + nth * connections) % world.people.length]?.email, password } } }),
    })));
    await load(peer, world.postmaster, requests, 16);
    const { requestsPerSecond, serverCpu, databaseCpu } = await load(peer, world.postmaster, requests, amount);
    const known = await hash(password);
    const beside = await costOf(world.postmaster, amount, () => atOnce(() => verify(known, password)));
    return [{ what: 'sign-ins', ours: { perSecond: requestsPerSecond, cpu: serverCpu + databaseCpu }, limit: 'bare argon2 verify', beside }];
  } finally {
    await peer.stop();
  }
}

async function atOnce(run: () => Promise<unknown>): Promise<void> {
  await Promise.all(Array.from({ length: connections }, async () => {
    for (let nth = 0; nth < amount / connections; nth += 1) await run();
  }));
}
