/** What the exchange system tells of a file, whatever an intermediary calls it. */
export const notificationKinds = ['SENT', 'DELIVERED', 'REJECTED', 'NOT_DELIVERED', 'ACCEPTED', 'REFUSED', 'EXPIRED'] as const;

/**
 * - SENT: the intermediary has handed it to the exchange system
 * - DELIVERED: receipt of delivery (RC)
 * - REJECTED: refused by the exchange system (NS): it counts as not issued
 * - NOT_DELIVERED: it could not be delivered (MC, of public bodies AT): it lies in the buyer's reserved area and counts as issued
 * - ACCEPTED, REFUSED: by a public body (NE with EC01, EC02)
 * - EXPIRED: a public body said nothing within its fifteen days (DT)
 */
export type NotificationKind = (typeof notificationKinds)[number];

/** The intermediary cannot be asked now; nothing is known. */
export interface IntermediaryUnavailable {
  state: 'UNAVAILABLE';
  /** for the operator */
  reason: string;
}

/** It has the file, under an id of its own. */
export interface FileTaken {
  state: 'TAKEN';
  id: string;
}

/** It does not take the file, and never will under this name. */
export interface FileRefused {
  state: 'REFUSED';
  code: string;
  description: string;
}

/** A notification of the intermediary's, signed by it. */
export interface Notification {
  /** the intermediary's: the same however often it comes */
  id: string;
  fileName: string;
  kind: NotificationKind;
  /** of the first fault, or of a public body's refusal */
  code: string | null;
  /** all that was told, in Italian */
  description: string | null;
  /** when the exchange system told it */
  toldAt: Date;
}

/** Who hands files of FatturaPA to the exchange system (Sistema di Interscambio) for this installation. Nothing is tried again here. */
export interface Intermediary {
  readonly name: string;
  /** Whether it has a file of this name: asked before a file is sent that may have been sent already. */
  find(fileName: string): Promise<FileTaken | { state: 'UNKNOWN' } | IntermediaryUnavailable>;
  /** @param fileName that no other file has (annex A, 2.2): the key under which it is taken once */
  send(fileName: string, content: string): Promise<FileTaken | FileRefused | IntermediaryUnavailable>;
  /** @returns undefined for what the intermediary did not sign, or what cannot be read */
  verifyNotification(body: Buffer, headers: Readonly<Record<string, string | string[] | undefined>>, receivedAt: Date): Notification | undefined;
}
