import { payPalApiUrl } from './paypal-client.ts';
import { PayPalProvider } from './paypal-provider.ts';
import { type Providers } from './payment-provider.ts';
import { StripeProvider } from './stripe-provider.ts';

/** What an installation says of its accounts; null: it has none there. */
export interface ProviderSettings {
  STRIPE_SECRET_KEY: string | null;
  STRIPE_WEBHOOK_SECRET: string | null;
  STRIPE_API_URL: string | null;
  PAYPAL_CLIENT_ID: string | null;
  PAYPAL_CLIENT_SECRET: string | null;
  PAYPAL_WEBHOOK_ID: string | null;
  PAYPAL_API_URL: string | null;
}

/** Whoever takes money for this installation; without its settings, a card or PayPal is not offered. */
export function createProviders(settings: ProviderSettings): Providers {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, PAYPAL_CLIENT_ID: clientId, PAYPAL_CLIENT_SECRET: clientSecret, PAYPAL_WEBHOOK_ID: webhookId } = settings;
  return {
    ...(secretKey && webhookSecret && { CARD: new StripeProvider({ secretKey, webhookSecret, apiUrl: settings.STRIPE_API_URL }) }),
    ...(clientId && clientSecret && webhookId && { PAYPAL: new PayPalProvider({ clientId, clientSecret, webhookId, apiUrl: payPalApiUrl(settings.PAYPAL_API_URL) }) }),
  };
}
