import { Injectable } from '@nestjs/common';
import { ApplicationsService, isClosing, mayMove, MovedMeanwhile } from '../../candidates/index.js';
import type { ApplicationOfVacancy, ApplicationRow, MoveMessage } from '../../candidates/index.js';
import { InterviewsAhead } from '../../interviews/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import type { Actor } from '../../organisations/index.js';
import { MOST_FORM_FIELDS } from '../../platform/request-bodies/index.js';
import { AskedAlready, Asking, QuestionPreviews } from '../../scoring/index.js';
import type { QuestionPreview, Unaskable } from '../../scoring/index.js';
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

/** So many ticks are sent of a list that was read to its end; the form has a few more fields. */
export const MOST_TICKS = MOST_FORM_FIELDS - 10;

/** Somebody who was ticked; `key` makes a second press of the same form the first one, or names the move that is taken back. */
export interface Ticked {
  readonly id: string;
  readonly key: string;
}

/** Why something is not done with somebody. */
export type Hindrance =
  | 'done'
  | 'interview'
  | 'stage'
  | Unaskable
  | 'erased'
  /** Decided otherwise since the move that was to be taken back. */
  | 'changed'
  /** Their questions are open. */
  | { readonly askedAt: Date }
  | ExpectedError;

/** Somebody with whom it can be done. */
export interface AblePerson {
  readonly row: ApplicationRow;
  readonly key: string;
  /** What they will be asked; null for anything else. */
  readonly question: QuestionPreview | null;
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
  /** The moves that can be taken back, by the application: those that this person made, and that are the newest ones. */
  readonly moves: ReadonlyMap<string, string>;
}

/** One decision about several people of a vacancy: each is the decision about one, so that one who cannot be moved stops nobody. */
@Injectable()
export class SeveralDecisions {
  constructor(
    private readonly vacancies: VacanciesService,
    private readonly applications: ApplicationsService,
    private readonly interviews: InterviewsAhead,
    private readonly rejections: Rejections,
    private readonly asking: Asking,
    private readonly previews: QuestionPreviews,
  ) {}

  /**
   * Nothing is done. Who is not of this vacancy is left out.
   *
   * @param ticks  how many were ticked, where not all of them were sent
   * @throws VacancyNotFound
   */
  async look(
    actor: Actor,
    vacancyId: string,
    kind: SeveralKind,
    ticked: readonly Ticked[],
    ticks = 0,
  ): Promise<SeveralLook> {
    const { vacancy, rows, beyond } = await this.people(actor, vacancyId, ticked, ticks);
    const keyOf = new Map(ticked.map(({ id, key }) => [id, key]));
    const ids = rows.map(({ id }) => id);
    const expected = await this.interviews.of(actor, ids);
    const asked = kind === 'ask' ? await this.asking.unanswered(actor, ids) : new Map<string, never>();
    const able: AblePerson[] = [];
    const unable: { row: ApplicationRow; why: Hindrance }[] = [];
    for (const row of rows) {
      const asks = kind === 'ask' && mayBeAsked(row) ? await this.previews.of(actor, row.id) : null;
      const round = asked.get(row.id);
      const wasAsked = round && (round.key === keyOf.get(row.id) ? 'done' : { askedAt: round.askedAt });
      const why = hindrance(row, kind, { hasInterview: expected.has(row.id), asks, wasAsked });
      if (why) unable.push({ row, why });
      else {
        const through = kind === 'reject' ? await this.rejections.through(actor, row.id) : null;
        const question = typeof asks === 'string' ? null : asks;
        able.push({ row, key: keyOf.get(row.id) ?? newId(), question, through });
      }
    }
    return { vacancy, able, unable, beyond };
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
      else left.push({ row, why: why instanceof AskedAlready ? { askedAt: why.askedAt } : why });
    }
    const ids = done.map(({ id }) => id);
    const moves = kind === 'ask' ? NO_MOVES : await this.applications.newestOwnMoves(actor, ids, STAGE_AFTER[kind]);
    return { vacancy, done, unable: left, moves };
  }

  /** Takes back the move that each `key` names, and no other; what cannot be taken back stays and is told. @throws VacancyNotFound */
  async takeBack(actor: Actor, vacancyId: string, ticked: readonly Ticked[]): Promise<SeveralOutcome> {
    const { vacancy, rows } = await this.people(actor, vacancyId, ticked);
    const keyOf = new Map(ticked.map(({ id, key }) => [id, key]));
    const done: ApplicationRow[] = [];
    const unable: { row: ApplicationRow; why: Hindrance }[] = [];
    for (const row of rows) {
      const why = await refusalOf(async () => {
        await this.applications.undo(actor, row.id, keyOf.get(row.id));
      });
      if (why === null) done.push(row);
      else unable.push({ row, why: why instanceof MovedMeanwhile ? 'changed' : why });
    }
    return { vacancy, done, unable, moves: NO_MOVES };
  }

  /** Who of the ticked is of this vacancy, and how many are left for the next time; see look. @throws VacancyNotFound */
  async people(
    actor: Actor,
    vacancyId: string,
    ticked: readonly Ticked[],
    ticks = 0,
  ): Promise<{ vacancy: Vacancy; rows: ApplicationOfVacancy[]; beyond: number }> {
    const vacancy = await this.vacancies.get(actor, vacancyId);
    const ids = [...new Set(ticked.map(({ id }) => id))];
    const rows = await this.applications.rows(actor, ids.slice(0, MOST_AT_ONCE));
    const beyond = Math.max(Math.max(ids.length, ticks) - MOST_AT_ONCE, 0);
    return { vacancy, rows: rows.filter((row) => row.vacancy.id === vacancy.id), beyond };
  }
}

/** What decides whether something can be done with somebody. */
interface About {
  readonly hasInterview: boolean;
  /** What they would be asked, or why they cannot be; null where it is no question. */
  readonly asks: QuestionPreview | Unaskable | null;
  /** `done`: by this very form. */
  readonly wasAsked: 'done' | { readonly askedAt: Date } | undefined;
}

const STAGE_AFTER = { shortlist: 'shortlisted', reject: 'rejected' } as const;
const NO_MOVES: ReadonlyMap<string, string> = new Map();

/** Why it is not done; null where it can be. What costs somebody an interview is decided about that person alone. */
function hindrance(row: ApplicationRow, kind: SeveralKind, { hasInterview, asks, wasAsked }: About): Hindrance | null {
  if (row.erasedAt !== null) return 'erased';
  if (kind === 'ask') {
    if (wasAsked === 'done') return wasAsked;
    if (!mayBeAsked(row)) return 'stage';
    return typeof asks === 'string' ? asks : (wasAsked ?? null);
  }
  if (row.stage === STAGE_AFTER[kind]) return 'done';
  if (hasInterview) return 'interview';
  const may = kind === 'reject' ? mayMove(row.stage, 'rejected') : stepOf(row) === 'shortlisted';
  return may ? null : 'stage';
}

/** Whoever was told of the end, or has told us, is asked nothing any more. */
function mayBeAsked({ stage, erasedAt }: ApplicationRow): boolean {
  return erasedAt === null && !isClosing(stage);
}

/** What the work was refused with; null where it was done. */
async function refusalOf(work: () => Promise<void>): Promise<ExpectedError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    // Nobody else would get through either: the reason is missing, or the person may not.
    if (!(error instanceof ExpectedError) || error.kind === 'invalid' || error.kind === 'forbidden') throw error;
    return error;
  }
}
