import type { Clock } from '../../kernel/clock.js';
import { CallCounter } from './call-counter.js';
import { ChatFileBook } from './chats/chat-file-book.js';
import { CommentBook } from './comment-book.js';
import { DayCounter } from './day-counter.js';
import { DraftBook } from './draft-book.js';
import { FaultBook } from './fault-book.js';
import type { Journal } from './journal.js';
import type { EventOf, JournalEvent, UndatedEvent } from './journal-event.js';
import type { Market, SimulatedVacancy } from './market/market.js';
import type { ResponseBook } from './response-book.js';
import { simulatorSettingsSchema } from './simulator.settings.js';
import type { SimulatorCredentials, SimulatorSettings } from './simulator.settings.js';
import { TokenBook } from './token-book.js';
import { VacancyBook } from './vacancy-book.js';
import { WebhookBook } from './webhooks/webhook-book.js';
import { happeningsOf } from './webhooks/webhook-happenings.js';

/** SuperJob's ids of the same employer and recruiter. */
export const SUPERJOB_USER_ID = 6_120_411;
export const SUPERJOB_CLIENT_ID = 610_482;

/**
 * State of both boards: the market as it opened plus every event since. All changes go through `commit`: first into the
 * journal, then into memory, by the same code that replays them at the next start.
 */
export class Simulation {
  readonly tokens = new TokenBook();
  readonly faults = new FaultBook();
  readonly calls = new CallCounter();
  readonly webhooks = new WebhookBook();
  readonly drafts = new DraftBook();
  readonly comments = new CommentBook();
  readonly chatFiles = new ChatFileBook();
  readonly vacancies: VacancyBook;
  settings: SimulatorSettings = simulatorSettingsSchema.parse({});
  /** Contacts opened for money; a client that keeps the rules leaves this at 0. */
  contactsSpent = 0;
  /** Paid services that calls of the API have used up; what happens "on the site" does not count. */
  readonly bought = { publication: 0, prolongation: 0, upgrade: 0, roubles: 0 };
  /** Texts that the employer has written instead of the board's, by the template's id. */
  readonly mailTemplates = new Map<string, string>();
  /** Invitations and letters of SuperJob's weakly proven calls, in their order. */
  readonly superjobLetters: Pick<EventOf<'superjob-letter-sent'>, 'resumeId' | 'kind' | 'text'>[] = [];
  private offsetMinutes = 0;
  private readonly views = new DayCounter();
  private readonly searches = new DayCounter();
  private changed: (() => void) | null = null;

  constructor(
    readonly market: Market,
    readonly responses: ResponseBook,
    readonly credentials: SimulatorCredentials,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {
    this.vacancies = new VacancyBook(market);
    for (const event of journal.past) this.apply(event);
  }

  /** The boards' clock: the given one plus what control calls have moved it by. */
  now(): Date {
    return new Date(this.clock.now().getTime() + this.offsetMinutes * 60_000);
  }

  commit(event: UndatedEvent): void {
    const dated = { ...event, at: this.now().toISOString() } as JournalEvent;
    this.journal.append(dated);
    this.apply(dated);
    this.changed?.();
  }

  /** Who wants to know that something has happened; one listener at most. */
  onChange(listener: () => void): void {
    this.changed = listener;
  }

  /** Résumés opened today, by Moscow's calendar. */
  viewsToday(): number {
    return this.views.on(this.now());
  }

  /** Searches for résumés today, by Moscow's calendar. */
  searchesToday(): number {
    return this.searches.on(this.now());
  }

  /** Published, but its moderators have not looked at it. */
  inModeration(vacancy: Pick<SimulatedVacancy, 'index'>): boolean {
    return this.settings.headhunterModeration && this.vacancies.status(vacancy).moderated;
  }

  private apply(event: JournalEvent): void {
    this.responses.apply(event);
    this.vacancies.apply(event);
    this.drafts.apply(event);
    this.comments.apply(event);
    this.chatFiles.apply(event);
    // Nobody to tell: then nothing is worked out, for a market may be filled with a hundred thousand responses at once.
    this.webhooks.apply(event, this.webhooks.hasSubscriptions ? happeningsOf(this, event) : []);
    switch (event.type) {
      case 'clock-moved':
        this.offsetMinutes += event.byMinutes;
        return;
      case 'settings-changed':
        this.settings = { ...this.settings, ...event.settings };
        return;
      case 'contact-spent':
        this.contactsSpent += 1;
        return;
      case 'resume-opened':
        return this.views.count(new Date(event.at));
      case 'resumes-searched':
        return this.searches.count(new Date(event.at));
      case 'superjob-letter-sent': {
        const { resumeId, kind, text } = event;
        this.superjobLetters.push({ resumeId, kind, text });
        return;
      }
      case 'mail-template-changed':
        this.mailTemplates.set(event.templateId, event.text);
        return;
      case 'service-bought':
        this.bought[event.service] += 1;
        this.bought.roubles += event.roubles;
        return;
      default:
        return this.applyToBooks(event);
    }
  }

  private applyToBooks(event: JournalEvent): void {
    if (event.type === 'code-issued') this.tokens.applyCode(event);
    if (event.type === 'token-issued') this.tokens.applyIssued(event);
    if (event.type === 'tokens-ended') this.tokens.applyEnded(event);
    if (event.type === 'tokens-expired') this.tokens.applyExpired(event);
    if (event.type === 'fault-queued') this.faults.applyQueued(event);
    if (event.type === 'fault-met') this.faults.applyMet(event);
    if (event.type === 'faults-cleared') this.faults.applyCleared();
  }
}
