import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Currency } from '../kernel/money.js';
import { groupBy } from '../kernel/group-by.js';
import { assertAllowed, mayDo } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Page, PageRequest } from '../platform/paging/index.js';
import { VacanciesService } from '../vacancies/index.js';
import type { Vacancy } from '../vacancies/index.js';
import { applicationsWhere, KEYSETS } from './application-filter.js';
import type { ApplicationConditions, ApplicationOrder } from './application-filter.js';
import { Application } from './application.entity.js';
import { ApplicationNotFound } from './candidates.errors.js';
import { maskedContacts } from './domain/masked-contacts.js';
import { movesByHand, STAGES } from './domain/stages.js';
import type { Stage } from './domain/stages.js';
import { DuplicateHints } from './duplicate-hints.service.js';
import { listedPeople } from './people.js';
import type { ListedPerson } from './people.js';
import { isSilent } from './is-silent.js';
import { knownContacts } from './known-contacts.js';
import type { KnownContact } from './known-contacts.js';
import { fullName, listName } from './person-name.js';
import { ResumeDocument } from './resume.entity.js';
import type { Source } from './sources.js';
import { historyTold, othersTold } from './other-applications.js';
import type { OtherApplication } from './other-applications.js';
import { partsOf, shownApplication } from './shown-application.js';
import { StageMove } from './stage-move.entity.js';
import { StageMovesService } from './stage-moves.service.js';
import type { MoveOptions } from './stage-moves.service.js';
import type { MustVerdict } from './recorded-scores.service.js';
import type { TopReason } from './top-reason.js';
import { WishesNow, wishVerdictNow } from './wishes-now.service.js';

/** One line of the list of a vacancy. */
export interface ApplicationRow {
  readonly id: string;
  /** The candidate under which the person is shown. */
  readonly candidateId: string;
  readonly name: string;
  /** Other people who may be this one; 0 for those who may not look into that. */
  readonly possiblySame: number;
  readonly boards: Source[];
  readonly stage: Stage;
  /** 0–100; null = not scored yet. */
  readonly scorePoints: number | null;
  /** The résumé tells nothing yet that could be judged: the points are those of open questions, and the list has it last. */
  readonly saysNothing: boolean;
  readonly level: number | null;
  /** Whether all must-haves are met; null until scored. */
  readonly mustVerdict: MustVerdict | null;
  /** Wished pay a month after tax, in wishCurrency. */
  readonly wishAmount: number | null;
  readonly wishCurrency: Currency | null;
  /** How it stands to the band of level and city and to the budget, as they are now. */
  readonly wishVerdict: string | null;
  /** As written in the résumé. */
  readonly city: string | null;
  readonly respondedAt: Date;
  /** False where no board gives a date: then it is when the response was received here. */
  readonly respondedAtKnown: boolean;
  /** Since when the person can see at a board that the response was opened; null = they cannot. */
  readonly viewedAt: Date | null;
  /** Since when a message of theirs at a board waits for an answer; null = none does, or the reader may not know. */
  readonly wroteAt: Date | null;
  readonly resumeTitle: string | null;
  readonly topReasons: TopReason[];
  /** What of the résumé could not be read and why; null = all was. */
  readonly problem: string | null;
  /** Everything that told who it was is gone since then; null = nothing is. */
  readonly erasedAt: Date | null;
  readonly version: number;
}

/** A line of a list over several vacancies. */
export interface ApplicationOfVacancy extends ApplicationRow {
  readonly vacancy: Vacancy;
}

/** A page of the list, best first. */
export interface ApplicationPage extends Page<ApplicationRow> {
  /** Applications that the filter lets through. */
  readonly total: number;
}

/** Which applications, in which order, and from where in the list. */
export interface ApplicationFilter extends PageRequest, ApplicationConditions {
  readonly vacancyId: string;
  /** All stages if absent or empty. */
  readonly stages?: readonly Stage[];
  /** Highest score first if not given. */
  readonly sort?: ApplicationOrder | undefined;
}

