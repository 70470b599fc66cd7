import { createHash } from 'node:crypto';
import { streamSeed } from './market/chance.js';
import type { InterviewCityKey } from './market/cities.table.js';
import type { Market, SimulatedBoard } from './market/market.js';
import { writesLetter } from './market/people.js';
import type { SimulatedPerson } from './market/person.js';
import type { EventOf, JournalEvent } from './journal-event.js';
import type { RealResume } from './real-resumes.js';
import type { ChatCondition, SimulatedMessage, SimulatedResume, SimulatedTopic } from './simulated-topic.js';
import type { TopicSource } from './topic-sources.table.js';
import { applyToTopic, viewTopic } from './topic-changes.js';

/** Topics and résumés of both boards. Filled from the market at the start, changed by journal events only. */
export class ResponseBook {
  private readonly resumes = new Map<string, SimulatedResume>();
  private readonly topics = new Map<string, SimulatedTopic>();
  private readonly topicsByChat = new Map<string, SimulatedTopic>();
  private readonly topicsByVacancy = new Map<string, SimulatedTopic[]>();
  private readonly cities = new Map<number, InterviewCityKey>();
  /** `board/vacancy/person` of every topic. */
  private readonly answered = new Set<string>();
  private last: SimulatedTopic | undefined;

  constructor(
    private readonly market: Market,
    realResumes: readonly RealResume[] | null,
  ) {
    for (const opening of market.openingResponses()) {
      if (opening.board === 'superjob' && realResumes !== null) continue;
      const resume = this.resumeOf(opening.board, opening.personNumber, opening.personCity);
      if (opening.resumeDeleted) resume.deleted = true;
      const topic = this.addTopic(resume, opening.vacancyIndex, Date.parse(opening.createdAt));
      topic.collection = opening.collection;
      topic.viewed = opening.collection !== 'response';
      if (topic.viewed) topic.unreadMessages = 0;
      if (opening.collection === 'discard_by_employer') topic.state = 'discard';
    }
    if (realResumes !== null) this.addReal(realResumes);
  }

  topic(board: SimulatedBoard, id: string): SimulatedTopic | undefined {
    const topic = this.topics.get(id);
    return topic?.board === board ? topic : undefined;
  }

  resume(board: SimulatedBoard, id: string): SimulatedResume | undefined {
    const resume = this.resumes.get(id);
    return resume?.board === board ? resume : undefined;
  }

  /** Résumés of everybody whom a board knows here, deleted ones included. */
  resumesOn(board: SimulatedBoard): SimulatedResume[] {
    return [...this.resumes.values()].filter((resume) => resume.board === board);
  }

  /** HeadHunter's topic by the id of its chat. */
  topicOfChat(chatId: string): SimulatedTopic | undefined {
    return this.topicsByChat.get(chatId);
  }

  /** Topics of one vacancy on one board in the order of their making. */
  topicsOf(board: SimulatedBoard, vacancyIndex: number): readonly SimulatedTopic[] {
    return this.topicsByVacancy.get(`${board}/${vacancyIndex}`) ?? [];
  }

  /** City of the vacancy that the person answered first; undefined for a person who has answered none. */
  cityOf(personNumber: number): InterviewCityKey | undefined {
    return this.cities.get(personNumber);
  }

  hasResponded(board: SimulatedBoard, vacancyIndex: number, personNumber: number): boolean {
    return this.answered.has(`${board}/${vacancyIndex}/${personNumber}`);
  }

  all(): IterableIterator<SimulatedTopic> {
    return this.topics.values();
  }

  get size(): number {
    return this.topics.size;
  }

  /** The vacancies where SuperJob's résumé has responded, or HeadHunter's topics of a résumé. */
  topicsWith(resume: SimulatedResume): SimulatedTopic[] {
    return [...this.topics.values()].filter((topic) => topic.resume === resume);
  }

  /** The person as the résumé shows them: what the market invents, with the changes made since. */
  person(resume: SimulatedResume): SimulatedPerson {
    const person = this.market.person(resume.personNumber, resume.personCity);
    return resume.change === null ? person : { ...person, ...definedValues(resume.change) };
  }

  /** The letter, if there is one, and everything written since. */
  messages(topic: SimulatedTopic): SimulatedMessage[] {
    const letter = topic.withLetter ? this.person(topic.resume).coverLetter : null;
    if (letter === null) return topic.later;
    const first: SimulatedMessage = {
      author: 'applicant',
      managerId: null,
      text: letter,
      file: null,
      at: topic.createdAt,
      state: 'response',
      editedAt: null,
      deleted: false,
      idempotencyKey: null,
    };
    return [first, ...topic.later];
  }

  apply(event: JournalEvent): void {
    switch (event.type) {
      case 'response-created':
        return this.applyCreated(event);
      case 'topic-invited':
        return this.applyInvited(event);
      case 'resume-changed':
      case 'resume-deleted':
      case 'resume-hidden':
      case 'resume-rejected':
        return this.applyToResume(event);
      case 'topics-viewed':
        return event.topicIds.forEach((id) => this.view(id));
      case 'resume-opened':
        return event.topicId === null ? undefined : this.view(event.topicId);
      default: {
        const topic = 'topicId' in event ? this.topics.get(event.topicId) : undefined;
        return topic === undefined ? undefined : applyToTopic(topic, event);
      }
    }
  }

  /** The newest topic of all. */
  newest(): SimulatedTopic | undefined {
    return this.last;
  }

