/** How many files one sender can name: five digits or capitals. */
export const mostFiles = 36 ** 5;

/**
 * The progressive of a sender's n-th file, from 0: five digits and capitals, so that no two differ by their case alone.
 * @throws RangeError past 60,466,176
 */
export function progressive(count: number): string {
  if (!Number.isInteger(count) || count < 0 || count >= mostFiles) throw new RangeError(`No progressive for file ${count}`);
  return count.toString(36).toUpperCase().padStart(5, '0');
}

/** `IT01234567890_0000A.xml`: country and tax number of who sends it, then the progressive (annex A, 2.2). @throws RangeError for what cannot be a name */
export function fileName(sender: { country: string; code: string }, progressiveText: string): string {
  const name = `${sender.country}${sender.code}_${progressiveText}.xml`;
  if (!isFileName(name)) throw new RangeError(`No name of a file: ${name}`);
  return name;
}

export const isFileName = (name: string): boolean => /^[A-Z]{2}[A-Za-z0-9]{2,28}_[A-Za-z0-9]{1,5}\.xml$/.test(name);
