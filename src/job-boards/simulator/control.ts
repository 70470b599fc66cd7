import { randomUUID } from 'node:crypto';
import { controlRefused } from './simulator.errors.js';
import {
  applicantFileSchema,
  chatConditionSchema,
  clockSchema,
  codeSchema,
  discardSchema,
  faultSchema,
  newResponsesSchema,
  settingsChangeSchema,
  tokensSchema,
} from './control.schemas.js';
import type {
  ApplicantFile,
  ChatConditionWish,
  ClockMove,
  CodeWish,
  DiscardWish,
  FaultWish,
  NewResponses,
  TokenAction,
} from './control.schemas.js';
import { issueCode } from './headhunter-oauth.routes.js';
import type { EventOf, PersonChange } from './journal-event.js';
import { advertisementOf } from './market/advertisement.js';
import { attendanceLog } from './market/attendance-log.js';
import type { SimulatedBoard, SimulatedVacancy } from './market/market.js';
import { attendance, probability, showLogit } from './market/show-up.js';
import type { SimulatedResume, SimulatedTopic } from './simulated-topic.js';
import type { Simulation } from './simulation.js';
import { EMPLOYER_ID, RECRUITER_ID } from './recruiters.table.js';
import { SUPERJOB_USER_ID } from './simulation.js';
import type { SimulatorSettings } from './simulator.settings.js';
import { issueSuperjobCode } from './superjob-oauth.routes.js';
import type { WebhookControl } from './webhooks/webhook-control.js';

/** A response as the control plane names it. */
export interface ControlledResponse {
  readonly board: SimulatedBoard;
  /** HeadHunter's topic id; on SuperJob a number of the simulator's own, which no answer of the board shows. */
  readonly id: string;
  readonly vacancyId: string;
  readonly resumeId: string;
  readonly personNumber: number;
}

/** What is hidden from the boards' clients about one response. */
export interface PersonTruth extends ControlledResponse {
  /** 1–4 for people of the trade, 0 for others, null for a real résumé. */
  readonly level: number | null;
  readonly occupation: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** On an average day. */
  readonly showProbability: number;
  /** On the asked day: with its weather; whether the person would come and be late. Absent without a day. */
  readonly onDay?: { readonly showProbability: number; readonly comes: boolean; readonly late: boolean };
}

/** Numbers of people that control calls invent; the market's own stay below. */
const FIRST_LATER_PERSON = 100_001;

/**
 * What a test or the first run may do to the simulated boards and learn about them beside what the boards say. The HTTP control
 * plane has a path for each of these.
 */
export class SimulatorControl {
  constructor(
    private readonly simulation: Simulation,
    /** What the file of real résumés did not give; null without one. */
    private readonly resumesReport: object | null,
    readonly webhooks: WebhookControl,
  ) {}

  /** Ids, credentials, clock and counts in one object. */
  state(): Record<string, unknown> {
    const { market, responses, settings, contactsSpent, credentials, vacancies } = this.simulation;
    return {
      seed: market.seed,
      epoch: market.epoch,
      now: this.simulation.now().toISOString(),
      responses: responses.size,
      contactsSpent,
      bought: this.spent().bought,
      resumeViewsToday: this.simulation.viewsToday(),
      resumeSearchesToday: this.simulation.searchesToday(),
      settings,
      credentials,
      employerId: EMPLOYER_ID,
      managerId: RECRUITER_ID,
      superjobUserId: SUPERJOB_USER_ID,
      vacancies: vacancies.all.map((vacancy) => ({
        name: vacancy.name,
        city: vacancy.template.city,
        headhunterId: vacancy.headhunterId,
        superjobId: vacancy.superjobId,
        archived: vacancies.status(vacancy).archivedAt !== null,
        previousId: vacancies.status(vacancy).previousId,
        managerId: vacancies.status(vacancy).managerId,
        headhunterResponses: responses.topicsOf('headhunter', vacancy.index).length,
        superjobResponses: responses.topicsOf('superjob', vacancy.index).length,
      })),
      superjobLetters: this.simulation.superjobLetters,
      faultsWaiting: this.simulation.faults.waiting(),
      realResumes: this.resumesReport,
    };
  }

  /** Calls by board and endpoint since the start of the process or the last reset. */
  calls(): { total: number; endpoints: Record<string, number> } {
    return this.simulation.calls.summary();
  }

  resetCalls(): void {
    this.simulation.calls.reset();
  }

  /** Contacts opened for money so far. */
  contactsSpent(): number {
    return this.simulation.contactsSpent;
  }

  /** What calls of the API have used up: contacts, publications, prolongations, and what the last two cost. */
  spent(): { contacts: number; bought: Simulation['bought'] } {
    const { contactsSpent, bought } = this.simulation;
    return { contacts: contactsSpent, bought: { ...bought } };
  }

