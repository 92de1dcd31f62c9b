import { type Peer } from './peers.ts';
import { password, type Person } from './world.ts';

/** Signs everybody in as a browser would. @returns each person's cookie, which the guarded limit understands too */
export async function signIn(filiera: Peer, people: readonly Person[]): Promise<Map<Person, string>> {
  const cookies = new Map<Person, string>();
  for (const person of people) {
    const response = await fetch(`${filiera.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename } }', variables: { input: { email: person.email, password } } }),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (!cookie) throw new Error(`${person.email} could not sign in: ${await response.text()}`);
    cookies.set(person, cookie);
  }
  return cookies;
}
