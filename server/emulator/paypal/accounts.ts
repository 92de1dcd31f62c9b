/** The accounts of the demo's PayPal, and the word under which the page explains each. */
export const testAccounts = [
  { address: 'conto@paypal.example', word: 'accountWorks' },
  { address: 'conferma@paypal.example', word: 'accountAsks' },
  { address: 'senza-fondi@paypal.example', word: 'accountNoFunds' },
] as const;

export const isTestAccount = (address: unknown): address is string => testAccounts.some((account) => account.address === address);
export const asksAtCharge = (address: string): boolean => address === testAccounts[1].address;
export const hasNoFunds = (address: string): boolean => address === testAccounts[2].address;
