import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import { languageToWrite } from '../candidates/index.js';
import { storableText } from '../kernel/storable-json.js';
import { OrganisationsService, candidateActor } from '../organisations/index.js';
import type { ViewLanguage } from '../platform/views/index.js';
import { demandKey, Vacancy } from '../vacancies/index.js';
import type { LocalisedText } from '../vacancies/index.js';
import type { AnswerVerdict, VerdictLine } from './domain/weigh.js';
import { askedLabel } from './open-questions.js';
import { LinkedQuestions } from './linked-questions.service.js';
import { QuestionRound } from './question-round.entity.js';
import { Rescoring } from './rescoring.service.js';
import { ResumeScorer } from './resume-scorer.service.js';
import { VerdictAnswers } from './verdict-answers.service.js';

/** A question with what the candidate has answered. */
export interface CandidateQuestion {
  readonly requirement: string;
  readonly label: LocalisedText;
  readonly answer: { readonly verdict: AnswerVerdict; readonly words: string | null } | null;
}

/** All that the page of a candidate shows. */
export interface CandidateQuestions {
  readonly organisationId: string;
  readonly candidateId: string;
  readonly companyName: string;
  readonly vacancyTitle: string;
  readonly timeZone: string;
  /** In which the person is written to. */
  readonly language: ViewLanguage;
  readonly openUntil: Date;
  readonly questions: readonly CandidateQuestion[];
}

/** What a candidate says to one question. */
export interface GivenAnswer {
  readonly requirement: string;
  readonly verdict: AnswerVerdict;
  readonly words: string;
}

const LONGEST_WORDS_CHARACTERS = 500;

/** Candidates answer what they were asked themselves, once or again while the link is open. */
@Injectable()
export class CandidateAnswers {
  constructor(
    private readonly linked: LinkedQuestions,
    private readonly organisations: OrganisationsService,
    private readonly scorer: ResumeScorer,
    private readonly answers: VerdictAnswers,
    private readonly rescoring: Rescoring,
    private readonly audit: AuditService,
  ) {}

  /** @throws QuestionLinkInvalid, QuestionLinkExpired, QuestionLinkErased, QuestionsClosed */
  async view(token: string): Promise<CandidateQuestions> {
    return this.linked.opened(token, async (db, { application, candidate, expiresAt, lines }) => {
      const { organisationId, vacancyId } = application;
      const vacancy = await db.getRepository(Vacancy).findOneByOrFail({ organisationId, id: vacancyId });
      const { name: companyName } = await this.organisations.get(organisationId);
      return {
        ...{ organisationId, candidateId: candidate.id, companyName, vacancyTitle: vacancy.title },
        ...{ timeZone: vacancy.timeZone, language: languageToWrite(candidate, vacancy) },
        openUntil: expiresAt,
        questions: lines.map((line) => ({
          requirement: line.requirement,
          label: askedLabel(line),
          answer: ownAnswer(line.answer),
        })),
      };
    });
  }

  /**
   * From now on these count instead of what the résumé says. What was not asked, or somebody of the organisation has answered, is left
   * as it is; the same again changes nothing.
   *
   * @throws QuestionLinkInvalid, QuestionLinkExpired, QuestionLinkErased, QuestionsClosed
   */
  async answer(token: string, given: readonly GivenAnswer[]): Promise<void> {
    await this.linked.opened(
      token,
      async (db, { round, application, lines }) => {
        const { organisationId, id, vacancyId } = application;
        const basis = await this.scorer.basis(db, organisationId, vacancyId);
        const asked = new Set(lines.map(({ requirement }) => requirement));
        let count = 0;
        for (const { requirement, verdict, words } of given) {
          const line = basis?.profile.requirements.find((one) => one.id === requirement);
          if (!line || !asked.has(requirement)) continue;
          const said = storableText(words).replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST_WORDS_CHARACTERS);
          const demand = { applicationId: id, demand: demandKey(line) };
          const isNew = await this.answers.putOfCandidate(db, organisationId, demand, { verdict, words: said || null });
          count += Number(isNew);
        }
        if (count === 0) return;
        const actor = candidateActor(organisationId);
        const details = { count };
        await this.audit.record(actor, 'applications.candidate-answered', { type: 'application', id }, details);
        await db
          .getRepository(QuestionRound)
          .update({ organisationId, id: round.id }, { answeredAt: this.answers.now() });
        await this.rescoring.again(db, organisationId, vacancyId, [id]);
      },
      true,
    );
  }
}

/** Why somebody of the organisation decided otherwise is not for the candidate. */
function ownAnswer(answer: VerdictLine['answer']): CandidateQuestion['answer'] {
  if (!answer?.byCandidate || answer.verdict === 'unknown') return null;
  return { verdict: answer.verdict, words: answer.words };
}
