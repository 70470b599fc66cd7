import { CONTACT_NOT_RECOGNISED, LETTERS_TAKEN_OUT } from '../../candidates/index.js';
import { DAY_NOT_TAKEN, PAY_NOT_READ } from '../../direct-responses/index.js';
import { readResumeProblem } from '../../job-boards/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** Sentences that are whole as they are. */
const WHOLE: Readonly<Record<string, string>> = {
  [PAY_NOT_READ]: 'imports.notRead.pay',
  ...Object.fromEntries(
    Object.entries(DAY_NOT_TAKEN).map(([fault, problem]) => [problem, `imports.notTaken.${fault}`]),
  ),
  [LETTERS_TAKEN_OUT]: 'responses.lettersTakenOut',
  [CONTACT_NOT_RECOGNISED]: 'responses.contactNotRecognised',
};

/** What of a résumé was not read, in the reader's language: the readers of résumés themselves write for programs. */
export function problemWords(problem: string, f: Formatter): string {
  const whole = WHOLE[problem];
  if (whole !== undefined) return f.t(whole);
  const read = readResumeProblem(problem);
  if (read === null) return f.t('responses.unreadable', { why: problem });
  const { entry, kept } = read;
  const name = f.t(`responses.parts.${read.part}`);
  const part = entry === null ? name : f.t('responses.partEntry', { part: name, number: f.number(entry) });
  if (kept === null) return f.t('responses.partNotRead', { part });
  return f.t(`responses.partCut.${kept.unit}`, { part, most: f.number(kept.most) });
}
