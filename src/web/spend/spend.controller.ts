import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { dayIn, isCalendarDate } from '../../kernel/calendar-date.js';
import type { Clock } from '../../kernel/clock.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { CLOCK } from '../../platform/config/index.js';
import type { PageRequest } from '../../platform/paging/index.js';
import { SPEND_KINDS, SPEND_SOURCES, SpendInvalid, SpendPeriods, Spends } from '../../publishing/index.js';
import type { SpendFilter } from '../../publishing/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { listQuery, readForm } from '../frame/forms.js';
import type { RefusedBecause } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { SPEND_FIELDS, spendFields, spendFormSchema, spendPage, spendRowsPage } from './spend.page.js';
import type { SpendInput } from './spend.page.js';

const NO_DATE: RefusedBecause = { params: { fault: 'no-date' } };
const day = z.string().refine(isCalendarDate, NO_DATE).optional();
const spendQuery = listQuery.extend({
  source: z.enum(SPEND_SOURCES as [string, ...string[]]).optional(),
  from: day,
  to: day,
  vacancy: z.union([z.literal('none'), z.uuid()]).optional(),
  kind: z.enum(SPEND_KINDS).optional(),
  by: z.literal('day').optional(),
});
/** Of what was taken back a moment ago. */
const removedQuery = z.object({ removed: z.string().max(100).optional() });

/** Money spent for responses: what boards tell, and what people note. */
@PageController('spend')
export class SpendController {
  constructor(
    private readonly spends: Spends,
    private readonly periods: SpendPeriods,
    private readonly vacancies: VacanciesService,
    private readonly visits: Visits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('spend.read')
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    const { bad, rest } = badDays(query);
    if (bad !== null) {
      const values = { field: visit.f.t(bad === 'from' ? 'spend.firstDay' : 'spend.lastDay') };
      const fault = this.visits.failureSentence(visit, { code: 'web.field-no-date', message: '', values });
      return showRefused('pages/spend/spend', spendPage({ ...(await this.input(actor, visit, rest)), fault }, visit.f));
    }
    const input = await this.input(actor, visit, query);
    return visit.partial
      ? show('pages/spend/spend-rows', spendRowsPage(input, visit.f))
      : show('pages/spend/spend', spendPage(input, visit.f));
  }

  /** A refused form is shown again with what was typed. */
  @Post()
  @Allow('spend.edit')
  async enter(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Body() body: unknown): Promise<PageAnswer> {
    const values = readForm(spendFormSchema, body);
    try {
      await this.spends.enter(actor, spendFields(values));
    } catch (error) {
      if (!(error instanceof SpendInvalid)) throw error;
      const given = { values, faults: { [SPEND_FIELDS[error.field]]: this.visits.failureSentence(visit, error) } };
      const input = { ...(await this.input(actor, visit, {})), given };
      return showRefused('pages/spend/spend', spendPage(input, visit.f));
    }
    return goTo('/spend', { tone: 'good', text: visit.f.t('spend.entered') });
  }

  @Post(':id/remove')
  @Allow('spend.edit')
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageAnswer> {
    await this.spends.remove(actor, id);
    return goTo(`/spend?removed=${encodeURIComponent(id)}`);
  }

  @Post(':id/restore')
  @Allow('spend.edit')
  async restore(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    await this.spends.restore(actor, id);
    return goTo('/spend', { tone: 'good', text: visit.f.t('spend.restored') });
  }

  private async input(actor: Actor, visit: Visit, asked: unknown): Promise<SpendInput> {
    const { after, ...query } = readForm(spendQuery, asked);
    const { by, vacancy, ...within } = query;
    const part = { ...within, vacancyId: vacancy === 'none' ? null : vacancy, after };
    const { removed } = readForm(removedQuery, asked);
    const mayEdit = mayDo(actor, 'spend.edit');
    return {
      spends: by === 'day' ? await this.each(actor, part) : await this.periods.page(actor, part),
      removed: removed !== undefined && mayEdit ? await this.spends.removed(actor, removed) : null,
      query,
      vacancies: await this.vacancies.list(actor),
      mayEdit,
      today: dayIn(this.clock.now(), visit.context.zone),
      given: null,
    };
  }

  private async each(actor: Actor, part: SpendFilter & PageRequest): Promise<SpendInput['spends']> {
    const { rows, next } = await this.spends.page(actor, part);
    return { rows: rows.map((row) => ({ ...row, amount: Number(row.amount), sums: 1 })), next };
  }
}

/** A day of the address that is none, and what else is asked: the list is shown by that. */
function badDays(query: unknown): { bad: 'from' | 'to' | null; rest: unknown } {
  const { from, to, ...rest } = (query ?? {}) as Record<string, unknown>;
  const isBad = (value: unknown): boolean =>
    value !== undefined && value !== '' && !(typeof value === 'string' && isCalendarDate(value));
  const [badFrom, badTo] = [isBad(from), isBad(to)];
  const kept = { ...(badFrom ? {} : { from }), ...(badTo ? {} : { to }) };
  return { bad: badFrom ? 'from' : badTo ? 'to' : null, rest: { ...rest, ...kept } };
}
