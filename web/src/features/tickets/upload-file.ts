import i18next from 'i18next';

export type Uploaded = { id: string; name: string; bytes: number };

/** Sends a file to be attached. @throws an error whose message is the server's own, for whoever sent it */
export async function uploadFile(tenantId: string, file: File): Promise<Uploaded> {
  const address = `/attachments?${new URLSearchParams({ tenantId, name: file.name }).toString()}`;
  const response = await fetch(address, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/octet-stream', 'accept-language': i18next.language }, body: file });
  const answer = (await response.json().catch(() => ({}))) as Partial<Uploaded> & { errors?: { message: string }[] };
  if (!response.ok || !answer.id) throw new Error(answer.errors?.[0]?.message ?? '');
  return { id: answer.id, name: answer.name ?? file.name, bytes: answer.bytes ?? file.size };
}
