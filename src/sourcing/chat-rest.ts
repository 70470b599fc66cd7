/**
 * SQL of why nothing is written into the chats of a connection for now, by the code of the error; null while the board accepts it.
 *
 * @param connection  alias of connections
 */
export function restsSql(connection: string): string {
  return `CASE ${connection}.status WHEN 'needs-reconnecting' THEN 'job-boards.needs-reconnecting'
            WHEN 'blocked' THEN 'job-boards.account-blocked' END`;
}