  private applyCreated(event: EventOf<'response-created'>): void {
    const resume = this.resumeOf(event.board, event.personNumber, event.personCity);
    if (event.change !== null) resume.change = { ...resume.change, ...event.change };
    this.addTopic(resume, event.vacancyIndex, Date.parse(event.at), { source: event.source });
  }

  private applyInvited(event: EventOf<'topic-invited'>): void {
    const resume = this.resumes.get(event.resumeId);
    if (resume === undefined) return;
    const topic = this.addTopic(resume, event.vacancyIndex, Date.parse(event.at), { invited: true });
    topic.collection = 'response';
    const { collection, message, managerId, at } = event;
    applyToTopic(topic, { type: 'topic-moved', topicId: topic.id, collection, message, managerId, at });
    topic.state = 'invitation';
  }

  private applyToResume(
    event: EventOf<'resume-changed' | 'resume-deleted' | 'resume-hidden' | 'resume-rejected'>,
  ): void {
    const resume = this.resumes.get(event.resumeId);
    if (resume === undefined) return;
    if (event.type === 'resume-changed') {
      resume.change = { ...resume.change, ...event.change };
      resume.changedAt = Date.parse(event.at);
    }
    if (event.type === 'resume-deleted') resume.deleted = true;
    if (event.type === 'resume-hidden') resume.hiddenFields = event.hiddenFields;
    if (event.type === 'resume-rejected') resume.rejected = true;
  }

  private view(topicId: string): void {
    const topic = this.topics.get(topicId);
    if (topic !== undefined) viewTopic(topic);
  }

  private hasLetter(resume: SimulatedResume): boolean {
    if (resume.real !== null) return false;
    const changed = resume.change?.coverLetter;
    return changed === undefined ? writesLetter(this.market.seed, resume.personNumber) : changed !== null;
  }

  private addReal(realResumes: readonly RealResume[]): void {
    const vacancies = this.market.vacancies.filter((vacancy) => vacancy.superjobId !== null);
    const opened = Date.parse(this.market.epoch);
    realResumes.forEach((real, position) => {
      const vacancy = vacancies[position % vacancies.length];
      if (vacancy === undefined) return;
      const resume: SimulatedResume = {
        ...blankResume('superjob', real.id, 800_000 + position, vacancy.template.city),
        real,
      };
      this.resumes.set(resume.id, resume);
      // SuperJob shows no date of a response; the order alone is seen.
      this.addTopic(resume, vacancy.index, opened - (realResumes.length - position) * 1000);
    });
  }

  private resumeOf(board: SimulatedBoard, personNumber: number, personCity: InterviewCityKey): SimulatedResume {
    const id = resumeId(this.market.seed, board, personNumber);
    const known = this.resumes.get(id);
    if (known !== undefined) return known;
    const resume = blankResume(board, id, personNumber, personCity);
    this.resumes.set(id, resume);
    return resume;
  }

  private addTopic(
    resume: SimulatedResume,
    vacancyIndex: number,
    createdAt: number,
    { invited = false, source = 'NEGOTIATION' }: { invited?: boolean; source?: TopicSource } = {},
  ): SimulatedTopic {
    const number = this.topics.size + 1;
    const withLetter = !invited && source !== 'PHONE_CALL' && this.hasLetter(resume);
    const topic: SimulatedTopic = {
      number,
      board: resume.board,
      id: String(4_100_000_000 + number * 13 + (streamSeed(this.market.seed, 'topic', number) % 13)),
      chatId: 900_000_000 + number,
      vacancyIndex,
      resume,
      invited,
      source,
      createdAt,
      updatedAt: createdAt,
      applicantActedAt: createdAt,
      collection: 'response',
      state: 'response',
      viewed: false,
      unreadMessages: withLetter ? 1 : 0,
      withLetter,
      later: [],
      moves: [],
      chat: openChat(),
    };
    this.topics.set(topic.id, topic);
    this.last = topic;
    if (topic.board === 'headhunter') this.topicsByChat.set(String(topic.chatId), topic);
    this.cities.set(resume.personNumber, resume.personCity);
    this.answered.add(`${topic.board}/${vacancyIndex}/${resume.personNumber}`);
    const key = `${topic.board}/${vacancyIndex}`;
    const list = this.topicsByVacancy.get(key);
    if (list === undefined) this.topicsByVacancy.set(key, [topic]);
    else list.push(topic);
    return topic;
  }
}

function openChat(): ChatCondition {
  return {
    blockReason: null,
    readyAt: 0,
    applicantMayWrite: true,
    joined: new Set(),
    left: new Set(),
    readUpTo: new Map(),
  };
}

function blankResume(
  board: SimulatedBoard,
  id: string,
  personNumber: number,
  personCity: InterviewCityKey,
): SimulatedResume {
  return {
    board,
    id,
    personNumber,
    personCity,
    change: null,
    hiddenFields: null,
    deleted: false,
    rejected: false,
    changedAt: null,
    real: null,
  };
}

/** One résumé a person and board; its id follows from both. */
function resumeId(seed: number, board: SimulatedBoard, personNumber: number): string {
  if (board === 'superjob')
    return String(52_000_000 + personNumber * 17 + (streamSeed(seed, board, personNumber) % 17));
  const digest = createHash('sha256').update(`${seed}/resume/${personNumber}`).digest('hex');
  return digest.slice(0, 38);
}

function definedValues<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Partial<T>;
}
