/** A list of a company that can be taken along as a file: the connection that a page shows, and what of its rows stands in which column. */
export interface ExportList {
  /** what the file is called, as a key of the sentences */
  name: 'clients' | 'contacts' | 'users' | 'subscriptions' | 'orders' | 'tickets' | 'auditLog';
  /** paths below a row; their types, words and headers are found in the schema and the sentences */
  columns: readonly string[];
}

const orders: ExportList = {
  name: 'orders',
  columns: ['number', 'kind', 'state', 'lines.tenant.name', 'lines.product.name', 'lines.edition.name', 'lines.cadence', 'placedAt', 'settledAt', 'lines.startsAt', 'lines.endsAt', 'invoicedToName', 'placedByName', 'placedByTenantName',
    'lines.listPrice', 'amounts.net', 'amounts.vat', 'amounts.total', 'amounts.due'],
};

/** By the connection of the company that they read. Amounts are empty for whom they are not (M6), as everywhere. */
export const exportLists: Readonly<Record<string, ExportList>> = {
  children: {
    name: 'clients',
    columns: ['name', 'kind', 'status', 'profile.legalName', 'profile.country', 'profile.vatNumber', 'profile.taxCode', 'profile.address.street', 'profile.address.number', 'profile.address.postalCode', 'profile.address.city',
      'profile.address.province', 'profile.phone', 'profile.pec', 'profile.sdiCode', 'payer', 'createdAt'],
  },
  contacts: { name: 'contacts', columns: ['firstName', 'lastName', 'email', 'phone', 'jobTitle', 'types', 'createdAt', 'updatedAt'] },
  users: { name: 'users', columns: ['firstName', 'lastName', 'email', 'role', 'status', 'lastSignInAt'] },
  subscriptions: { name: 'subscriptions', columns: ['edition.product.name', 'edition.name', 'status', 'cadence', 'startsAt', 'endsAt', 'listPrice'] },
  orders,
  issuedOrders: orders,
  tickets: { name: 'tickets', columns: ['subject', 'category', 'state', 'priority', 'openedByName', 'openedByTenantName', 'createdAt', 'lastMessageAt', 'decidedAt'] },
  auditLog: { name: 'auditLog', columns: ['at', 'actorName', 'actorTenantName', 'action', 'area', 'subjectType', 'subjectName', 'before', 'after', 'address'] },
};
