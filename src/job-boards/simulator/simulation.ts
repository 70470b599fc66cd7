import type { Clock } from '../../kernel/clock.js';
import { CallCounter } from './call-counter.js';
import { FaultBook } from './fault-book.js';
import type { Journal } from './journal.js';
import type { JournalEvent, UndatedEvent } from './journal-event.js';
import type { Market, SimulatedBoard, SimulatedVacancy } from './market/market.js';
import type { ResponseBook } from './response-book.js';
import { simulatorSettingsSchema } from './simulator.settings.js';
import type { SimulatorCredentials, SimulatorSettings } from './simulator.settings.js';
import { TokenBook } from './token-book.js';

/** HeadHunter's ids of the simulated employer and its two recruiters. */
export const EMPLOYER_ID = '4181';
export const RECRUITER_ID = '7714301';
export const COLLEAGUE_ID = '7714302';

/** SuperJob's ids of the same employer and recruiter. */
export const SUPERJOB_USER_ID = 6_120_411;
export const SUPERJOB_CLIENT_ID = 610_482;

/** What has happened to a vacancy since it was published. */
interface VacancyStatus {
  /** Milliseconds since 1970; null = open. */
  archivedAt: number | null;
  managerId: string;
}

/**
 * State of both boards: the market as it opened plus every event since. All changes go through `commit`: first into the
 * journal, then into memory, by the same code that replays them at the next start.
 */
export class Simulation {
  readonly tokens = new TokenBook();
  readonly faults = new FaultBook();
  readonly calls = new CallCounter();
  settings: SimulatorSettings = simulatorSettingsSchema.parse({});
  /** Contacts opened for money; a client that keeps the rules leaves this at 0. */
  contactsSpent = 0;
  private offsetMinutes = 0;
  private viewsByDay = new Map<string, number>();
  private readonly statuses: VacancyStatus[];

  constructor(
    readonly market: Market,
    readonly responses: ResponseBook,
    readonly credentials: SimulatorCredentials,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {
    this.statuses = market.vacancies.map((vacancy) => ({
      archivedAt: null,
      managerId: vacancy.template.ownedByColleague ? COLLEAGUE_ID : RECRUITER_ID,
    }));
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
  }

  status(vacancy: SimulatedVacancy): Readonly<VacancyStatus> {
    const status = this.statuses[vacancy.index];
    if (status === undefined) throw new Error(`The market has no vacancy ${vacancy.index}.`);
    return status;
  }

  vacancyOn(board: SimulatedBoard, id: string): SimulatedVacancy | undefined {
    return this.market.vacancies.find((vacancy) =>
      board === 'headhunter' ? vacancy.headhunterId === id : String(vacancy.superjobId) === id,
    );
  }

  /** Résumés opened today, by Moscow's calendar. */
  viewsToday(): number {
    return this.viewsByDay.get(moscowDay(this.now())) ?? 0;
  }

  private apply(event: JournalEvent): void {
    this.responses.apply(event);
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
      case 'resume-opened': {
        const day = moscowDay(new Date(event.at));
        this.viewsByDay.set(day, (this.viewsByDay.get(day) ?? 0) + 1);
        return;
      }
      case 'vacancy-archived':
        return this.change(event.vacancyIndex, { archivedAt: Date.parse(event.at) });
      case 'vacancy-transferred':
        return this.change(event.vacancyIndex, { managerId: event.managerId });
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

  private change(vacancyIndex: number, change: Partial<VacancyStatus>): void {
    Object.assign(this.statuses[vacancyIndex] ?? {}, change);
  }
}

/** Moscow has no summer time: its day is that of UTC three hours later. */
function moscowDay(instant: Date): string {
  return new Date(instant.getTime() + 3 * 3_600_000).toISOString().slice(0, 10);
}
