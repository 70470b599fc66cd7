import { Body, Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { AttendanceLogsService, AttendanceService, ShowFits, ShowModelService } from '../../attendance/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { TakesFiles } from '../../platform/request-bodies/index.js';
import { TABLE_TYPES } from '../../platform/tables/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { pageQuery } from '../http/paging.js';
import type { PageQuery } from '../http/paging.js';
import { checked, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import {
  importAnswer,
  importBody,
  importQuery,
  importView,
  logAnswer,
  logsAnswer,
  logView,
  previewAnswer,
  previewView,
  ratesAnswer,
  ratesView,
} from './attendance.schemas.js';
import { modelAnswer, modelView, versionsAnswer, versionView } from './model.schemas.js';

const id = z.uuid();
const params = z.object({ id });
type LogAnswer = z.infer<typeof logAnswer>;

/** The show history: rates, and the logs it was imported from. */
@ApiArea('attendance', 'Attendance')
export class AttendanceController {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly logs: AttendanceLogsService,
    private readonly showModel: ShowModelService,
    private readonly fits: ShowFits,
  ) {}

  @Get('rates')
  @Allow('attendance.read')
  @Operation({
    summary: 'How often invited people came, by city, vacancy, board, format, hour and what was known before',
    answer: ratesAnswer,
  })
  async rates(@CurrentActor() actor: Actor): Promise<z.infer<typeof ratesAnswer>> {
    return ratesView(await this.attendance.rates(actor));
  }

  @Get('model')
  @Allow('attendance.read')
  @Operation({
    summary: 'What plans rest on: the version in use, what moves the probability of coming, how predictions turned out',
    answer: modelAnswer,
  })
  async model(@CurrentActor() actor: Actor): Promise<z.infer<typeof modelAnswer>> {
    return modelView(await this.showModel.report(actor));
  }

  @Get('model/versions')
  @Allow('attendance.read')
  @Operation({
    summary: 'Versions of what was learnt from the history, the newest first, with why one is not used',
    query: pageQuery,
    answer: versionsAnswer,
  })
  async versions(
    @CurrentActor() actor: Actor,
    @CheckedQuery(pageQuery) query: PageQuery,
  ): Promise<z.infer<typeof versionsAnswer>> {
    const { rows, next } = await this.fits.page(actor, query);
    return { versions: rows.map(versionView), next };
  }

  @Get('logs')
  @Allow('attendance.read')
  @Operation({ summary: 'Imported interview logs, the newest first', query: pageQuery, answer: logsAnswer })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedQuery(pageQuery) query: PageQuery,
  ): Promise<z.infer<typeof logsAnswer>> {
    const { rows, next } = await this.logs.list(actor, query);
    return { logs: rows.map(logView), next };
  }

  @Post('logs')
  @TakesFiles()
  @HttpCode(200)
  @Allow('attendance.import')
  @Operation({
    summary: 'Import an interview log',
    description:
      'A table (CSV in any encoding, .xlsx or JSON lines) with a date and whether the person came; what else was known before the interview is kept for the forecast. The same rows again add nothing; a log that was taken back counts again; with other "columns" or "outcomes" it takes the place of the first reading. Up to 8 MB: split larger ones by years.',
    query: importQuery,
    body: importBody,
    bodyTypes: ['application/json', ...TABLE_TYPES],
    answer: importAnswer,
  })
  async importLog(
    @CurrentActor() actor: Actor,
    @CheckedQuery(importQuery) query: z.infer<typeof importQuery>,
    @Body() body: unknown,
  ): Promise<z.infer<typeof importAnswer>> {
    const { file, ...options } = sentLog(query, body);
    return importView(await this.attendance.importLog(actor, file, options));
  }

  @Post('logs/preview')
  @TakesFiles()
  @HttpCode(200)
  @Allow('attendance.import')
  @Operation({
    summary: 'How an interview log would be read: its columns, its first rows, those that cannot be read',
    description:
      'Nothing is kept. What is taken for the wrong thing is said in "columns", what is not understood in "outcomes", here and when it is imported.',
    query: importQuery,
    body: importBody,
    bodyTypes: ['application/json', ...TABLE_TYPES],
    answer: previewAnswer,
  })
  async preview(
    @CurrentActor() actor: Actor,
    @CheckedQuery(importQuery) query: z.infer<typeof importQuery>,
    @Body() body: unknown,
  ): Promise<z.infer<typeof previewAnswer>> {
    const { file, ...options } = sentLog(query, body);
    return previewView(await this.attendance.previewLog(actor, file, options));
  }

  @Post('logs/:id/take-back')
  @HttpCode(200)
  @Allow('attendance.import')
  @Operation({ summary: 'Take a log back: its rows count no longer, and nothing is lost', params, answer: logAnswer })
  async takeBack(@CurrentActor() actor: Actor, @CheckedParam('id', id) logId: string): Promise<LogAnswer> {
    return logView(await this.logs.takeBack(actor, logId));
  }

  @Post('logs/:id/bring-back')
  @HttpCode(200)
  @Allow('attendance.import')
  @Operation({ summary: 'Bring back a log that was taken back', params, answer: logAnswer })
  async bringBack(@CurrentActor() actor: Actor, @CheckedParam('id', id) logId: string): Promise<LogAnswer> {
    return logView(await this.logs.bringBack(actor, logId));
  }
}

/** The log with what is said of it: as it is, its name in the query, or in JSON. */
function sentLog(query: z.infer<typeof importQuery>, body: unknown) {
  if (body instanceof Uint8Array) return { file: body, fileName: query.fileName ?? '', dates: query.dates };
  const { text, content, ...said } = checked(importBody, 'body', body);
  return { file: content === undefined ? (text ?? '') : Buffer.from(content, 'base64url'), ...said };
}
