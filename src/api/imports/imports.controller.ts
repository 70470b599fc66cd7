import { Body, Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { ImportPreviews, ImportsService, ImportUndo, MOST_LIST_ROWS } from '../../direct-responses/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { TakesFiles } from '../../platform/request-bodies/index.js';
import { TABLE_TYPES } from '../../platform/tables/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { pageQuery } from '../http/paging.js';
import type { PageQuery } from '../http/paging.js';
import { checked, CheckedBody, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import {
  importAnswer,
  importsAnswer,
  importView,
  previewAnswer,
  previewView,
  rejectedAnswer,
  rejectedView,
  startBody,
  undoAnswer,
  uploadBody,
  uploadQuery,
} from './imports.schemas.js';

const id = z.uuid();
const params = z.object({ id });
type ImportAnswer = z.infer<typeof importAnswer>;

/** Lists of people that are brought to a vacancy. */
@ApiArea('', 'Imports of candidates')
@Allow('candidates.import')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly previews: ImportPreviews,
    private readonly undo: ImportUndo,
  ) {}

  @Get('vacancies/:id/imports')
  @Operation({ summary: 'Imports of a vacancy, the newest first', params, query: pageQuery, answer: importsAnswer })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedQuery(pageQuery) query: PageQuery,
  ): Promise<z.infer<typeof importsAnswer>> {
    const { rows, next } = await this.imports.list(actor, vacancyId, query);
    return { imports: rows.map(importView), next };
  }

  @Post('vacancies/:id/imports')
  @TakesFiles()
  @HttpCode(201)
  @Operation({
    summary: 'Upload a list of people for a vacancy',
    description:
      'CSV in any encoding, a workbook (.xlsx) or JSON lines, up to 5,000 people and 8 MB. Nobody becomes a candidate by it: look at the preview, then start it. One that is not started is forgotten after a day.',
    params,
    query: uploadQuery,
    body: uploadBody,
    bodyTypes: ['application/json', ...TABLE_TYPES],
    answer: importAnswer,
    status: 201,
  })
  async upload(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedQuery(uploadQuery) query: z.infer<typeof uploadQuery>,
    @Body() body: unknown,
  ): Promise<ImportAnswer> {
    if (body instanceof Uint8Array)
      return importView(await this.imports.upload(actor, vacancyId, body, query.fileName ?? ''));
    const { text, fileName } = checked(uploadBody, 'body', body);
    return importView(await this.imports.upload(actor, vacancyId, Buffer.from(text), fileName));
  }

  @Get('imports/:id')
  @Operation({ summary: 'An import and how far it is', params, answer: importAnswer })
  async one(@CurrentActor() actor: Actor, @CheckedParam('id', id) importId: string): Promise<ImportAnswer> {
    return importView(await this.imports.get(actor, importId));
  }

  @Get('imports/:id/preview')
  @Operation({ summary: 'How the first rows of an uploaded list would be taken in', params, answer: previewAnswer })
  async preview(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) importId: string,
  ): Promise<z.infer<typeof previewAnswer>> {
    return previewView(await this.previews.preview(actor, importId));
  }

  @Post('imports/:id/start')
  @HttpCode(200)
  @Operation({
    summary: 'Take the people of an uploaded list in',
    description:
      'Goes on in the background; twice is once. The same people again, in the same list or another one, add nothing.',
    params,
    body: startBody,
    answer: importAnswer,
  })
  async start(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) importId: string,
    @CheckedBody(startBody) { columns }: z.infer<typeof startBody>,
  ): Promise<ImportAnswer> {
    return importView(await this.imports.start(actor, importId, columns));
  }

  @Get('imports/:id/rejected')
  @Operation({
    summary: 'Rows that were not taken, with why, and those whose contact cannot be used',
    description:
      'Kept for 30 days after the import. Whoever came in with a phone number or e-mail that is none is there with it as written: correct it in the list, take the import back and bring the list again.',
    params,
    answer: rejectedAnswer,
  })
  async rejected(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) importId: string,
  ): Promise<z.infer<typeof rejectedAnswer>> {
    const { about, rows } = await this.undo.rejectedRows(actor, importId);
    return rejectedView(about, rows, await this.imports.unrecognisedLines(actor, importId, MOST_LIST_ROWS));
  }

  @Post('imports/:id/take-back')
  @HttpCode(200)
  @Operation({
    summary: 'Take an import back',
    description:
      'The people whom it brought are gone, as far as nobody has decided about them. The first at once, those of a long list in the background; twice is once.',
    params,
    answer: undoAnswer,
  })
  async takeBack(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) importId: string,
  ): Promise<z.infer<typeof undoAnswer>> {
    return this.undo.takeBack(actor, importId);
  }
}
