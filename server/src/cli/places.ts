import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Of the whole project: found upwards, because the sources lie deeper in it than the bundle does. */
export const projectFolder = above(import.meta.dirname);

/** Everything a run leaves behind: the embedded database, the secret, the note of who is running. */
export const dataFolder = resolve(process.env.FILIERA_DATA ?? join(projectFolder, '.data'));

function above(folder: string): string {
  if (existsSync(join(folder, 'server', 'filiera.mjs'))) return folder;
  if (folder === dirname(folder)) throw new Error('The command line does not lie in the folder of Filiera.');
  return above(dirname(folder));
}
