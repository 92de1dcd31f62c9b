/** A mail as it leaves. */
export interface Message {
  /** makes its Message-ID: the same mail sent again is recognizable as such */
  id: string;
  to: { address: string; name: string };
  /** whose name stands before our address */
  from: string;
  subject: string;
  html: string;
  text: string;
}

export interface Transport {
  /** @throws PermanentRefusal when the other side will never have it; anything else may go better later */
  send(message: Message): Promise<void>;
  /** once nothing is under way any more */
  close(): Promise<void>;
}

/** The mail server's last word: the address does not exist, the message is not wanted. */
export class PermanentRefusal extends Error {}
