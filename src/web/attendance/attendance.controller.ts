import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  AttendanceLogsService,
  AttendanceService,
  firstOfEach,
  logColumnsMissing,
  ReminderEffects,
  ShowModelService,
} from '../../attendance/index.js';
import { InterviewRulesService } from '../../interviews/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { TakesFiles } from '../../platform/request-bodies/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { typedWhole } from '../frame/typed-number.js';
import { Visits } from '../frame/visits.service.js';
import { attendancePage } from './attendance.page.js';
import type { ImportDone, RefusedLog } from './attendance.page.js';
import { logCheckPage } from './log-check.page.js';
import type { TypedRules } from './reminders-part.js';
import { fileOf, logForm, wishOf } from './sent-log.js';

const rulesForm = z.object({
  lateAfterMinutes: z.string().max(20).default(''),
  cancelLateHours: z.string().max(20).default(''),
  triesReminders: z.literal('yes').optional(),
});
const pageQuery = z.object({
  after: z.string().max(2_000).optional(),
  /** See ModelInput. */
  asked: z.coerce.number().int().min(0).max(1_000).catch(0).optional(),
});

/** Imports on one page of the list. */
const LOGS_SHOWN = 10;

/** Versions of what was learnt on the page. */
const VERSIONS_SHOWN = 5;

/** Refusals of choices after which the log is shown by what remains of them. */
const READ_ALL_THE_SAME: readonly string[] = ['attendance.column-doubled', 'attendance.columns-missing'];

/** The show history: figures, and logs of the time before. */
@PageController('attendance')
export class AttendanceController {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly logs: AttendanceLogsService,
    private readonly showModel: ShowModelService,
    private readonly visits: Visits,
    private readonly rules: InterviewRulesService,
    private readonly effects: ReminderEffects,
  ) {}

  @Get()
  @Allow('attendance.read')
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    return this.show(actor, visit, { result: null, refused: null, ...readForm(pageQuery, query) });
  }

  /** The addresses of the answers below, come to by hand or by the buttons of theme and language. */
  @Get(['import', 'import/check', 'rules'])
  @Allow('attendance.read')
  answered(): PageAnswer {
    return goTo('/attendance');
  }

  /** What its columns hold and how it would be read, as guessed or as chosen just now. Nothing is kept: the file goes along. */
  @Post('import/check')
  @TakesFiles()
  @Allow('attendance.import')
  async check(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Body() body: unknown): Promise<PageAnswer> {
    const sent = readForm(logForm, body);
    try {
      const preview = await this.attendance.previewLog(actor, fileOf(sent), wishOf(sent));
      if (preview.read === null && preview.table.headers.length < 2) throw logColumnsMissing('date, outcome');
      return show('pages/attendance/log-check', logCheckPage({ preview, sent, fault: null }, visit.f));
    } catch (error) {
      return this.refused(actor, visit, sent, error);
    }
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
    const sent = readForm(logForm, body);
    try {
      const done = await this.attendance.importLog(actor, fileOf(sent), { fileName: sent.fileName, ...wishOf(sent) });
      return await this.show(actor, visit, { result: { done, sent }, refused: null });
    } catch (error) {
      return this.refused(actor, visit, sent, error);
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

  /** Who is late, and whether reminders are tried: from now on. */
  @Post('rules')
  @Allow('organisation.edit')
  async changeRules(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { triesReminders, ...numbers } = readForm(rulesForm, body);
    const typed = { ...numbers, triesReminders: triesReminders === 'yes' };
    try {
      await this.rules.change(actor, {
        lateAfterMinutes: typedWhole(typed.lateAfterMinutes),
        cancelLateHours: typed.cancelLateHours.trim() === '' ? null : typedWhole(typed.cancelLateHours),
        triesReminders: typed.triesReminders,
      });
      return goTo('/attendance#reminders', { tone: 'good', text: visit.f.t('attendance.reminders.saved') });
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind !== 'invalid') throw error;
      const fault = visit.f.t(`attendance.reminders.faults.${String(error.values['field'])}`);
      return this.show(actor, visit, { result: null, refused: null, typed: { ...typed, fault } });
    }
  }

  /** Beside the columns where some were chosen, else beside the form. */
  private async refused(
    actor: Actor,
    visit: Visit,
    sent: z.infer<typeof logForm>,
    error: unknown,
  ): Promise<PageAnswer> {
    if (!(error instanceof ExpectedError) || error.kind !== 'invalid') throw error;
    const fault = this.faultOf(visit, error);
    if (sent.column.length === 0) return this.show(actor, visit, { result: null, refused: { ...sent, fault } });
    const { columns: refused = {}, ...wish } = wishOf(sent);
    // Nothing that was chosen is lost; by columns that are not there, or that nothing is learnt from, no log can be read.
    const columns = READ_ALL_THE_SAME.includes(error.code) ? firstOfEach(refused) : undefined;
    const preview = await this.attendance.previewLog(actor, fileOf(sent), { ...wish, columns });
    return showRefused('pages/attendance/log-check', logCheckPage({ preview, sent, fault, refused }, visit.f));
  }

  private async show(
    actor: Actor,
    visit: Visit,
    {
      after,
      asked,
      typed,
      ...what
    }: {
      result: ImportDone | null;
      refused: RefusedLog | null;
      after?: string | undefined;
      asked?: number | undefined;
      typed?: TypedRules;
    },
  ): Promise<PageAnswer> {
    const rates = await this.attendance.rates(actor);
    const logs = await this.logs.list(actor, { limit: LOGS_SHOWN, after: after ?? null });
    const model = {
      asked: asked ?? 0,
      report: await this.showModel.report(actor),
      versions: await this.showModel.versions(actor, { limit: VERSIONS_SHOWN }),
    };
    const mayImport = mayDo(actor, 'attendance.import');
    const reminders = {
      results: await this.effects.results(actor),
      rules: await this.rules.get(actor),
      mayChange: mayDo(actor, 'organisation.edit'),
      typed: typed ?? null,
    };
    return show(
      'pages/attendance/attendance',
      attendancePage({ rates, model, logs, mayImport, reminders, ...what }, visit.f),
    );
  }

  /** The columns that are missing are named in the reader's language. */
  private faultOf(visit: Visit, error: ExpectedError): string {
    const { code, message, values } = error;
    const missing = String(values['missing'] ?? '')
      .split(', ')
      .filter((name) => name === 'date' || name === 'outcome')
      .map((name) => visit.f.t(`attendance.columns.${name}`));
    const field = values['field'];
    const named = {
      ...values,
      ...(missing.length > 0 ? { missing: missing.join(', ') } : {}),
      ...(field === undefined ? {} : { field: visit.f.t(`attendance.columns.${String(field)}`) }),
    };
    return this.visits.failureSentence(visit, { code, message, values: named });
  }
}
