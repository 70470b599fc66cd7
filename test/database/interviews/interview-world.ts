import type { Type } from '@nestjs/common';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fitShowsJob } from '../../../src/attendance/index.js';
import { Application, Candidate, CandidateContact } from '../../../src/candidates/index.js';
import { storeNameWords } from '../../../src/candidates/people-named.js';
import {
  CandidateLinks,
  DayStates,
  InterviewsModule,
  PlanningService,
  ReplanningService,
} from '../../../src/interviews/index.js';
import type {
  DayFields,
  DayReading,
  InterviewDay,
  ReplannedDay,
  ReplannedGroups,
  ReplannedStream,
} from '../../../src/interviews/index.js';
import { MovableClock } from '../../../src/kernel/clock.js';
import { newId } from '../../../src/kernel/ids.js';
import { MessageDelivery, SEND_MESSAGE } from '../../../src/messaging/index.js';
import { OrganisationsService, systemActor } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { LocalMailbox, listMails, readMail } from '../../../src/platform/mail-transport/index.js';
import type { StoredMail } from '../../../src/platform/mail-transport/index.js';
import { ViewsModule } from '../../../src/platform/views/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import { createTestApp } from '../../support/test-app.js';
import type { TestApp } from '../../support/test-app.js';

/** Monday, 12:00 in Moscow. */
export const MONDAY_NOON = new Date('2026-06-01T09:00:00Z');

/** Tuesday's day: eight half hours from ten o'clock, one interviewer. */
export const TUESDAY = {
  date: '2026-06-02',
  startTime: '10:00',
  slots: 8,
  slotMinutes: 30,
  interviewers: 1,
  address: 'Москва, ул. Лесная, 5',
  directions: 'Вход со двора',
  contactPhone: '+7 495 123-45-67',
} as const;

/** Phone numbers given out so far: no two people share one. */
let phones = 0;

/** An organisation with a vacancy and a shortlist, on a real database with a real mail server. */
export class InterviewWorld {
  private constructor(
    readonly app: TestApp,
    readonly mailbox: LocalMailbox,
  ) {}

