import { Inject, Injectable } from '@nestjs/common';
import { AttendanceService, ShowFits } from '../attendance/index.js';
import { ApplicationsService } from '../candidates/index.js';
import { PlanningService } from '../interviews/index.js';
import type { InterviewDay } from '../interviews/index.js';
import type { SimulatorControl } from '../job-boards/index.js';
import { addDays, dayIn } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';

/** A room and one interviewer from ten to two: a day that a small employer can really hold. */
const DAY = { startTime: '10:00', slots: 8, slotMinutes: 30, interviewers: 1 } as const;

/** More people than any plan of the day above invites, so that the plan is bound by its risk and not by our list. */
const SHORTLIST = 60;

/** Nobody below half of the points is called to an interview by the first run; a person may decide otherwise. */
const LEAST_POINTS = 50;

/** The part of the first run that works with people: history, shortlist, the plan of tomorrow. */
@Injectable()
export class FirstDay {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly fits: ShowFits,
    private readonly applications: ApplicationsService,
    private readonly planning: PlanningService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The interview log that the simulated employer kept before it had this product. */
  async importHistory(actor: Actor, control: SimulatorControl): Promise<number> {
    const { imported, alreadyThere } = await this.attendance.importLog(actor, control.attendanceLog(), {
      fileName: 'interviews.csv',
      source: 'simulator',
    });
    // The plan of tomorrow is made at once.
    await this.fits.refit(actor.organisationId);
    return imported + alreadyThere;
  }

  /** Shortlists the best of a vacancy, as a recruiter would going down the list. */
  async shortlistBest(actor: Actor, vacancyId: string): Promise<number> {
    const page = await this.applications.list(actor, {
      vacancyId,
      stages: ['new', 'reviewed', 'shortlisted'],
      limit: SHORTLIST,
    });
    const good = page.rows.filter((row) => (row.scorePoints ?? 0) >= LEAST_POINTS);
    for (const row of good) if (row.stage !== 'shortlisted') await this.applications.shortlist(actor, row.id);
    return good.length;
  }

  /** The day after today in the vacancy's own zone: plans it, approves it and so invites. */
  async planTomorrow(actor: Actor, vacancy: { id: string; timeZone: string }): Promise<InterviewDay> {
    const date = addDays(dayIn(this.clock.now(), vacancy.timeZone), 1);
    const day = await this.planning.planDay(actor, {
      vacancyId: vacancy.id,
      date,
      ...DAY,
      address: 'ул. Кедровая, 12, 3-й этаж, комната 305',
      directions: 'Вход со двора, на ресепшен назовите своё имя.',
      contactPhone: '+7 900 000-00-00',
    });
    return this.planning.approve(actor, day.id);
  }
}
