export { csvFile } from './csv-file.js';
export { decodeAnyText, decodeText } from './decode-text.js';
export { TABLE_TYPES } from './list-types.js';
export { readRows } from './read-rows.js';
export { numberOfNameless, readTable, tableBelow } from './read-table.js';
export type { Table, TableRow } from './read-table.js';
export { rejectedRowsFile } from './rejected-rows-file.js';
export type { RejectedRowsFile } from './rejected-rows-file.js';
export { readAs, TableFault } from './tables.errors.js';
