/** What a user may do in its home and below it (T2). */
export const roles = ['ADMIN', 'BILLING', 'TECHNICAL', 'VIEWER'] as const;
export type Role = (typeof roles)[number];

/** What a contact is for (C1). */
export const contactTypes = ['BILLING', 'TECHNICAL', 'BUSINESS'] as const;
export type ContactType = (typeof contactTypes)[number];

/** BILLING and TECHNICAL have an area of their own: contacts of that one type, and the entries about it. */
export const areas = ['BILLING', 'TECHNICAL'] as const;
export type Area = (typeof areas)[number];

export const areaOf = (role: Role): Area | null => areas.find((area) => area === role) ?? null;