/** Everything about one application but the score's reasons, which scoring keeps, and the contacts, which are asked for apart. */
export interface ApplicationDetail extends ApplicationRow {
  readonly fullName: string;
  readonly vacancy: Vacancy;
  readonly language: string;
  /** Candidates that were merged into this person. */
  readonly mergedCount: number;
  readonly rejectedReason: string | null;
  readonly withdrawnReason: string | null;
  /** Stages to which it may go from here. */
  readonly allowedMoves: Stage[];
  /** Every record of the person, the scored one first, then the one read last. */
  readonly resumes: ResumeDocument[];
  /** The record that is scored; null = none is. */
  readonly scoredResumeId: string | null;
  /** The record whose wished pay counts instead of that of the scored one; null = none does. */
  readonly wishResumeId: string | null;
  /** Oldest first. */
  readonly history: StageMove[];
  /** The person for other vacancies; empty for those who decide about nobody. */
  readonly others: readonly OtherApplication[];
}

/** Applications as people work with them. Moves are kept by StageMovesService and offered here under one name. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacanciesService,
    private readonly moves: StageMovesService,
    private readonly audit: AuditService,
    private readonly hints: DuplicateHints,
    private readonly wishes: WishesNow,
  ) {}

  /**
   * Applications of a vacancy, if not said otherwise highest score first, not yet scored ones last; of equal scores the newest first.
   * Cost: one index scan of the rows shown, whatever the size of the vacancy, and a count over the index; narrowed by words or
   * anything else that the index does not hold, a look at every application of the vacancy.
   */
  async list(actor: Actor, filter: ApplicationFilter): Promise<ApplicationPage> {
    assertAllowed(actor, 'applications.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const vacancy = await this.vacancies.get(actor, filter.vacancyId);
      const keyset = KEYSETS[filter.sort ?? 'score'];
      const conditions = { ...filter, wishes: await this.wanted(db, vacancy, filter) };
      const { rows, next } = await readPage(applicationsWhere(db, actor, conditions), keyset, filter);
      return {
        rows: await this.rowsOf(db, actor, rows, [vacancy]),
        next,
        total: await applicationsWhere(db, actor, conditions).getCount(),
      };
    });
  }

  /** Lines of these applications, in the order given and with their vacancies; those that the actor may not see are left out. */
  async rows(actor: Actor, ids: readonly string[]): Promise<ApplicationOfVacancy[]> {
    assertAllowed(actor, 'applications.read');
    const { organisationId } = actor;
    const vacancies = new Map((await this.vacancies.list(actor)).map((vacancy) => [vacancy.id, vacancy]));
    return this.database.inOrganisation(organisationId, async (db) => {
      const found = await db.getRepository(Application).findBy({ organisationId, id: In([...ids]) });
      const visible = found.filter(({ vacancyId }) => vacancies.has(vacancyId));
      const rows = await this.rowsOf(db, actor, visible, vacancies.values());
      const byId = new Map(
        rows.map((row, index) => [row.id, { ...row, vacancy: vacancies.get(visible[index].vacancyId)! }]),
      );
      return ids.flatMap((id) => byId.get(id) ?? []);
    });
  }

  /** How many applications of a vacancy that meet the conditions stand in each stage. */
  async stageCounts(
    actor: Actor,
    vacancyId: string,
    conditions: ApplicationConditions = {},
  ): Promise<Record<Stage, number>> {
    assertAllowed(actor, 'applications.read');
    return this.database.inOrganisation(actor.organisationId, async (db) => {
      const vacancy = await this.vacancies.get(actor, vacancyId);
      const wishes = await this.wanted(db, vacancy, conditions);
      const rows = await applicationsWhere(db, actor, { ...conditions, vacancyId, wishes })
        .select('application.stage', 'stage')
        .addSelect('count(*)::int', 'n')
        .groupBy('application.stage')
        .getRawMany<{ stage: Stage; n: number }>();
      const counts = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;
      for (const { stage, n } of rows) counts[stage] = n;
      return counts;
    });
  }

  /** @throws ApplicationNotFound also for one of another organisation or client */
  async get(actor: Actor, id: string): Promise<ApplicationDetail> {
    assertAllowed(actor, 'applications.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const { application, vacancy } = await this.visible(db, actor, id);
      const [row] = await this.rowsOf(db, actor, [application], [vacancy]);
      const { candidateId } = application;
      const person = (await listedPeople(db, organisationId, [candidateId])).get(candidateId)!;
      const resumes = await db
        .getRepository(ResumeDocument)
        .find({ where: { organisationId, candidateId: In([...person.memberIds]) }, order: { readAt: 'DESC' } });
      const history = await db.getRepository(StageMove).find({
        where: { organisationId, applicationId: In(await partsOf(db, organisationId, application.id)) },
        order: { movedAt: 'ASC', id: 'ASC' },
      });
      return {
        ...row,
        fullName: fullName(
          person,
          resumes.find((resume) => resume.id === application.resumeId),
        ),
        vacancy,
        language: person.language,
        mergedCount: person.memberIds.length - 1,
        rejectedReason: application.rejectedReason,
        withdrawnReason: application.withdrawnReason,
        allowedMoves: person.erasedAt === null ? movesByHand(application.stage) : [],
        scoredResumeId: application.resumeId,
        wishResumeId: application.wishResumeId,
        resumes: resumes
          .sort((a, b) => Number(b.id === application.resumeId) - Number(a.id === application.resumeId))
          .map((resume) => readBy(actor, resume)),
        history: await historyTold(db, actor, history),
        others: await othersTold(db, actor, person, application.id),
      };
    });
  }

  /** Phones and e-mails of the candidate, recognised ones first. Reading them is audited. */
  async contacts(actor: Actor, id: string): Promise<KnownContact[]> {
    assertAllowed(actor, 'contacts.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const { application } = await this.visible(db, actor, id);
      await this.audit.recordReading(actor, 'contacts.read', { type: 'application', id: application.id });
      return knownContacts(db, organisationId, application.candidateId);
    });
  }

  /**
   * Numbers of somebody who has to be phoned, recognised ones first; who that is the caller has made out. Reading them is audited.
   *
   * @throws ApplicationNotFound also for one of another organisation
   */
  async numbersToCall(actor: Actor, id: string): Promise<string[]> {
    assertAllowed(actor, 'calls.read');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const application = await shownApplication(db, organisationId, id);
      if (!application) throw new ApplicationNotFound();
      await this.audit.recordReading(actor, 'contacts.read', { type: 'application', id: application.id });
      const contacts = await knownContacts(db, organisationId, application.candidateId);
      return contacts.filter(({ kind }) => kind === 'phone').map(({ value }) => value);
    });
  }

  /** See StageMovesService.move. */
  async move(actor: Actor, id: string, to: Stage, options: MoveOptions = {}): Promise<Application> {
    return this.moves.move(actor, id, to, options);
  }

  async shortlist(actor: Actor, id: string): Promise<Application> {
    return this.moves.move(actor, id, 'shortlisted');
  }

  async reject(actor: Actor, id: string, reason: string): Promise<Application> {
    return this.moves.move(actor, id, 'rejected', { reason });
  }

  /** See StageMovesService.undo. */
  async undo(actor: Actor, id: string, moveId?: string): Promise<Application> {
    return this.moves.undo(actor, id, moveId);
  }

  /** See StageMovesService.newestOwn. */
  async newestOwnMoves(actor: Actor, ids: readonly string[], to: Stage): Promise<ReadonlyMap<string, string>> {
    return this.moves.newestOwn(actor, ids, to);
  }

  /** See StageMovesService.undoLast. @throws VacancyNotFound, NothingToUndo */
  async undoLast(actor: Actor, vacancyId: string): Promise<Application> {
    await this.vacancies.get(actor, vacancyId);
    return this.moves.undoLast(actor, vacancyId);
  }

  /** The row itself. @throws ApplicationNotFound also for one of another organisation or client */
  async find(actor: Actor, id: string): Promise<Application> {
    assertAllowed(actor, 'applications.read');
    return this.database.inOrganisation(
      actor.organisationId,
      async (db) => (await this.visible(db, actor, id)).application,
    );
  }

  private async visible(
    db: EntityManager,
    actor: Actor,
    id: string,
  ): Promise<{ application: Application; vacancy: Vacancy }> {
    const application = await shownApplication(db, actor.organisationId, id);
    if (!application) throw new ApplicationNotFound();
    const vacancy = await this.vacancies.get(actor, application.vacancyId).catch(() => null);
    if (!vacancy) throw new ApplicationNotFound();
    return { application, vacancy };
  }

  /** Other people who may be one of these, by the person; nobody for those who may not look into that. */
  private async alike(
    db: EntityManager,
    actor: Actor,
    people: readonly ListedPerson[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    if (!mayDo(actor, 'duplicates.read')) return new Map();
    const ids = people.flatMap(({ memberIds }) => memberIds);
    const hints = groupBy(await this.hints.about(db, actor.organisationId, ids), ({ personId }) => personId);
    return new Map([...hints].map(([id, about]) => [id, new Set(about.map(({ otherPersonId }) => otherPersonId))]));
  }

  private async wanted(
    db: EntityManager,
    vacancy: Vacancy,
    { wish }: Pick<ApplicationConditions, 'wish'>,
  ): Promise<string[] | undefined> {
    return wish && this.wishes.wanted(db, vacancy, wish);
  }

  private async rowsOf(
    db: EntityManager,
    actor: Actor,
    applications: readonly Application[],
    vacancies: Iterable<Vacancy>,
  ): Promise<ApplicationRow[]> {
    if (applications.length === 0) return [];
    const { organisationId } = actor;
    const shown = new Set(applications.map(({ vacancyId }) => vacancyId));
    const scales = await this.wishes.scales([...vacancies].filter(({ id }) => shown.has(id)));
    const people = await listedPeople(
      db,
      organisationId,
      applications.map(({ candidateId }) => candidateId),
    );
    const alike = await this.alike(db, actor, [...people.values()]);
    const resumes = await db.query<ListedResume[]>(
      `SELECT id, board, external_id AS "externalId", title, content ->> 'city' AS city, problems ->> 0 AS problem
         FROM resumes WHERE organisation_id = $1 AND id = ANY ($2)`,
      [organisationId, applications.flatMap(({ resumeId }) => resumeId ?? [])],
    );
    const resumeById = new Map(resumes.map((resume) => [resume.id, resume]));
    return applications.map((application) => {
      const person = people.get(application.candidateId)!;
      const resume = application.resumeId ? resumeById.get(application.resumeId) : undefined;
      return {
        id: application.id,
        candidateId: person.personId,
        name: listName(person, resume),
        possiblySame: alike.get(person.personId)?.size ?? 0,
        boards: application.boards,
        stage: application.stage,
        scorePoints: application.scorePoints,
        saysNothing: isSilent(application),
        level: application.level,
        mustVerdict: application.mustVerdict,
        wishAmount: application.wishAmount,
        wishCurrency: application.wishCurrency,
        wishVerdict: wishVerdictNow(application, scales.get(application.vacancyId) ?? null),
        city: resume?.city ?? null,
        respondedAt: application.respondedAt,
        respondedAtKnown: application.respondedAtKnown,
        viewedAt: application.viewedAt,
        wroteAt: mayDo(actor, 'conversations.read') ? application.wroteAt : null,
        resumeTitle: resume ? readBy(actor, resume).title : null,
        topReasons: application.topReasons,
        problem: resume?.problem ?? null,
        erasedAt: person.erasedAt,
        version: application.version,
      };
    });
  }
}

/** A résumé as the actor may read it: people write their numbers into its texts. */
function readBy<T extends { readonly title: string | null; readonly content?: unknown }>(actor: Actor, resume: T): T {
  if (mayDo(actor, 'contacts.read')) return resume;
  const { title, content } = resume;
  return { ...resume, ...maskedContacts(content === undefined ? { title } : { title, content }) };
}

/** What a list shows of a résumé. */
interface ListedResume {
  readonly id: string;
  readonly board: Source;
  readonly externalId: string;
  readonly title: string | null;
  readonly city: string | null;
  readonly problem: string | null;
}
