import { ProfilePreviews, Rescoring } from '../../src/scoring/index.js';
import { RoleProfilesService } from '../../src/vacancies/index.js';
import type { Requirement } from '../../src/vacancies/index.js';
import { boardResume, connection, receive, recruiter, vacancy } from '../database/candidates/recruiting-fixture.js';
import { GOOD, line, scoringApp } from '../database/scoring/scoring-fixture.js';
import type { Actor } from '../../src/organisations/index.js';
import type { TestApp } from '../support/test-app.js';
import { figure, timed } from './measure.js';
import type { Figure } from './measure.js';

const APPLICATIONS = 100_000;
const PREVIEWED = 10_000;
/** Different people that the others are copies of. */
const ORIGINALS = 40;
const MEGABYTE = 1024 * 1024;
/** How often the memory is looked at. */
const LOOK_MILLISECONDS = 250;

/** Weights changed for many people: what the editor shows, and scoring all of them anew by kept verdicts and by their résumés. */
export async function rescore(applications = APPLICATIONS): Promise<Figure[]> {
  const t = await scoringApp();
  try {
    const actor = await recruiter(t);
    const vacancyId = await vacancy(t, actor);
    const few = await vacancy(t, actor);
    await fill(t, actor, vacancyId, applications);
    await fill(t, actor, few, PREVIEWED);
    const { requirements } = (await t.get(RoleProfilesService).ofVacancy(actor, few)).profile;
    const weights = line('1c', { weight: 50 })(requirements);
    const previews = t.get(ProfilePreviews);
    const weighed = await timed(() => previews.of(actor, few, weights));
    const judged = await timed(() => previews.of(actor, few, withCar(weights)));
    return [
      figure(`rescore: preview of other weights, ${PREVIEWED} people`, weighed.milliseconds, 'ms', 0),
      figure(`rescore: preview of a new requirement, ${PREVIEWED} people`, judged.milliseconds, 'ms', 0),
      ...(await rescored(t, actor, vacancyId, 'other weights', weights)),
      ...(await rescored(t, actor, vacancyId, 'a new requirement', withCar(weights))),
    ];
  } finally {
    await t.close();
  }
}

async function rescored(
  t: TestApp,
  actor: Actor,
  vacancyId: string,
  what: string,
  requirements: readonly Requirement[],
): Promise<Figure[]> {
  const { slug } = await t
    .get(RoleProfilesService)
    .save(actor, vacancyId, { scope: 'vacancy', origin: 'edited', requirements });
  global.gc?.();
  const memory: number[] = [process.memoryUsage().rss];
  const watch = setInterval(() => memory.push(process.memoryUsage().rss), LOOK_MILLISECONDS);
  const { milliseconds, result } = await timed(() => t.get(Rescoring).rescoreProfile(actor.organisationId, slug));
  clearInterval(watch);
  memory.push(process.memoryUsage().rss);
  const at = (share: number): string => ((memory[Math.round(share * (memory.length - 1))] ?? 0) / MEGABYTE).toFixed(0);
  return [
    figure(`rescore: ${what}, ${result.scored} applications`, milliseconds / 1000, 's'),
    figure(`rescore: ${what}, applications a second`, (1000 * result.scored) / milliseconds, '/s', 0),
    { what: `rescore: ${what}, memory at start / middle / end`, value: `${at(0)} / ${at(0.5)} / ${at(1)} MB` },
  ];
}

function withCar(lines: readonly Requirement[]): Requirement[] {
  return [
    ...lines,
    { kind: 'car', value: {}, id: 'car', label: lines[0].label, mustHave: false, weight: 5, route: null },
  ];
}

/** A few people who responded really, and copies of them with all that is kept of them. */
async function fill(t: TestApp, actor: Actor, vacancyId: string, count: number): Promise<void> {
  const ref = await connection(t, actor, 'headhunter');
  for (let n = 0; n < ORIGINALS; n += 1) {
    const parts = Object.entries(GOOD).filter((_, index) => (n >> index) % 2 === 0);
    await receive(t, ref, vacancyId, boardResume({}, Object.fromEntries(parts)));
  }
  const copies = Math.ceil(count / ORIGINALS) - 1;
  for (const statement of COPIES) await t.asOwner(statement, [actor.organisationId, vacancyId, copies]);
  await t.asOwner('analyze');
}

/** The same number makes the same id everywhere, so that what belongs together stays together. */
const copied = (id: string): string => `md5(${id}::text || n::text)::uuid`;
const COPIES = [
  `INSERT INTO candidates SELECT (jsonb_populate_record(candidate, jsonb_build_object('id', ${copied('candidate.id')}))).*
     FROM candidates candidate JOIN applications application ON application.organisation_id = $1 AND application.vacancy_id = $2
      AND application.candidate_id = candidate.id, generate_series(1, $3) n WHERE candidate.organisation_id = $1`,
  `INSERT INTO resumes (organisation_id, id, candidate_id, connection_id, board, external_id, title, content, language,
                        updated_at_board, read_at, problems, search)
   SELECT resume.organisation_id, ${copied('resume.id')}, ${copied('resume.candidate_id')}, resume.connection_id, resume.board,
          resume.external_id || n, resume.title, resume.content, resume.language, resume.updated_at_board, resume.read_at,
          resume.problems, resume.search
     FROM resumes resume JOIN applications application ON application.organisation_id = $1 AND application.vacancy_id = $2
      AND application.resume_id = resume.id, generate_series(1, $3) n WHERE resume.organisation_id = $1`,
  `INSERT INTO applications SELECT (jsonb_populate_record(application, jsonb_build_object('id', ${copied('application.id')},
          'candidate_id', ${copied('application.candidate_id')}, 'resume_id', ${copied('application.resume_id')}))).*
     FROM applications application, generate_series(1, $3) n
    WHERE application.organisation_id = $1 AND application.vacancy_id = $2`,
  `INSERT INTO scores SELECT (jsonb_populate_record(score, jsonb_build_object('id', ${copied('score.id')},
          'application_id', ${copied('score.application_id')}))).*
     FROM scores score JOIN applications application ON application.organisation_id = $1 AND application.id = score.application_id
      AND application.vacancy_id = $2, generate_series(1, $3) n
    WHERE score.organisation_id = $1`,
];