  /** New people (or one known person) respond now. */
  respond(wish: NewResponses = {}): ControlledResponse[] {
    const { board, vacancyId, count, personNumber, change, source } = newResponsesSchema.parse(wish);
    if (personNumber !== undefined && count > 1) throw controlRefused('personNumber goes with count 1 only.');
    const vacancy = this.vacancyFor(board, vacancyId);
    const created: ControlledResponse[] = [];
    for (let done = 0; done < count; done += 1) {
      const number = personNumber ?? this.nextPerson();
      this.create(board, vacancy, number, { change: (change as PersonChange | undefined) ?? null, source });
      const topic = this.simulation.responses.topicsOf(board, vacancy.index).at(-1);
      if (topic !== undefined) created.push(this.named(topic));
    }
    return created;
  }

  /** The owner deletes the résumé: topics keep `resume: null` on HeadHunter, SuperJob no longer lists it. */
  deleteResume(resumeId: string): void {
    this.simulation.commit({ type: 'resume-deleted', resumeId: this.resume(resumeId).id });
  }

  /** The owner hides parts of the résumé: ids of HeadHunter's `resume_hidden_fields`. */
  hideFields(resumeId: string, hiddenFields: readonly string[]): void {
    this.simulation.commit({ type: 'resume-hidden', resumeId: this.resume(resumeId).id, hiddenFields });
  }

  /** The owner edits the résumé: its `updated_at` becomes now. */
  changeResume(resumeId: string, change: PersonChange): void {
    this.simulation.commit({ type: 'resume-changed', resumeId: this.resume(resumeId).id, change });
  }

  /** The applicant writes into a HeadHunter topic. */
  applicantWrites(topicId: string, text: string): void {
    this.checkApplicantMayWrite(topicId);
    this.simulation.commit({ type: 'applicant-wrote', topicId, text });
  }

  /** The applicant sends a picture in the chat of a HeadHunter topic. */
  applicantSendsFile(topicId: string, wish: ApplicantFile = {}): void {
    const file = { id: randomUUID(), ...applicantFileSchema.parse(wish) };
    this.checkApplicantMayWrite(topicId);
    this.simulation.commit({ type: 'applicant-wrote', topicId, text: '', file });
  }

  /** A HeadHunter topic ends without us: the applicant withdraws, or the board closes it. */
  discardTopic(topicId: string, wish: DiscardWish = {}): void {
    const { collection } = discardSchema.parse(wish);
    this.simulation.commit({ type: 'topic-discarded', topicId: this.topic(topicId).id, collection });
  }

  /** Closes the chat of a topic (it can be read, not written to), or lets it not be made yet: `chat_is_not_ready`, 404. */
  conditionChat(topicId: string, wish: ChatConditionWish): void {
    const { blockReason, notReadyMinutes } = chatConditionSchema.parse(wish);
    const { id } = this.topic(topicId);
    this.simulation.commit({ type: 'chat-conditioned', topicId: id, blockReason, notReadyMinutes });
  }

  /** `revoke`: the tokens end; `expire`: the access tokens are past their time; `change-password`: HeadHunter's `deactivated`. */
  tokens(wish: TokenAction): void {
    const { board, action } = tokensSchema.parse(wish);
    if (action === 'expire') return this.simulation.commit({ type: 'tokens-expired', board });
    const reason = action === 'revoke' ? 'revoked' : 'deactivated';
    this.simulation.commit({ type: 'tokens-ended', board, reason, accessToken: null });
  }

  /** Moves the boards' clock by minutes or to an instant; answers the new now. */
  moveClock(wish: ClockMove): Date {
    const move = clockSchema.parse(wish);
    const byMinutes =
      'byMinutes' in move ? move.byMinutes : (Date.parse(move.to) - this.simulation.now().getTime()) / 60_000;
    this.simulation.commit({ type: 'clock-moved', byMinutes });
    return this.simulation.now();
  }

  queueFault(wish: FaultWish): void {
    this.simulation.commit({ type: 'fault-queued', fault: faultSchema.parse(wish) });
  }

  clearFaults(): void {
    this.simulation.commit({ type: 'faults-cleared' });
  }

  change(settings: Partial<SimulatorSettings>): SimulatorSettings {
    this.simulation.commit({ type: 'settings-changed', settings: settingsChangeSchema.parse(settings) });
    return this.simulation.settings;
  }

  /** The block that every authorised SuperJob call answers with; null lifts it. */
  blockSuperjob(variant: SimulatorSettings['superjobBlock']): void {
    this.change({ superjobBlock: variant });
  }

  archiveVacancy(vacancyId: string): void {
    this.simulation.commit({ type: 'vacancy-archived', vacancyIndex: this.anyVacancy(vacancyId).index });
  }

  /** The employer publishes the vacancy again: the old one is archived, the new id says so in `previous_id`. Nothing is spent by the API. */
  republishVacancy(vacancyId: string): string {
    const old = this.anyVacancy(vacancyId);
    const { archivedAt, managerId, propertyType } = this.simulation.vacancies.status(old);
    if (archivedAt === null) this.simulation.commit({ type: 'vacancy-archived', vacancyIndex: old.index });
    this.simulation.commit({
      type: 'vacancy-published',
      advertisement: advertisementOf(old.name, old.template),
      managerId,
      previousId: old.headhunterId,
      propertyType,
    });
    return this.simulation.vacancies.all.at(-1)?.headhunterId ?? '';
  }

