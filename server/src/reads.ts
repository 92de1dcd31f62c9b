import { Resolver } from 'type-graphql';
import { Viewer } from './modules/access/index.ts';
import { Product } from './modules/catalog/index.ts';
import { Import } from './modules/imports/index.ts';
import { Invoice } from './modules/invoices/index.ts';
import { LicenceCheck, lookedUp, mayCheckLicences } from './modules/licences/index.ts';
import { Mail } from './modules/mails/index.ts';
import { Notice } from './modules/notices/index.ts';
import { Order, Quote } from './modules/orders/index.ts';
import { BankStatement } from './modules/statements/index.ts';
import { Subscription } from './modules/subscriptions/index.ts';
import { Tenant } from './modules/tenants/index.ts';
import { Ticket } from './modules/tickets/index.ts';
import { requestNow } from './platform/read/computed.ts';
import { ById, Found, Listed, Looked, Only, within } from './platform/read/roots.ts';

/** The doors to everything that is read (G2). Each is compiled and checks its own scope; what lies below needs no resolver. */
@Resolver()
export class Reads {
  @Only(() => Viewer, 'Who is asking; null when nobody is signed in.')
  viewer(): void {}

  @ById(() => Tenant, within.path, 'The door to everything about a company.')
  tenant(): void {}

  @ById(() => Subscription, within.path, 'One subscription.')
  subscription(): void {}

  @ById(() => Order, (order) => `(${within.tenant(order)} or ${within.tenant(order, 'payer_id')} or exists (select from order_line l where l.order_id = ${order}.id and ${within.tenant('l')}))`, 'One order.')
  order(): void {}

  @ById(() => Invoice, within.sides, 'One invoice or credit note; NOT_FOUND for everybody but whoever was invoiced and the vendor (P4, P5).')
  invoice(): void {}

  @ById(() => Quote, within.tenant, 'One quote.')
  quote(): void {}

  @ById(() => Ticket, within.tenant, 'One ticket.')
  ticket(): void {}

  @ById(() => Mail, within.tenant, 'One mail.')
  mail(): void {}

  @ById(() => Notice, within.tenant, 'One notice.')
  notice(): void {}

  @ById(() => Import, within.tenant, 'One file of customers on its way in.')
  import(): void {}

  @ById(() => BankStatement, within.tenant, 'One statement of the vendor\'s bank.')
  bankStatement(): void {}

  @ById(() => Product, within.vendor, 'One product of the vendor.')
  product(): void {}

  @Listed(() => Product, within.vendor, 'What the vendor sells (S1).')
  products(): void {}

  @Looked(() => LicenceCheck, {
    by: {
      email: { property: 'email', description: 'Of the person; case does not matter.', as: lookedUp },
      product: { property: 'productCode', description: 'Code of the product.' },
    },
    orderBy: (licence) => `(${licence}.activated_at is not null and ${licence}.works_until > ${requestNow()}) desc, ${licence}.works_until desc, ${licence}.id`,
    permits: mayCheckLicences,
  }, within.vendor, 'Whether a person has a licence of a product, for the vendor\'s own software; of several the one that works longest, null for none (S11).')
  checkLicence(): void {}

  @Found(() => Tenant, 'search_tenants', within.path, 'Companies at or below the viewer\'s home, by name, VAT number or e-mail.')
  searchTenants(): void {}
}
