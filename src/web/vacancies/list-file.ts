import type { ExportedRow, PersonTag } from '../../candidates/index.js';
import { workbookFile } from '../../platform/tables/index.js';
import type { WorkbookCell } from '../../platform/tables/index.js';
import { inTurns } from '../../platform/turns/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { sourceLabels, stageWord } from '../frame/wording.js';

const COLUMNS = [
  'candidate',
  'phone',
  'email',
  'city',
  'title',
  'score',
  'wish',
  'currency',
  'stage',
  'tags',
  'source',
  'responded',
] as const;

/** By the candidate under which a person is shown. */
type Tags = ReadonlyMap<string, readonly PersonTag[]>;

/** The list as a workbook: a line for each person, in the order of the page. A long one lets others have their turn. */
export async function listFile(rows: readonly ExportedRow[], tags: Tags, f: Formatter): Promise<Buffer> {
  const lines: WorkbookCell[][] = [COLUMNS.map((column) => f.t(`responses.columns.${column}`))];
  await inTurns(rows, (row) => lines.push(cellsOf(row, tags, f)));
  return workbookFile(f.t('responses.sheetName'), lines);
}

function cellsOf(row: ExportedRow, tags: Tags, f: Formatter): WorkbookCell[] {
  return [
    row.erasedAt === null ? row.name || f.t('responses.nameless') : f.t('responses.erased'),
    row.phones.join(', '),
    row.emails.join(', '),
    row.city ?? '',
    row.resumeTitle ?? '',
    row.scorePoints === null || row.saysNothing ? '' : row.scorePoints,
    row.wishAmount ?? '',
    row.wishAmount === null ? '' : (row.wishCurrency ?? ''),
    stageWord(row.stage, f).word,
    (tags.get(row.candidateId) ?? []).map(({ name }) => name).join(', '),
    sourceLabels(row.boards, f)
      .map(({ label }) => label)
      .join(', '),
    f.exact(row.respondedAt),
  ];
}
