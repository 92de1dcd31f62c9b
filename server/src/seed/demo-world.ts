import type { Draft } from './draft.ts';
import { makeCustomer, makePartner, makeVendor } from './make-company.ts';
import { makeContact, makeUser } from './make-people.ts';
import { makePendingOrder, makeRenewal, makeSubscription, makeUpgrade } from './make-subscription.ts';

/** Sestante sells Docs through Adige, Adige through Tecnolago; whoever appears in the pictures of the console is here. */
export function draftDemo(draft: Draft): void {
  const vendor = makeVendor(draft, { name: 'Sestante Software S.r.l.', slug: 'sestante' });
  makeUser(draft, { tenant: vendor, firstName: 'Davide', lastName: 'Rinaldi', email: 'davide.rinaldi@sestante.example' });

  const adige = makePartner(draft, { parent: vendor, name: 'Adige Informatica S.r.l.', discountBasisPoints: 2000 });
  makeUser(draft, { tenant: adige, firstName: 'Giulia', lastName: 'Ferrarese', email: 'giulia.ferrarese@adige.example' });
  makeUser(draft, { tenant: adige, firstName: 'Stefano', lastName: 'Marin', email: 'stefano.marin@adige.example', role: 'BILLING' });
  makeUser(draft, { tenant: adige, firstName: 'Luca', lastName: 'Bonato', email: 'luca.bonato@adige.example', role: 'TECHNICAL' });
  makeUser(draft, { tenant: adige, firstName: 'Chiara', lastName: 'Pavan', email: 'chiara.pavan@adige.example', role: 'VIEWER' });

  const brenta = makeCustomer(draft, { parent: adige, name: 'Officine Brenta S.r.l.', profile: { vatNumber: '04872910288' } });
  const elena = makeUser(draft, { tenant: brenta, firstName: 'Elena', lastName: 'Brugnaro', email: 'elena.brugnaro@officinebrenta.example' });
  makeContact(draft, { user: elena, types: ['BILLING', 'BUSINESS'], jobTitle: 'Responsabile amministrativa' });
  makeSubscription(draft, { tenant: brenta });
  makeUpgrade(draft, makeSubscription(draft, { tenant: brenta }), { edition: 'BUSINESS' });

  const molino = makeCustomer(draft, { parent: adige, name: 'Molino Fratelli Zago S.a.s.', payer: 'PARTNER' });
  const docs = makeSubscription(draft, { tenant: molino, edition: 'BUSINESS' });
  makeRenewal(draft, docs, { settledAt: draft.now });
  makePendingOrder(draft, docs);

  const tecnolago = makePartner(draft, { parent: adige, name: 'Tecnolago S.n.c.', discountBasisPoints: 1000 });
  makeUser(draft, { tenant: tecnolago, firstName: 'Andrea', lastName: 'Colombo', email: 'andrea.colombo@tecnolago.example' });
  makeSubscription(draft, { tenant: makeCustomer(draft, { parent: tecnolago, name: 'Vetreria Venezia Est S.n.c.' }), cadence: 'ANNUAL' });
}
