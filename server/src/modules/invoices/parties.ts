/** A party of an invoice as it was on the day of issue; what it had not is left out. */
interface Party {
  name: string;
  vatNumber?: string;
  taxCode?: string;
  country: string;
  address: { street: string; number?: string; postalCode: string; city: string; province?: string; country: string };
  pec?: string;
  language: 'it' | 'en' | 'de';
  timeZone: string;
}

export interface Seller extends Party {
  phone?: string;
  email?: string;
  website?: string;
  regime?: 'RF01' | 'RF17';
  reaOffice?: string;
  reaNumber?: string;
  shareCapitalMinor?: number;
  membership?: 'SU' | 'SM';
  isInLiquidation: boolean;
  holder?: string;
  iban?: string;
  bic?: string;
}

export interface Buyer extends Party {
  sdiCode?: string;
  purchaseOrder?: string;
  /** of intent, where it leaves the VAT out: its number at the Agenzia and the day of its receipt */
  declaration?: { protocol: string; day: string };
}
