import { type Client, type World } from './world.ts';

/** A program with a key of a company, good for thirty days. */
export async function keyOf(world: World, by: Client, tenantId: string, role: string, scopes: string[]): Promise<Client> {
  const expiresAt = new Date(world.clock.now.getTime() + 30 * 86_400_000).toISOString();
  const { secret } = await by.get<{ secret: string }>('mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on CreateApiKeyPayload { secret } } }', { input: { tenantId, name: 'Chiave', role, scopes, expiresAt } });
  return world.withHeaders({ authorization: `Bearer ${secret}` });
}
