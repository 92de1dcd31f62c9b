import { HttpIntermediary } from './http-intermediary.ts';
import { type Intermediary } from './intermediary.ts';

/** What an installation says of its intermediary; null: it has none. */
export interface IntermediarySettings {
  SDI_API_URL: string | null;
  SDI_API_KEY: string | null;
  SDI_WEBHOOK_SECRET: string | null;
}

/** Who hands files to the exchange system for this installation; null without its settings: nothing is transmitted. */
export function createIntermediary({ SDI_API_URL: apiUrl, SDI_API_KEY: apiKey, SDI_WEBHOOK_SECRET: webhookSecret }: IntermediarySettings): Intermediary | null {
  return apiUrl && apiKey && webhookSecret ? new HttpIntermediary({ apiUrl, apiKey, webhookSecret }) : null;
}
