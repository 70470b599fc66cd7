import { Inject, Injectable } from '@nestjs/common';
import { Raw } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { VacanciesService } from '../vacancies/index.js';
import type { DayPlan } from './day-plan.js';
import { checkedDay } from './day-fields.js';
import type { CheckedDay, DayFields } from './day-fields.js';
import type { DayMoney } from './domain/money-values.js';
import { InterviewDay } from './interview-day.entity.js';
import { PlanCalculation } from './plan-calculation.service.js';

/** A day as it would be planned. */
export interface PreviewedDay extends CheckedDay {
  readonly status: 'planned';
  readonly plan: DayPlan;
}

/** Stands for an address that is not typed yet: the plan does not depend on it. */
const SOMEWHERE = '—';

/** Plans as they would be: nothing is stored, nobody hears of them. */
@Injectable()
export class PlanPreviews {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacanciesService,
    private readonly calculation: PlanCalculation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The plan of a day with these fields, whether or not there is a day like it.
   *
   * @param asked  aborted when whoever fills in the fields has gone on
   * @throws ExpectedError as `PlanningService.planDay`
   */
  async ofDay(actor: Actor, fields: DayFields, asked?: AbortSignal): Promise<PreviewedDay> {
    assertAllowed(actor, 'days.plan');
    const vacancy = await this.vacancies.get(actor, fields.vacancyId);
    const address = fields.address.trim() === '' ? SOMEWHERE : fields.address;
    const checked = checkedDay({ ...fields, address }, this.clock.now(), vacancy);
    const basis = await this.database.inOrganisation(actor.organisationId, (db) =>
      this.calculation.basis(db, { ...vacancy, ...checked, vacancyId: vacancy.id }),
    );
    return { ...checked, status: 'planned', plan: await this.calculation.best(checked, basis, asked) };
  }

  /** What the organisation's days cost as stated last, for whichever vacancy; null where nobody has. */
  async lastMoney(actor: Actor): Promise<DayMoney | null> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    const day = await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(InterviewDay).findOne({
        where: { organisationId, prices: Raw((prices) => `${prices} -> 'money' IS NOT NULL`) },
        order: { createdAt: 'DESC', id: 'DESC' },
      }),
    );
    return day?.prices.money ?? null;
  }
}
