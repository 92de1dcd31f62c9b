export { Contact, ContactType } from './contact.entity.ts';
