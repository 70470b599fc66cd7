export { pageOf, readPage, valuesAfter } from './keyset.js';
export type { KeyColumn, KeyKind, Keyset, KeyValue } from './keyset.js';
export { LARGEST_PAGE, ORDINARY_PAGE, pageSize } from './page.js';
export type { Page, PageRequest } from './page.js';
export { CursorInvalid } from './paging.errors.js';
