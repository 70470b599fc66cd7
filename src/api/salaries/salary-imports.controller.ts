import { Body, Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { TakesFiles } from '../../platform/request-bodies/index.js';
import { TABLE_TYPES } from '../../platform/tables/index.js';
import { SalaryImportColumns, SalaryImports } from '../../salaries/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { pageQuery } from '../http/paging.js';
import type { PageQuery } from '../http/paging.js';
import { checked, CheckedBody, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import {
  importAnswer,
  importView,
  payColumnsBody,
  payTableBody,
  payTableQuery,
  rejectedPay,
  rejectedPayAnswer,
  salaryImportsAnswer,
  salaryImportView,
} from './salary-imports.schemas.js';

const id = z.uuid();
const params = z.object({ id });
type View = z.infer<typeof salaryImportView>;

/** Tables of pay that somebody brings. */
@ApiArea('salaries/imports', 'Salaries')
@Allow('salaries.import')
export class SalaryImportsController {
  constructor(
    private readonly imports: SalaryImports,
    private readonly columns: SalaryImportColumns,
  ) {}

  @Get()
  @Operation({
    summary: 'Tables of pay that count or counted, the newest first',
    query: pageQuery,
    answer: salaryImportsAnswer,
  })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedQuery(pageQuery) query: PageQuery,
  ): Promise<z.infer<typeof salaryImportsAnswer>> {
    const { rows, next } = await this.imports.list(actor, query);
    return { imports: rows.map(importAnswer), next };
  }

  @Post()
  @TakesFiles()
  @HttpCode(201)
  @Operation({
    summary: 'Upload a table of pay',
    description:
      'CSV in any encoding, a workbook (.xlsx) or JSON lines, up to 100,000 rows and 8 MB; columns as "otklik band --help" names them. No band moves by it: look at the answer, then start it. One that is not started is forgotten after a day.',
    query: payTableQuery,
    body: payTableBody,
    bodyTypes: ['application/json', ...TABLE_TYPES],
    answer: salaryImportView,
    status: 201,
  })
  async upload(
    @CurrentActor() actor: Actor,
    @CheckedQuery(payTableQuery) { fileName = '', ...query }: z.infer<typeof payTableQuery>,
    @Body() body: unknown,
  ): Promise<View> {
    if (body instanceof Uint8Array) return importView(await this.imports.upload(actor, body, { fileName, ...query }));
    const { text, ...about } = checked(payTableBody, 'body', body);
    return importView(await this.imports.upload(actor, Buffer.from(text), about));
  }

  @Get(':id')
  @Operation({ summary: 'A table of pay and how it was read', params, answer: salaryImportView })
  async one(@CurrentActor() actor: Actor, @CheckedParam('id', id) importId: string): Promise<View> {
    return importView(await this.imports.get(actor, importId));
  }

  @Post(':id/columns')
  @HttpCode(200)
  @Operation({
    summary: 'Read an uploaded table anew by what its columns hold',
    description: 'As long as it does not count, and for a day at most.',
    params,
    body: payColumnsBody,
    answer: salaryImportView,
  })
  async choose(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) importId: string,
    @CheckedBody(payColumnsBody) { columns }: z.infer<typeof payColumnsBody>,
  ): Promise<View> {
    return importView(await this.columns.choose(actor, importId, columns));
  }

  @Post(':id/start')
  @HttpCode(200)
  @Operation({
    summary: 'Count the observations of an uploaded table; twice is once',
    params,
    answer: salaryImportView,
  })
  async start(@CurrentActor() actor: Actor, @CheckedParam('id', id) importId: string): Promise<View> {
    return importView(await this.imports.start(actor, importId));
  }

  @Get(':id/rejected')
  @Operation({
    summary: 'Rows that were not taken, with why',
    description: 'The first 1,000 of them, for 30 days after the upload.',
    params,
    answer: rejectedPayAnswer,
  })
  async rejected(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) importId: string,
  ): Promise<z.infer<typeof rejectedPayAnswer>> {
    return rejectedPay(await this.imports.rejectedRows(actor, importId));
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @Operation({ summary: 'Take a table back: its observations are gone', params, answer: salaryImportView })
  async takeBack(@CurrentActor() actor: Actor, @CheckedParam('id', id) importId: string): Promise<View> {
    return importView(await this.imports.takeBack(actor, importId));
  }
}
