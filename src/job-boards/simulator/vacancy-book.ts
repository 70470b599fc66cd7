import type { EventOf, JournalEvent } from './journal-event.js';
import { advertisementOf } from './market/advertisement.js';
import type { Market, SimulatedBoard, SimulatedVacancy } from './market/market.js';
import { COLLEAGUE_ID, RECRUITER_ID } from './recruiters.table.js';

/** Publications last thirty days. Milliseconds. */
export const PUBLICATION_LASTS = 30 * 86_400_000;

/** What has happened to a vacancy since it was published. Instants are milliseconds since 1970. */
export interface VacancyStatus {
  /** Null = open. */
  archivedAt: number | null;
  /** Deleted by the employer, after it was archived; null = not. */
  hiddenAt: number | null;
  managerId: string;
  /** HeadHunter's id of the archived vacancy that this one goes on with. */
  readonly previousId: string | null;
  expiresAt: number;
  prolongedAt: number | null;
  /** What was bought for it: `HH_STANDARD`… */
  propertyType: string;
  /** Moderators have not looked at it yet: its employer sees it, the list of active ones does not have it. */
  readonly moderated: boolean;
  /** Order in which its responses are preferred to be shown. */
  preferredOrder: string;
}

/** Vacancies of both boards: those of the market and those published since. Changed by journal events only. */
export class VacancyBook {
  private readonly vacancies: SimulatedVacancy[];
  private readonly statuses: VacancyStatus[];
  private readonly byHeadhunterId = new Map<string, number>();

  constructor(private readonly market: Market) {
    this.vacancies = [...market.vacancies];
    this.statuses = this.vacancies.map((vacancy) =>
      freshStatus(vacancy, vacancy.template.ownedByColleague ? COLLEAGUE_ID : RECRUITER_ID),
    );
    for (const { headhunterId, index } of this.vacancies) this.byHeadhunterId.set(headhunterId, index);
  }

  get all(): readonly SimulatedVacancy[] {
    return this.vacancies;
  }

  at(index: number): SimulatedVacancy | undefined {
    return this.vacancies[index];
  }

  on(board: SimulatedBoard, id: string): SimulatedVacancy | undefined {
    if (board === 'headhunter') return this.vacancies[this.byHeadhunterId.get(id) ?? -1];
    return this.vacancies.find((vacancy) => vacancy.superjobId !== null && String(vacancy.superjobId) === id);
  }

  status(vacancy: Pick<SimulatedVacancy, 'index'>): Readonly<VacancyStatus> {
    const status = this.statuses[vacancy.index];
    if (status === undefined) throw new Error(`The market has no vacancy ${vacancy.index}.`);
    return status;
  }

  apply(event: JournalEvent): void {
    switch (event.type) {
      case 'vacancy-archived':
        return this.change(event.vacancyIndex, { archivedAt: Date.parse(event.at) });
      case 'vacancy-transferred':
        return this.change(event.vacancyIndex, { managerId: event.managerId });
      case 'vacancy-hidden':
        return this.change(event.vacancyIndex, { hiddenAt: Date.parse(event.at) });
      case 'vacancy-restored':
        return this.change(event.vacancyIndex, { hiddenAt: null });
      case 'vacancy-prolonged':
        return this.applyProlonged(event);
      case 'vacancy-upgraded':
        return this.change(event.vacancyIndex, { propertyType: event.propertyType });
      case 'vacancy-order-preferred':
        return this.change(event.vacancyIndex, { preferredOrder: event.order });
      case 'vacancy-published':
        return this.applyPublished(event);
      case 'vacancy-changed':
        return this.applyChanged(event);
      default:
        return undefined;
    }
  }

  private applyPublished(event: EventOf<'vacancy-published'>): void {
    const vacancy = this.market.publishedVacancy(this.vacancies.length, event.advertisement, event.at);
    this.vacancies.push(vacancy);
    this.byHeadhunterId.set(vacancy.headhunterId, vacancy.index);
    const { previousId, propertyType, moderated = false } = event;
    this.statuses.push({ ...freshStatus(vacancy, event.managerId), previousId, propertyType, moderated });
  }

  private applyChanged(event: EventOf<'vacancy-changed'>): void {
    const vacancy = this.vacancies[event.vacancyIndex];
    if (vacancy === undefined) return;
    const advertisement = { ...advertisementOf(vacancy.name, vacancy.template), ...event.change };
    const template = { ...vacancy.template, ...advertisement };
    this.vacancies[vacancy.index] = { ...vacancy, name: advertisement.name, template };
  }

  private applyProlonged(event: EventOf<'vacancy-prolonged'>): void {
    const at = Date.parse(event.at);
    this.change(event.vacancyIndex, { prolongedAt: at, expiresAt: at + PUBLICATION_LASTS });
  }

  private change(vacancyIndex: number, change: Partial<VacancyStatus>): void {
    Object.assign(this.statuses[vacancyIndex] ?? {}, change);
  }
}

function freshStatus(vacancy: SimulatedVacancy, managerId: string): VacancyStatus {
  return {
    archivedAt: null,
    hiddenAt: null,
    managerId,
    previousId: null,
    expiresAt: Date.parse(vacancy.createdAt) + PUBLICATION_LASTS,
    prolongedAt: null,
    propertyType: 'HH_STANDARD',
    moderated: false,
    preferredOrder: 'last_change_time_except_employer_inbox',
  };
}
