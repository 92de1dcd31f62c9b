/** The demo's one product: what each edition includes and costs, in cents. Annual prices are ten months'. */
export const sestanteDocs = {
  code: 'SESTANTE_DOCS',
  name: 'Sestante Docs',
  trialDays: 14,
  components: {
    USERS: { name: { it: 'Utenti', en: 'Users', de: 'Benutzer' }, unit: '' },
    STORAGE: { name: { it: 'Spazio', en: 'Storage', de: 'Speicher' }, unit: 'GB' },
    DOMAINS: { name: { it: 'Domini documentali', en: 'Document domains', de: 'Dokumentdomänen' }, unit: '' },
    MAILBOXES: { name: { it: 'Caselle archiviate', en: 'Archived mailboxes', de: 'Archivierte Postfächer' }, unit: '' },
  },
  editions: {
    TEAM: {
      name: 'Team', rank: 1, monthly: 2990, annual: 29900,
      limits: {
        USERS: { included: 10, maximum: 25, step: 1, monthly: 250, annual: 2500 },
        STORAGE: { included: 100, maximum: 500, step: 50, monthly: 5, annual: 50 },
        DOMAINS: { included: 1, maximum: 3, step: 1, monthly: 490, annual: 4900 },
        MAILBOXES: { included: 10, maximum: 50, step: 10, monthly: 80, annual: 800 },
      },
    },
    BUSINESS: {
      name: 'Business', rank: 2, monthly: 5990, annual: 59900,
      limits: {
        USERS: { included: 25, maximum: 100, step: 1, monthly: 220, annual: 2200 },
        STORAGE: { included: 500, maximum: 2000, step: 50, monthly: 4, annual: 40 },
        DOMAINS: { included: 3, maximum: 10, step: 1, monthly: 390, annual: 3900 },
        MAILBOXES: { included: 50, maximum: 250, step: 10, monthly: 70, annual: 700 },
      },
    },
    ENTERPRISE: {
      name: 'Enterprise', rank: 3, monthly: 11990, annual: 119900,
      limits: {
        USERS: { included: 60, maximum: null, step: 1, monthly: 190, annual: 1900 },
        STORAGE: { included: 2000, maximum: null, step: 100, monthly: 3, annual: 30 },
        DOMAINS: { included: 20, maximum: null, step: 1, monthly: 290, annual: 2900 },
        MAILBOXES: { included: 200, maximum: null, step: 50, monthly: 60, annual: 600 },
      },
    },
  },
} as const;

export type EditionCode = keyof typeof sestanteDocs.editions;
export type ComponentCode = keyof typeof sestanteDocs.components;
