import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Beside the number of the migrations' lock: "otklik" on a telephone keypad, plus one. */
const LOCK = 685_546;

/** The server notices within this time that a killed process is gone. */
const WAIT_SECONDS = 5;

/**
 * Claims that this process alone does what must be done once per database, such as playing the job boards. The claim ends with
 * `release` or with the process, however that ends: the server keeps it, not a file.
 *
 * @param url  connection address of the database
 * @returns    null when another living process has the claim
 */
export async function claimAlone(url: string): Promise<{ release(): Promise<void> } | null> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  for (const end = Date.now() + WAIT_SECONDS * 1000; ; await pause(100)) {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK]);
    if (rows[0]?.got) return { release: () => client.end() };
    if (Date.now() > end) break;
  }
  await client.end();
  return null;
}
