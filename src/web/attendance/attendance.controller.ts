import { Body, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { AttendanceService } from '../../attendance/index.js';
import type { LogImported } from '../../attendance/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { attendancePage } from './attendance.page.js';

const importForm = z.object({ text: z.string().default(''), fileName: z.string().max(300).default('') });

/** The show history: figures, and logs of the time before. */
@PageController('attendance')
export class AttendanceController {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly visits: Visits,
  ) {}

  @Get()
  @Allow('attendance.read')
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<PageAnswer> {
    const rates = await this.attendance.rates(actor);
    const mayImport = mayDo(actor, 'attendance.import');
    return show(
      'pages/attendance/attendance',
      attendancePage({ rates, mayImport, result: null, fault: null }, visit.f),
    );
  }

  /** The same log twice adds nothing, so the answer may be the page itself: a reload does no harm. */
  @Post('import')
  @Allow('attendance.import')
  async importLog(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { text, fileName } = readForm(importForm, body);
    let [result, fault]: [LogImported | null, string | null] = [null, null];
    try {
      result = await this.attendance.importLog(actor, text, { fileName });
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind !== 'invalid') throw error;
      fault = this.visits.failureSentence(visit, error);
    }
    const rates = await this.attendance.rates(actor);
    return show('pages/attendance/attendance', attendancePage({ rates, mayImport: true, result, fault }, visit.f));
  }
}
