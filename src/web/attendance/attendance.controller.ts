import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  AttendanceLogsService,
  AttendanceService,
  DATE_ORDERS,
  ShowFits,
  ShowModelService,
} from '../../attendance/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { TakesFiles } from '../../platform/request-bodies/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { attendancePage } from './attendance.page.js';
import type { ImportDone, RefusedLog } from './attendance.page.js';

const importForm = z.object({
  text: z.string().default(''),
  fileName: z.string().max(300).default(''),
  dates: z.enum(DATE_ORDERS).optional(),
});
const pageQuery = z.object({ after: z.string().max(2_000).optional() });

/** Imports on one page of the list. */
const LOGS_SHOWN = 10;

/** Versions of what was learnt on the page. */
const VERSIONS_SHOWN = 5;

/** The show history: figures, and logs of the time before. */
@PageController('attendance')
export class AttendanceController {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly logs: AttendanceLogsService,
    private readonly fits: ShowFits,
    private readonly showModel: ShowModelService,
    private readonly visits: Visits,
  ) {}

  @Get()
  @Allow('attendance.read')
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    return this.show(actor, visit, { result: null, refused: null, ...readForm(pageQuery, query) });
  }

  /** The address of the answer below, come to by hand or by the buttons of theme and language. */
  @Get('import')
  @Allow('attendance.read')
  answered(): PageAnswer {
    return goTo('/attendance');
  }

  /** The same log twice adds nothing, so the answer may be the page itself: a reload does no harm. */
  @Post('import')
  @TakesFiles()
  @Allow('attendance.import')
  async importLog(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { text, fileName, dates } = readForm(importForm, body);
    try {
      const done = await this.attendance.importLog(actor, text, { fileName, dates });
      return await this.show(actor, visit, { result: { done, sent: { text, fileName } }, refused: null });
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind !== 'invalid') throw error;
      const refused = { fault: this.faultOf(visit, error), text, fileName };
      return this.show(actor, visit, { result: null, refused });
    }
  }

  @Post('logs/:id/take-back')
  @Allow('attendance.import')
  async takeBack(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    await this.logs.takeBack(actor, id);
    return goTo('/attendance', { tone: 'good', text: visit.f.t('attendance.takenBack') });
  }

  @Post('logs/:id/bring-back')
  @Allow('attendance.import')
  async bringBack(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    await this.logs.bringBack(actor, id);
    return goTo('/attendance', { tone: 'good', text: visit.f.t('attendance.broughtBack') });
  }

  private async show(
    actor: Actor,
    visit: Visit,
    { after, ...what }: { result: ImportDone | null; refused: RefusedLog | null; after?: string | undefined },
  ): Promise<PageAnswer> {
    const rates = await this.attendance.rates(actor);
    const logs = await this.logs.list(actor, { limit: LOGS_SHOWN, after: after ?? null });
    const model = {
      report: await this.showModel.report(actor),
      versions: await this.fits.page(actor, { limit: VERSIONS_SHOWN }),
    };
    const mayImport = mayDo(actor, 'attendance.import');
    return show('pages/attendance/attendance', attendancePage({ rates, model, logs, mayImport, ...what }, visit.f));
  }

  /** The columns that are missing are named in the reader's language. */
  private faultOf(visit: Visit, error: ExpectedError): string {
    const { code, message, values } = error;
    const missing = String(values['missing'] ?? '')
      .split(', ')
      .filter((name) => name === 'date' || name === 'outcome')
      .map((name) => visit.f.t(`attendance.columns.${name}`));
    const named = missing.length > 0 ? { ...values, missing: missing.join(', ') } : values;
    return this.visits.failureSentence(visit, { code, message, values: named });
  }
}
