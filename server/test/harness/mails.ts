import { type World } from './world.ts';

export interface DeliveredMail {
  letter: string;
  subject: string;
  language: string;
  text: string;
}

/** What was delivered to an address, the oldest first. */
export function mailsTo(world: Pick<World, 'sql'>, address: string): Promise<DeliveredMail[]> {
  return world.sql<DeliveredMail>(`select letter, subject, language, text from mail where to_address = $1 and state = 'SENT' order by created_at, id`, [address]);
}

/** The token of the newest link of a page that was sent to an address, as its reader finds it. */
export async function linkTo(world: Pick<World, 'sql'>, address: string, page: string): Promise<string> {
  const texts = (await mailsTo(world, address)).map(({ text }) => text);
  const token = new RegExp(`/${page}/([\\w-]{43})`).exec(texts.findLast((text) => text.includes(`/${page}/`)) ?? '')?.[1];
  if (!token) throw new Error(`no link to /${page} was sent to ${address}`);
  return token;
}
