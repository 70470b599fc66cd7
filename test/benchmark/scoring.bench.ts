import type { Resume } from '../../src/job-boards/index.js';
import { scoreResume } from '../../src/scoring/index.js';
import { roleProfile } from '../../src/vacancies/index.js';
import { STRANGERS_ENGLISH } from '../numeric/scoring/gold-strangers-english.table.js';
import { STRANGERS_KAZAKH } from '../numeric/scoring/gold-strangers-kazakh.table.js';
import { STRANGERS_RUSSIAN } from '../numeric/scoring/gold-strangers-russian.table.js';
import { STRANGERS_UKRAINIAN } from '../numeric/scoring/gold-strangers-ukrainian.table.js';
import { figure } from './measure.js';
import type { Figure } from './measure.js';

/** Time before measuring, in which the engine compiles what is used often, and then of measuring. */
const WARM_UP_MILLISECONDS = 4_000;
const MEASURED_MILLISECONDS = 4_000;
const WORD = /[\p{L}\p{N}]+/gu;

/** Facts and score of short résumés as strangers wrote them, and of long ones made of three each. */
export async function scoring(): Promise<Figure[]> {
  const sets = [STRANGERS_RUSSIAN, STRANGERS_UKRAINIAN, STRANGERS_KAZAKH, STRANGERS_ENGLISH];
  const short = sets.flat().map(({ resume }) => resume);
  const long = short.map((resume, i) => joined([resume, ...short.slice(i + 1, i + 3)]));
  return [short, long].map((resumes) =>
    figure(
      `résumés per second per core, facts and score (${meanWords(resumes)} words)`,
      perSecond(resumes),
      'a second',
      0,
    ),
  );
}

/** Processor time, not that of the clock: others may work on the same core. */
function perSecond(resumes: readonly Resume[]): number {
  const profile = roleProfile('client-manager');
  if (!profile) throw new Error('There is no profile to score by');
  const scoreFor = (milliseconds: number): number => {
    const [end, before] = [performance.now() + milliseconds, process.cpuUsage()];
    let scored = 0;
    while (performance.now() < end) {
      for (const resume of resumes)
        scoreResume({ resume, profile, city: null, budget: null, today: '2026-11-20', band: null });
      scored += resumes.length;
    }
    const { user, system } = process.cpuUsage(before);
    return scored / ((user + system) / 1e6);
  };
  scoreFor(WARM_UP_MILLISECONDS);
  return scoreFor(MEASURED_MILLISECONDS);
}

function joined([first, ...others]: readonly Resume[]): Resume {
  const all = [first, ...others].filter((one) => one !== undefined);
  return {
    ...first,
    about: all.map(({ about }) => about ?? '').join('\n'),
    experience: all.flatMap(({ experience }) => experience),
  };
}

function meanWords(resumes: readonly Resume[]): number {
  const words = resumes.map((resume) => JSON.stringify(resume).match(WORD)?.length ?? 0);
  return Math.round(words.reduce((sum, one) => sum + one, 0) / resumes.length);
}
