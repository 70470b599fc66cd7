const NEEDS_RECONNECTING = 'job-boards.needs-reconnecting';
const BLOCKED = 'job-boards.account-blocked';

/** True for the problem of a message that rests with its connection. */
export function isResting(problem: string | null): boolean {
  return problem === NEEDS_RECONNECTING || problem === BLOCKED;
}

/**
 * SQL of why nothing is written into the chats of a connection for now, by the code of the error; null while the board accepts it.
 *
 * @param connection  alias of connections
 */
export function restsSql(connection: string): string {
  return `CASE ${connection}.status WHEN 'needs-reconnecting' THEN '${NEEDS_RECONNECTING}'
            WHEN 'blocked' THEN '${BLOCKED}' END`;
}
