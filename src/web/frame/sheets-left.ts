import { sheetsLeftOut } from '../../direct-responses/index.js';
import type { SheetUse } from '../../platform/tables/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** That something stands on other sheets of a workbook, and what to do about it; null where nothing does. */
export function sheetsLeftWords(
  { sheets }: { readonly sheets: readonly SheetUse[] | null },
  f: Formatter,
): string | null {
  const left = sheetsLeftOut(sheets);
  if (left.length === 0) return null;
  const names = left.map(({ name, rows }) => f.t('imports.sheetLeft', { sheet: name, count: rows }));
  return f.t('imports.sheetsLeft', { count: left.length, sheets: f.list(names) });
}
