/**
 * SQL of the place of a message in its chat. Boards date to the second: of the same second their growing ids decide, which are numbers
 * written as text; what is not there yet comes last.
 *
 * @param message  alias of chat_messages
 */
export function placeSql(message: string): string {
  const id = `${message}.external_id`;
  return `(${message}.written_at, coalesce(length(${id}), 1000), coalesce(${id}, ''), ${message}.id)`;
}
