/** Those of a list that spoil it, found by halves; what is sound alone but not together is all of it. @param isSound whether these pass together */
export async function findFaulty(ids: readonly string[], isSound: (among: readonly string[]) => Promise<boolean>): Promise<string[]> {
  if (ids.length === 0 || (await isSound(ids))) return [];
  if (ids.length === 1) return [...ids];
  const middle = Math.ceil(ids.length / 2);
  const found = [...(await findFaulty(ids.slice(0, middle), isSound)), ...(await findFaulty(ids.slice(middle), isSound))];
  return found.length > 0 ? found : [...ids];
}
