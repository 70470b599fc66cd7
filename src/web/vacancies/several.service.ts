import { Injectable } from '@nestjs/common';
import { ApplicationsService, isClosing, mayMove } from '../../candidates/index.js';
import type { ApplicationOfVacancy, ApplicationRow, MoveMessage } from '../../candidates/index.js';
import { InterviewsAhead } from '../../interviews/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import type { Actor } from '../../organisations/index.js';
import { Asking, openQuestions, ScoringService } from '../../scoring/index.js';
import { Rejections } from '../../sourcing/index.js';
import type { WrittenThrough } from '../../sourcing/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import type { Vacancy } from '../../vacancies/index.js';
import { stepOf } from './panel-actions.js';

/** What can be done with several at once. */
export const SEVERAL_KINDS = ['shortlist', 'reject', 'ask'] as const;
export type SeveralKind = (typeof SEVERAL_KINDS)[number];

/** So many people are read by name before it is said yes to. */
export const MOST_AT_ONCE = 200;

/** Somebody who was ticked; `key` makes a second press of the same form the first one. */
export interface Ticked {
  readonly id: string;
  readonly key: string;
}

/** Why something is not done with somebody. */
export type Hindrance = 'done' | 'interview' | 'stage' | 'nothing-open' | ExpectedError;

/** Somebody with whom it can be done. */
export interface AblePerson {
  readonly row: ApplicationRow;
  readonly key: string;
  /** What a question to them would ask; 0 for anything else. */
  readonly questions: number;
  /** How they can be told of a rejection; null = not, or it is none. */
  readonly through: WrittenThrough | null;
}

/** Of those who were ticked, with whom it can be done and with whom not. */
export interface SeveralLook {
  readonly vacancy: Vacancy;
  readonly able: readonly AblePerson[];
  readonly unable: readonly { readonly row: ApplicationRow; readonly why: Hindrance }[];
  /** Ticked beyond those who are read at once. */
  readonly beyond: number;
}

/** What became of it. */
export interface SeveralOutcome extends Pick<SeveralLook, 'vacancy' | 'unable'> {
  readonly done: readonly ApplicationRow[];
}

/** One decision about several people of a vacancy: each is the decision about one, so that one who cannot be moved stops nobody. */
@Injectable()
export class SeveralDecisions {
  constructor(
    private readonly vacancies: VacanciesService,
    private readonly applications: ApplicationsService,
    private readonly interviews: InterviewsAhead,
    private readonly rejections: Rejections,
    private readonly scoring: ScoringService,
    private readonly asking: Asking,
  ) {}

  /** Nothing is done. Who is not of this vacancy is left out. @throws VacancyNotFound */
  async look(actor: Actor, vacancyId: string, kind: SeveralKind, ticked: readonly Ticked[]): Promise<SeveralLook> {
    const { vacancy, rows } = await this.rowsOf(actor, vacancyId, ticked);
    const keyOf = new Map(ticked.map(({ id, key }) => [id, key]));
    const expected = await this.interviews.of(
      actor,
      rows.map(({ id }) => id),
    );
    const able: AblePerson[] = [];
    const unable: { row: ApplicationRow; why: Hindrance }[] = [];
    for (const row of rows) {
      const questions = kind === 'ask' ? await this.openOf(actor, row) : 0;
      const why = hindrance(row, kind, { hasInterview: expected.has(row.id), questions });
      if (why) unable.push({ row, why });
      else {
        const through = kind === 'reject' ? await this.rejections.through(actor, row.id) : null;
        able.push({ row, key: keyOf.get(row.id) ?? newId(), questions, through });
      }
    }
    return { vacancy, able, unable, beyond: Math.max(ticked.length - MOST_AT_ONCE, 0) };
  }

  /**
   * Does it with each. Twice is once: who is where they shall be by now counts as done.
   *
   * @throws VacancyNotFound, NotAllowed, ReasonNeeded
   */
  async carryOut(
    actor: Actor,
    vacancyId: string,
    kind: SeveralKind,
    ticked: readonly Ticked[],
    { reason, message }: { readonly reason: string | null; readonly message: MoveMessage | null },
  ): Promise<SeveralOutcome> {
    const { vacancy, able, unable } = await this.look(actor, vacancyId, kind, ticked);
    const done = unable.flatMap(({ row, why }) => (why === 'done' ? [row] : []));
    const left = unable.filter(({ why }) => why !== 'done');
    for (const { row, key } of able) {
      const why = await refusalOf(async () => {
        if (kind === 'ask') await this.asking.ask(actor, row.id, key);
        else if (kind === 'shortlist') await this.applications.shortlist(actor, row.id);
        else await this.applications.move(actor, row.id, 'rejected', { reason, message });
      });
      if (why === null) done.push(row);
      else left.push({ row, why });
    }
    return { vacancy, done, unable: left };
  }

  /** Takes back what this person last decided about each; what cannot be taken back stays and is told. @throws VacancyNotFound */
  async takeBack(actor: Actor, vacancyId: string, ticked: readonly Ticked[]): Promise<SeveralOutcome> {
    const { vacancy, rows } = await this.rowsOf(actor, vacancyId, ticked);
    const done: ApplicationRow[] = [];
    const unable: { row: ApplicationRow; why: Hindrance }[] = [];
    for (const row of rows) {
      const why = await refusalOf(() => this.applications.undo(actor, row.id));
      if (why === null) done.push(row);
      else unable.push({ row, why });
    }
    return { vacancy, done, unable };
  }

  private async rowsOf(
    actor: Actor,
    vacancyId: string,
    ticked: readonly Ticked[],
  ): Promise<{ vacancy: Vacancy; rows: ApplicationOfVacancy[] }> {
    const vacancy = await this.vacancies.get(actor, vacancyId);
    const ids = [...new Set(ticked.map(({ id }) => id))].slice(0, MOST_AT_ONCE);
    const rows = await this.applications.rows(actor, ids);
    return { vacancy, rows: rows.filter((row) => row.vacancy.id === vacancy.id) };
  }

  private async openOf(actor: Actor, { id }: ApplicationRow): Promise<number> {
    const score = await this.scoring.detail(actor, id);
    return score ? openQuestions(score).length : 0;
  }
}

/** Why it is not done; null where it can be. What costs somebody an interview is decided about that person alone. */
function hindrance(
  row: ApplicationRow,
  kind: SeveralKind,
  { hasInterview, questions }: { readonly hasInterview: boolean; readonly questions: number },
): Hindrance | null {
  if (row.erasedAt !== null) return 'stage';
  if (kind === 'ask') return isClosing(row.stage) ? 'stage' : questions === 0 ? 'nothing-open' : null;
  if (row.stage === (kind === 'reject' ? 'rejected' : 'shortlisted')) return 'done';
  if (hasInterview) return 'interview';
  const may = kind === 'reject' ? mayMove(row.stage, 'rejected') : stepOf(row) === 'shortlisted';
  return may ? null : 'stage';
}

async function refusalOf(work: () => Promise<unknown>): Promise<ExpectedError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    // Nobody else would get through either: the reason is missing, or the person may not.
    if (!(error instanceof ExpectedError) || error.kind === 'invalid' || error.kind === 'forbidden') throw error;
    return error;
  }
}
