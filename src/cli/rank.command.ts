import type { Command } from 'commander';
import type { Resume } from '../job-boards/offline.js';
import type { SetAsideJob } from '../scoring/domain/facts.js';
import { day } from './day.js';
import { BadInput, writeLine } from './input.js';
import { sayUnread } from './said.js';

interface RankWish {
  readonly vacancy: string;
  readonly resumes: string;
  readonly today?: string;
}

interface Named {
  /** As `score` gives it: null where the résumé has none, and then the line that it stands in. */
  readonly id: string | null;
  readonly line?: number;
  /** What of the document could not be read; left out where that is nothing. */
  readonly problems?: readonly string[];
  readonly resume: Resume;
}

const MORE = `
What is asked is taken from the text of the vacancy alone, whatever the trade. Résumés come in our format (.docs/resume.schema.json) or as the
boards send them, one in each line. Out comes one line each, best first; lines that cannot be read come last as {"error": …, "line": …}.
A person who refuses what is asked of the time and the place of the work has it in "refusals", each with the words that say so, and fits less by
each; the "term" is one of nights, shifts, weekends, on-site, full-day, place and business-trips.
What of a résumé could not be read stands in "problems", the field first, as in "education[0].level: is no level of education".
A résumé that says nothing yet of work, school or skills has "saysNothing" and comes after all that do.
The "id" is that of the résumé; where it has none it is null, and "line" says which line, or which of a list, it is, from 1 on.
`;

export function rank(program: Command): void {
  program
    .command('rank')
    .description('order résumés by how well they fit the text of a vacancy (text and JSON lines in, JSON lines out)')
    .requiredOption('--vacancy <file>', 'the text: .txt, .html, .docx, .odt, .rtf or .pdf')
    .requiredOption('--resumes <file>', 'JSON lines')
    .option('--today <date>', 'day of reading, YYYY-MM-DD; today if left out', day)
    .addHelpText('after', MORE)
    .action(async (wish: RankWish, command: Command) => {
      if (wish.vacancy === '-' && wish.resumes === '-')
        command.error('error: standard input can be the vacancy or the résumés, not both');
      await orderAndPrint(wish);
    });
}

async function orderAndPrint(wish: RankWish): Promise<void> {
  const [{ byFit, fitOf, PoolOfWords, readJobText }, { jobTextIn }] = await Promise.all([
    import('../job-texts/index.js'),
    import('./text-of-file.js'),
  ]);
  const today = wish.today ?? new Date().toISOString().slice(0, 10);
  // What cannot be read is told before anything is reckoned.
  const text = await jobTextIn(wish.vacancy);
  const { people, errors } = await peopleOf(wish.resumes, new Date(`${today}T23:59:59Z`));
  const job = readJobText(text);
  const pool = new PoolOfWords();
  for (const { resume } of people) pool.add(resume);
  const fits = people.map(({ resume, problems = [], ...named }) => {
    const { jobsSetAside, ...fit } = fitOf(job, resume, pool, today);
    const all = [...problems, ...problemsOfDates(jobsSetAside)];
    return { ...named, ...(all.length > 0 && { problems: all }), ...fit };
  });
  fits.sort(byFit);
  for (const line of [...fits, ...errors]) await writeLine(JSON.stringify(line));
  if (people.length === 0) throw new BadInput(`No résumé could be read. ${errors[0]?.error ?? 'There is none.'}`);
  sayUnread(errors.length);
}

/** A job whose dates cannot be: it counts for nothing, which nobody would guess. Many leave out dates, and that is no fault. */
const IMPOSSIBLE: Partial<Record<SetAsideJob['reason'], string>> = {
  'unreadable-date': 'its dates cannot be read',
  'ends-before-start': 'ends before it starts',
  'starts-in-future': 'starts in the future',
  'too-long-ago': 'starts too long ago',
};

/** As the reading of a résumé names its problems: the field first. */
function problemsOfDates(jobs: readonly SetAsideJob[]): string[] {
  return jobs.flatMap(({ index, reason }) => {
    const why = IMPOSSIBLE[reason];
    return index === null || why === undefined ? [] : [`experience[${index}]: ${why}; it is not counted`];
  });
}

async function peopleOf(
  file: string,
  now: Date,
): Promise<{ people: Named[]; errors: { readonly error: string; readonly line: number }[] }> {
  const [{ documentsOf }, { readResume }] = await Promise.all([
    import('./documents.js'),
    import('../job-boards/offline.js'),
  ]);
  const people: Named[] = [];
  const errors: { error: string; line: number }[] = [];
  let line = 0;
  const { form, documents } = await documentsOf(file);
  for await (const document of documents) {
    line += 1;
    const reading =
      'error' in document
        ? ({ ok: false, why: document.error } as const)
        : readResume(document.value, document.isOfText ? 'neutral' : null, now);
    if (reading.ok) {
      const { id } = reading.value;
      people.push({
        ...(id === '' ? { id: null, ...(form === 'lines' ? { line } : {}) } : { id }),
        ...(reading.problems.length > 0 && { problems: reading.problems }),
        resume: reading.value,
      });
    } else errors.push({ error: reading.why, line });
  }
  return { people, errors };
}