  /** Gives the vacancy to another recruiter. */
  transferVacancy(vacancyId: string, managerId: string): void {
    const vacancyIndex = this.anyVacancy(vacancyId).index;
    this.simulation.commit({ type: 'vacancy-transferred', vacancyIndex, managerId });
  }

  /** A code as the authorization page would give it, without a browser. */
  authorisationCode(wish: CodeWish = {}): string {
    const { board, redirectUri, codeChallenge, managerId } = codeSchema.parse(wish);
    if (board === 'superjob') return issueSuperjobCode(this.simulation, redirectUri);
    return issueCode(this.simulation, redirectUri, codeChallenge, managerId);
  }

  /** The hidden truth about everybody who has responded; with a day (`YYYY-MM-DD`) also who would come on it. */
  people(date?: string): PersonTruth[] {
    return [...this.simulation.responses.all()].map((topic) => this.truth(topic, date));
  }

  /** Interview log of the sixty working days before the market opened, CSV with a header line. */
  attendanceLog(): string {
    return attendanceLog(this.simulation.market);
  }

  private create(
    board: SimulatedBoard,
    vacancy: SimulatedVacancy,
    personNumber: number,
    how: Pick<EventOf<'response-created'>, 'change' | 'source'>,
  ): void {
    const { responses } = this.simulation;
    if (responses.hasResponded(board, vacancy.index, personNumber)) {
      throw controlRefused(`Person ${personNumber} has responded to this vacancy already.`);
    }
    const personCity = responses.cityOf(personNumber) ?? vacancy.template.city;
    this.simulation.commit({
      type: 'response-created',
      board,
      vacancyIndex: vacancy.index,
      personNumber,
      personCity,
      ...how,
    });
  }

  private checkApplicantMayWrite(topicId: string): void {
    if (this.topic(topicId).chat.applicantMayWrite) return;
    throw controlRefused(`The employer has closed the chat of topic ${topicId} for the applicant.`);
  }

  private nextPerson(): number {
    return FIRST_LATER_PERSON + this.simulation.responses.size;
  }

  private truth(topic: SimulatedTopic, date: string | undefined): PersonTruth {
    const { market, responses } = this.simulation;
    const vacancy = this.vacancyAt(topic.vacancyIndex);
    const person = responses.person(topic.resume);
    const real = topic.resume.real !== null;
    return {
      ...this.named(topic),
      level: real ? null : person.level,
      occupation: real ? null : person.occupation,
      email: real ? null : person.email,
      phone: real ? null : person.phone,
      showProbability: probability(showLogit(market.seed, person, vacancy.template)),
      ...(date === undefined ? {} : { onDay: attendance(market.seed, person, vacancy.template, date) }),
    };
  }

  private named(topic: SimulatedTopic): ControlledResponse {
    const vacancy = this.vacancyAt(topic.vacancyIndex);
    return {
      board: topic.board,
      id: topic.id,
      vacancyId: topic.board === 'headhunter' ? vacancy.headhunterId : String(vacancy.superjobId),
      resumeId: topic.resume.id,
      personNumber: topic.resume.personNumber,
    };
  }

  private topic(id: string): SimulatedTopic {
    const topic = this.simulation.responses.topic('headhunter', id);
    if (topic === undefined) throw controlRefused(`There is no topic ${id}.`);
    return topic;
  }

  private resume(id: string): SimulatedResume {
    const { responses } = this.simulation;
    const resume = responses.resume('headhunter', id) ?? responses.resume('superjob', id);
    if (resume === undefined) throw controlRefused(`There is no résumé ${id}.`);
    return resume;
  }

  private vacancyFor(board: SimulatedBoard, id: string | undefined): SimulatedVacancy {
    const { market } = this.simulation;
    const first = market.vacancies.find((vacancy) => board === 'headhunter' || vacancy.superjobId !== null);
    const vacancy = id === undefined ? first : this.simulation.vacancies.on(board, id);
    if (vacancy === undefined) throw controlRefused(`There is no vacancy ${id ?? ''} on ${board}.`);
    return vacancy;
  }

  private anyVacancy(id: string): SimulatedVacancy {
    const vacancy = this.simulation.vacancies.on('headhunter', id) ?? this.simulation.vacancies.on('superjob', id);
    if (vacancy === undefined) throw controlRefused(`There is no vacancy ${id}.`);
    return vacancy;
  }

  private vacancyAt(index: number): SimulatedVacancy {
    const vacancy = this.simulation.vacancies.at(index);
    if (vacancy === undefined) throw controlRefused(`The market has no vacancy ${index}.`);
    return vacancy;
  }
}
