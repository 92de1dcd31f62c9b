import { maxLength } from '@filiera/shared/limits';

/** How a name may end, by what is in the file; any other name gets the first. */
const endings: Record<string, readonly [string, ...string[]]> = {
  'application/pdf': ['pdf'], 'image/png': ['png'], 'image/jpeg': ['jpg', 'jpeg'], 'image/webp': ['webp'], 'text/csv': ['csv'], 'text/plain': ['txt', 'log', 'md'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'], 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
};

/**
 * The name that a file is kept under. Whoever fetches it opens it by how its name ends: that has to be what is in it, so that words which call themselves
 * a program are words. Without what parts folders, drives and lines, and without what turns the direction of reading.
 */
export function attachmentName(given: string, type: string): string {
  const name = given.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}/\\:]/gu, ' ').replaceAll(/^[\s.]+|[\s.]+$/g, '') || 'file';
  const [ending, ...others] = endings[type] ?? ['bin'];
  const ends = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const letters = [...name];
  return [ending, ...others].includes(ends) && letters.length <= maxLength.fileName ? name : `${letters.slice(0, maxLength.fileName - ending.length - 1).join('')}.${ending}`;
}
