import { expect, test } from 'vitest';
import { ask, idOf, visitAs } from './flow.ts';

const pages = ['anagrafica', 'pagamento', 'abbonamenti', 'impostazioni', 'clienti', 'ordini'] as const;

test('a customer never comes to see its sibling: not by search, not by palette, not by address, not by the API', async () => {
  const sibling = await idOf('giulia', 'Arredi Montello');
  const { data } = await ask<{ tenant: { subscriptions: { nodes: { id: string }[] }; orders: { nodes: { id: string }[] } } }>(
    'giulia', 'query ($id: ID!) { tenant(id: $id) { subscriptions { nodes { id } } orders { nodes { id } } } }', { id: sibling },
  );
  const [subscription, order] = [data!.tenant.subscriptions.nodes[0]!.id, data!.tenant.orders.nodes[0]!.id];

  const elena = await visitAs('elena');
  await elena.getByTitle('Cambia azienda').click();
  await elena.getByRole('combobox', { name: 'Agisci su' }).fill('Arredi');
  await elena.getByText('Nessuna azienda con questo nome, partita IVA o e-mail').waitFor();
  await elena.keyboard.press('Escape');
  await elena.keyboard.press('Control+k');
  await elena.getByRole('combobox', { name: /^Cerca una pagina/ }).fill('Arredi Montello');
  await elena.getByText('Nessun risultato').waitFor();

  for (const path of [...pages.map((name) => `/t/${sibling}/${name}`), `/t/${sibling}/abbonamenti/${subscription}`, `/t/${sibling}/ordini/${order}`]) {
    await elena.goto(path);
    await elena.getByText('Qui non c’è nulla, oppure non puoi vederlo.').first().waitFor();
    expect(await elena.getByText('Arredi').count(), path).toBe(0);
  }
  const own = await idOf('elena', 'Officine Brenta');
  await elena.goto(`/t/${own}/abbonamenti/${subscription}`);
  await elena.getByText(/Questo abbonamento non esiste|Qui non c’è nulla/).first().waitFor();
  await elena.goto(`/t/${own}/ordini/${order}`);
  await elena.getByText(/Questo ordine non esiste|Qui non c’è nulla/).first().waitFor();

  const asked = [
    ['query ($id: ID!) { tenant(id: $id) { name } }', sibling],
    ['query ($id: ID!) { subscription(id: $id) { id } }', subscription],
    ['query ($id: ID!) { order(id: $id) { number } }', order],
  ] as const;
  for (const [query, id] of asked) {
    const foreign = await ask('elena', query, { id });
    expect(foreign.errors?.map(({ extensions }) => extensions.code), query).toEqual(['NOT_FOUND']);
    expect(foreign).toEqual(await ask('elena', query, { id: '00000000-0000-7000-8000-000000000000' }));
  }
});
