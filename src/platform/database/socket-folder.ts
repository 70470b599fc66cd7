import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { DatabaseStartError } from './database.errors.js';

/**
 * Makes the folder of the server's socket, or takes the one that is there. Whoever may enter it is the owner of the database: it asks
 * for no password. It lies where everybody may make folders, so it may be there already and belong to somebody else.
 *
 * @param account  whose it shall be; null = ours
 * @throws DatabaseStartError when it is not a folder of ours
 */
export function makeSocketFolder(folder: string, account: { readonly uid: number; readonly gid: number } | null): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw notUsable(folder, (error as Error).message);
  }
  const found = lstatSync(folder);
  const self = process.getuid?.() ?? found.uid;
  if (!found.isDirectory()) throw notUsable(folder, 'it is no folder');
  if (found.uid !== self && found.uid !== account?.uid) throw notUsable(folder, 'it belongs to another account');
  // In a folder of many accounts nobody else can put another one in the place of what is ours: so this reaches what was looked at.
  chmodSync(folder, 0o700);
  if (account && found.uid !== account.uid) chownSync(folder, account.uid, account.gid);
}

function notUsable(folder: string, reason: string): DatabaseStartError {
  return new DatabaseStartError(
    `The folder "${folder}" for the database's socket cannot be used: ${reason}. Have it deleted, or set TMPDIR to a folder of your own with a short path.`,
  );
}
