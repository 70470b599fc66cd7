import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import argon2 from 'argon2';
import { isGuessable } from './domain/guessable-password.js';
import { PasswordGuessable, PasswordUnsuitable } from './organisations.errors.js';

/** NIST SP 800-63B-4 §3.1.1.2 asks for at least 15 characters where the password stands alone, 8 at the least; 10 with throttling. */
export const SHORTEST_PASSWORD = 10;
/** A longer one is not typed by a person; hashing megabytes would be free work for a stranger. */
const LONGEST_PASSWORD = 200;

/**
 * First choice for argon2id in the OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane; some 20 ms of one core.
 * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id
 */
const COST = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes and checks passwords. */
@Injectable()
export class PasswordsService {
  /** Hash of a password that nobody has: what unknown names are checked against, so that they take as long as known ones. */
  private readonly decoy: Promise<string> = argon2.hash(randomBytes(32), COST);

  /** @throws PasswordUnsuitable if it is too short or too long, PasswordGuessable */
  async hash(password: string, email: string): Promise<string> {
    const given = normalised(password);
    const tooShort = [...given].length < SHORTEST_PASSWORD;
    if (tooShort || given.length > LONGEST_PASSWORD) throw new PasswordUnsuitable(SHORTEST_PASSWORD);
    if (isGuessable(given, email)) throw new PasswordGuessable();
    return argon2.hash(given, COST);
  }

  /** True if the password fits the hash. Without a hash (unknown name, no password yet) it does the same work and says no. */
  async fits(password: string, hash: string | null): Promise<boolean> {
    if (password.length > LONGEST_PASSWORD) return false;
    const matches = await argon2.verify(hash ?? (await this.decoy), normalised(password));
    return hash !== null && matches;
  }
}

/** One form for the same letters however the keyboard composed them: й may arrive as one character or as two. */
function normalised(password: string): string {
  return password.normalize('NFKC');
}
