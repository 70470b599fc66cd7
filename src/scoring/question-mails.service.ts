import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Application, Candidate, isClosing, languageToWrite, mailAddressOf, onlyPutUp } from '../candidates/index.js';
import { BoardChannels } from '../messaging/index.js';
import type { BoardRecipient, MailDraft, MailRecipient, MessageSubject, Skip } from '../messaging/index.js';
import { OrganisationsService, systemActor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import type { Formatter } from '../platform/views/index.js';
import { Vacancy } from '../vacancies/index.js';
import { askedLabel, openQuestions } from './open-questions.js';
import { QuestionLinks } from './question-links.service.js';
import { questionMail } from './question-mail.js';
import type { QuestionMail } from './question-mail.js';
import { QuestionMailWriter } from './question-mail-writer.js';
import { QuestionRound } from './question-round.entity.js';
import type { VerdictLine } from './domain/score.js';
import { ScoringService } from './scoring.service.js';
import type { ScoreDetail } from './scoring.service.js';

/** Whom to ask, what of it, and where it is answered. */
interface Asked {
  readonly organisationId: string;
  readonly applicationId: string;
  /** See openQuestions. */
  readonly among: readonly string[] | null;
  readonly triedByBoard: boolean;
  readonly pageUrl: (format: Formatter) => string;
}

/** Who is asked, what, and by which way. */
interface Addressed {
  readonly application: Application;
  readonly candidate: Candidate;
  readonly open: readonly VerdictLine[];
  readonly to: MailRecipient | BoardRecipient;
}

/** Decides what a candidate is asked now. */
@Injectable()
export class QuestionMails extends QuestionMailWriter {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly scoring: ScoringService,
    private readonly boards: BoardChannels,
    private readonly links: QuestionLinks,
  ) {
    super();
  }

  /** Nothing of what was answered meanwhile, and nothing at all to somebody who was erased or refused. */
  async prepare({ organisationId, subjectId, triedByBoard }: MessageSubject): Promise<MailDraft<QuestionMail> | Skip> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const round = await db.getRepository(QuestionRound).findOneBy({ organisationId, id: subjectId });
      if (!round) return { skip: 'erased' };
      const { applicationId, requirements: among } = round;
      const pageUrl = (): string => this.links.urlOf(organisationId, round.id);
      return this.draft(db, { organisationId, applicationId, among, triedByBoard, pageUrl });
    });
  }

  /**
   * What would be sent if everything that is open were asked now. The link comes with the asking: here it stands for itself.
   *
   * @param score  the application's, as it was just read, null where it has none; read if not given
   */
  async prepareUnasked(
    organisationId: string,
    applicationId: string,
    score?: ScoreDetail | null,
  ): Promise<MailDraft<QuestionMail> | Skip> {
    const pageUrl = ({ t }: Formatter): string => t('emails.questions.link');
    return this.database.inOrganisation(organisationId, async (db) =>
      this.draft(db, { organisationId, applicationId, among: null, triedByBoard: false, pageUrl }, score),
    );
  }

  /**
   * Whom it would go to and what would be asked if everything that is open were asked now; nothing is composed.
   *
   * @param score  the application's, as it was just read; null where it has none
   */
  async addressedUnasked(
    organisationId: string,
    applicationId: string,
    score: ScoreDetail | null,
  ): Promise<Pick<Addressed, 'open' | 'to'> | Skip> {
    return this.database.inOrganisation(organisationId, async (db) =>
      this.addressed(db, { organisationId, applicationId, among: null, triedByBoard: false }, async () => score),
    );
  }

  private async addressed(
    db: EntityManager,
    { organisationId, applicationId, among, triedByBoard }: Omit<Asked, 'pageUrl'>,
    scoreOf: () => Promise<ScoreDetail | null>,
  ): Promise<Addressed | Skip> {
    const application = await db.getRepository(Application).findOneByOrFail({ organisationId, id: applicationId });
    const candidate = await db
      .getRepository(Candidate)
      .findOneByOrFail({ organisationId, id: application.candidateId });
    if (candidate.erasedAt !== null) return { skip: 'erased' };
    if (isClosing(application.stage)) return { skip: 'closed' };
    const score = await scoreOf();
    const open = score ? openQuestions(score, among) : [];
    if (open.length === 0) return { skip: 'answered' };
    const to = triedByBoard
      ? { applicationId: application.id, byLetter: false }
      : await this.recipient(db, application, candidate);
    return to === null ? { skip: 'no-address' } : { application, candidate, open, to };
  }

  private async draft(
    db: EntityManager,
    { pageUrl, ...asked }: Asked,
    score?: ScoreDetail | null,
  ): Promise<MailDraft<QuestionMail> | Skip> {
    const { organisationId, applicationId } = asked;
    const addressed = await this.addressed(db, asked, async () =>
      score === undefined ? this.scoring.detail(systemActor(organisationId), applicationId) : score,
    );
    if ('skip' in addressed) return addressed;
    const { application, candidate, open, to } = addressed;
    const vacancy = await db.getRepository(Vacancy).findOneByOrFail({ organisationId, id: application.vacancyId });
    const { name: companyName } = await this.organisations.get(organisationId);
    const facts = {
      firstName: candidate.firstName,
      vacancyTitle: vacancy.title,
      companyName,
      isPutUp: onlyPutUp(application.boards),
      labels: open.map(askedLabel),
    };
    return {
      fromName: companyName,
      to,
      language: languageToWrite(candidate, vacancy),
      timeZone: vacancy.timeZone,
      unsubscribeUrl: null,
      leavesAtOnce: false,
      values: (format) => questionMail({ ...facts, pageUrl: pageUrl(format) }, format),
    };
  }

  /** By e-mail if there is an address, else by the job board; null where nobody can write to the person. */
  private async recipient(
    db: EntityManager,
    { organisationId, id: applicationId }: Application,
    { id, firstName, lastName }: Candidate,
  ): Promise<MailRecipient | BoardRecipient | null> {
    const address = await mailAddressOf(db, organisationId, id);
    if (address !== null) return { name: [firstName, lastName].filter(Boolean).join(' '), address };
    const way = await this.boards.reaches(organisationId, applicationId);
    return way && { applicationId, byLetter: way === 'letter' };
  }
}
