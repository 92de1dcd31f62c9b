/** Everything a drafted world is made of: `const draft = new Draft(now); makeSubscription(draft, { edition: 'TEAM' }); await saveDraft(ownerUrl, draft);` */
export { Draft } from './draft.ts';
export { makeCustomer, makePartner, makeVendor, type Company } from './make-company.ts';
export { demoPassword, makeContact, makeUser, type Person } from './make-people.ts';
export { makeCatalogue, type Catalogue } from './make-catalogue.ts';
export { makeMethodOnFile } from './make-method-on-file.ts';
export { makeLicence } from './make-licence.ts';
export { makeAttachment, makeTicket } from './make-ticket.ts';
export { makePendingOrder, makePendingOrders, makePendingPurchase, makeRenewal, makeRenewals, makeSubscription, makeTopUp, makeUpgrade } from './make-subscription.ts';
export { makeScheduledChange, makeTrial } from './make-life.ts';
export { type Subscription } from './subscription-draft.ts';
export { saveDraft } from './save-draft.ts';
