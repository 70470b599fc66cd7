/** Kinds of content as which programs send a list of rows as it is. */
export const TABLE_TYPES = [
  'text/csv',
  'application/x-ndjson',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;