  /** @param more  modules above interviews */
  static async open(more: Type<unknown>[] = []): Promise<InterviewWorld> {
    const folder = mkdtempSync(join(tmpdir(), 'box-'));
    const mailbox = await LocalMailbox.start({ port: 0, folder });
    try {
      const app = await createTestApp({
        imports: [ViewsModule, InterviewsModule, ...more],
        jobs: [fitShowsJob, SEND_MESSAGE],
        clock: new MovableClock(MONDAY_NOON),
        settings: {
          smtpUrl: `smtp://127.0.0.1:${mailbox.port}`,
          mailFrom: 'Ромашка <hr@example.test>',
          mailboxLocal: false,
          // A worker's supervision works by the real clock and would throw away what the test's clock has queued long ago.
          roles: ['web'],
          publicUrl: 'https://otklik.example',
        },
      });
      return new InterviewWorld(app, mailbox);
    } catch (error) {
      await mailbox.stop();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.mailbox.stop();
    await this.app.close();
  }

  /** A new employer with one vacancy in Moscow. */
  async employer(): Promise<{ actor: Actor; vacancyId: string }> {
    const organisations = this.app.get(OrganisationsService);
    const { organisationId } = await organisations.createOrganisation({
      name: 'ООО «Ромашка & Ко»',
      kind: 'employer',
      timeZone: 'Europe/Moscow',
      language: 'ru',
    });
    const actor = systemActor(organisationId);
    const vacancy = await this.app.get(VacanciesService).create(actor, {
      title: 'Менеджер по работе с клиентами',
      profileSlug: 'client-manager',
      citySlug: 'moscow',
      clientId: null,
      budgetAmount: 100_000,
      budgetCurrency: 'RUR',
      wantedCount: 3,
      deadline: null,
    });
    return { actor, vacancyId: vacancy.id };
  }

  /** Shortlisted people, the first with the highest score. Person number n is `Имя<n> Фамилия<n>`, person<n>@example.test. */
  async shortlist(
    organisationId: string,
    vacancyId: string,
    count: number,
    contact: 'email' | 'phone' | 'none' = 'email',
  ): Promise<string[]> {
    const applicationIds: string[] = [];
    await this.app.database.inOrganisation(organisationId, async (db) => {
      for (let number = 1; number <= count; number += 1) {
        const candidateId = newId();
        const createdAt = MONDAY_NOON;
        const name = { firstName: `Имя${number}`, lastName: `Фамилия${number}`, middleName: null };
        await db.getRepository(Candidate).insert({
          ...{ organisationId, id: candidateId, language: 'ru', citySlug: 'moscow', createdAt, chosenLanguage: null },
          ...name,
        });
        await storeNameWords(db, organisationId, candidateId, name);
        if (contact !== 'none') {
          phones += 1;
          const value =
            contact === 'email'
              ? `person${number}-${candidateId}@example.test`
              : `+7903${String(phones).padStart(7, '0')}`;
          await db.getRepository(CandidateContact).insert({
            ...{ organisationId, id: newId(), candidateId, kind: contact, value, normalised: value },
          });
        }
        const id = newId();
        const scorePoints = 95 - number / 10;
        await db.getRepository(Application).insert({
          ...{
            organisationId,
            id,
            candidateId,
            vacancyId,
            resumeId: null,
            boards: ['headhunter'],
            stage: 'shortlisted',
          },
          ...{ rejectedReason: null, withdrawnReason: null, respondedAt: createdAt, createdAt, version: 1, level: 2 },
          ...{ scorePoints, rankPoints: scorePoints, wishAmount: null, wishVerdict: null, topReasons: [] },
        });
        applicationIds.push(id);
      }
    });
    return applicationIds;
  }

  /** An employer with a shortlist and Tuesday planned; approved where asked for. */
  async plannedDay(people = 60, fields: Partial<DayFields> = {}): Promise<PlannedTuesday> {
    const { actor, vacancyId } = await this.employer();
    const applicationIds = await this.shortlist(actor.organisationId, vacancyId, people);
    const day = await this.app.get(PlanningService).planDay(actor, { vacancyId, ...TUESDAY, ...fields });
    return { actor, vacancyId, applicationIds, day };
  }

  async approvedDay(people = 60, fields: Partial<DayFields> = {}): Promise<PlannedTuesday> {
    const planned = await this.plannedDay(people, fields);
    return { ...planned, day: await this.app.get(PlanningService).approve(planned.actor, planned.day.id) };
  }

  /** Tuesday with three times and one person each, and a recruiter; those who are left of so many wait. */
  async dayOfThree(people: number): Promise<DayOfThree> {
    const planning = this.app.get(PlanningService);
    const { actor, day, applicationIds } = await this.plannedDay(people, { slots: 3 });
    await planning.approve(actor, (await planning.choose(actor, day.id, 3)).id);
    const anna: Actor = { ...actor, userId: newId(), name: 'Анна', role: 'recruiter' };
    return { anna, dayId: day.id, applicationIds, rows: await this.bookings(actor.organisationId) };
  }

  /** A day as a page reads it. */
  async reading(actor: Actor, dayId: string): Promise<DayReading> {
    return this.app.get(DayStates).reading(actor, dayId);
  }

  /** What would change of a day; null of one of which nothing could. */
  async difference(actor: Actor, dayId: string): Promise<ReplannedDay | null> {
    return this.app.get(ReplanningService).difference(actor, await this.reading(actor, dayId));
  }

  /** What is proposed of a stream day that is on. */
  async proposal(actor: Actor, dayId: string): Promise<ReplannedStream> {
    const replanned = await this.difference(actor, dayId);
    if (replanned?.format !== 'stream') throw new Error('Nothing is proposed of this day, or it is one of groups');
    return replanned;
  }

  /** The same of a day of groups. */
  async groupProposal(actor: Actor, dayId: string): Promise<ReplannedGroups> {
    const replanned = await this.difference(actor, dayId);
    if (replanned?.format !== 'group') throw new Error('Nothing is proposed of this day, or it is none of groups');
    return replanned;
  }

  /** Approves all that is proposed, if anything is. @returns how many were invited */
  async inviteProposed(actor: Actor, dayId: string): Promise<number> {
    const replanning = this.app.get(ReplanningService);
    const replanned = await this.difference(actor, dayId);
    if (replanned === null || replanned.invite.length + replanned.move.length === 0) return 0;
    return (await replanning.approve(actor, dayId, replanned.shown, null)).invited;
  }

  /** Bookings of a day with their start times, earliest first. */
  async bookings(organisationId: string): Promise<BookingRow[]> {
    return this.app.asOwner<BookingRow>(
      `SELECT booking.*, slot.starts_at, application.stage FROM bookings booking
         JOIN interview_slots slot ON slot.id = booking.interview_slot_id
         JOIN applications application ON application.id = booking.application_id
        WHERE booking.organisation_id = $1 ORDER BY slot.starts_at, application.rank_points DESC`,
      [organisationId],
    );
  }

  /** A booking as it is now. */
  async again({ organisation_id, id }: BookingRow): Promise<BookingRow> {
    return (await this.bookings(organisation_id)).find((booking) => booking.id === id)!;
  }

  /** The token of the candidate's link to a booking. */
  tokenOf({ organisation_id, id, starts_at }: BookingRow): string {
    return this.app.get(CandidateLinks).tokenOf({ organisationId: organisation_id, bookingId: id }, starts_at);
  }

  /** Expects that every slot counts just those who are booked into it, and no more than it has seats. */
  async expectSeatsRight(organisationId: string): Promise<void> {
    const rows = await this.bookings(organisationId);
    for (const slot of await this.slots(organisationId)) {
      const booked = rows.filter((row) => row.interview_slot_id === slot.id && row.status !== 'cancelled').length;
      expect([slot.seats_taken, slot.seats_taken <= slot.seats + slot.seats_beyond_plan]).toEqual([booked, true]);
    }
  }

  async slots(organisationId: string): Promise<SlotRow[]> {
    return this.app.asOwner<SlotRow>(`SELECT * FROM interview_slots WHERE organisation_id = $1 ORDER BY starts_at`, [
      organisationId,
    ]);
  }

  async messages(bookingId: string): Promise<MessageRow[]> {
    return this.app.asOwner<MessageRow>(`SELECT * FROM messages WHERE subject_id = $1 ORDER BY id`, [bookingId]);
  }

  /** Sends what is due about one booking; the mails of other tests' bookings stay where they are. */
  async sendAbout(bookingId: string): Promise<void> {
    const delivery = this.app.app.get<MessageDelivery>(MessageDelivery);
    for (const { id, organisation_id, not_before, status } of await this.messages(bookingId)) {
      if (status === 'waiting' && not_before <= this.app.clock.now()) await delivery.deliver(organisation_id, id);
    }
  }

  /** All mails of the mailbox, newest first. */
  async mails(): Promise<StoredMail[]> {
    const heads = await listMails(this.mailbox.folder, 1000);
    return Promise.all(heads.map(({ id }) => readMail(this.mailbox.folder, id)));
  }

  /** The mails to the person of one application, newest first. */
  async mailsTo(applicationId: string): Promise<StoredMail[]> {
    const [contact] = await this.app.asOwner<{ value: string }>(
      `SELECT contact.value FROM candidate_contacts contact
         JOIN applications application ON application.candidate_id = contact.candidate_id WHERE application.id = $1`,
      [applicationId],
    );
    return (await this.mails()).filter((mail) => mail.to.includes(contact?.value ?? 'nobody'));
  }
}

/** See `dayOfThree`. */
export interface DayOfThree {
  readonly anna: Actor;
  readonly dayId: string;
  readonly applicationIds: readonly string[];
  readonly rows: BookingRow[];
}

export interface PlannedTuesday {
  readonly actor: Actor;
  readonly vacancyId: string;
  readonly applicationIds: string[];
  readonly day: InterviewDay;
}

export interface BookingRow {
  readonly organisation_id: string;
  readonly id: string;
  readonly application_id: string;
  readonly interview_slot_id: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly sequence: number;
  readonly confirmed_at: Date | null;
  readonly starts_at: Date;
  readonly stage: string;
  readonly walk_in: boolean;
  readonly features: Record<string, unknown>;
  readonly moments: readonly Record<string, unknown>[];
}

export interface SlotRow {
  readonly id: string;
  readonly starts_at: Date;
  readonly planned_invitations: number;
  readonly seats: number;
  readonly seats_beyond_plan: number;
  readonly seats_taken: number;
}

export interface MessageRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly kind: string;
  readonly status: string;
  readonly not_before: Date;
  readonly skip_reason: string | null;
  readonly problem: string | null;
}

/** The token of the candidate's link in a mail. */
export function tokenIn(mail: StoredMail | undefined): string {
  return /https:\/\/otklik\.example\/c\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
}
