import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { IMPORT_FIELDS, ImportPreviews, ImportsService, ImportUndo } from '../../direct-responses/index.js';
import type { ImportColumns } from '../../direct-responses/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import { goTo, sendFile, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { importFault, importPage, rejectedFile } from './import.page.js';
import type { ImportInput } from './import.page.js';
import { outcomePage, undoneNotice } from './outcome.page.js';

const NOTHING = 'none';
const column = z.enum([...IMPORT_FIELDS, NOTHING]);
/** What each column holds, in their order; one column comes as a text. */
const columnsForm = z.object({ column: z.union([column.transform((one) => [one]), z.array(column)]).optional() });

/** Rows of a kind that the page shows; all that were rejected stand in the file. */
const FAULTY_SHOWN = 20;

/** One list of people: its columns, how far it is, what became of it. */
@PageController('imports/:id')
@Allow('candidates.import')
export class ImportController {
  constructor(
    private readonly imports: ImportsService,
    private readonly previews: ImportPreviews,
    private readonly undo: ImportUndo,
    private readonly vacancies: VacanciesService,
    private readonly visits: Visits,
  ) {}

  /** Before it is started: what its columns hold, as guessed or as chosen on the page just now. Then: what became of it. */
  @Get()
  async page(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    return show(
      'pages/imports/import',
      await this.pageOf(actor, visit, id, { columns: columnsOf(query), fault: null }),
    );
  }

  /** How far it is: asked for again and again until it has finished. */
  @Get('outcome')
  async outcome(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    if (!visit.partial) return goTo(`/imports/${id}`);
    const view = await this.imports.get(actor, id);
    return show('pages/imports/outcome', outcomePage({ view, ...(await this.faulty(actor, id)) }, visit.f));
  }

  @Post('start')
  async start(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const columns = columnsOf(body);
    try {
      await this.imports.start(actor, id, columns);
      return goTo(`/imports/${id}`);
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind !== 'invalid') throw error;
      const failure = importFault(error, visit.f);
      const fault = this.visits.failureSentence(visit, failure);
      return showRefused('pages/imports/import', await this.pageOf(actor, visit, id, { columns, fault }));
    }
  }

  @Post('take-back')
  async takeBack(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    return goTo(`/imports/${id}`, undoneNotice(await this.undo.takeBack(actor, id), visit.f));
  }

  /** To be corrected in a spreadsheet and brought again. */
  @Get('rejected')
  async rejected(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    const { about, rows } = await this.undo.rejectedRows(actor, id);
    const { text } = rejectedFile(about, rows, visit.f);
    return sendFile(text, 'text/csv; charset=utf-8', visit.f.t('imports.rejectedFile.name'));
  }

  private async pageOf(
    actor: Actor,
    visit: Visit,
    id: string,
    { columns, fault }: { columns: ImportColumns | undefined; fault: string | null },
  ): Promise<object> {
    const view = await this.imports.get(actor, id);
    const vacancy = await this.vacancies.get(actor, view.about.vacancyId);
    const preview = view.about.status === 'uploaded' ? await this.previews.preview(actor, id, columns) : null;
    return importPage({ view, vacancy, preview, ...(await this.faulty(actor, id)), fault }, visit.f);
  }

  /** The first rows with which something is wrong. */
  private async faulty(actor: Actor, id: string): Promise<Pick<ImportInput, 'rejected' | 'unrecognised'>> {
    return {
      rejected: await this.imports.rows(actor, id, 'rejected', FAULTY_SHOWN),
      unrecognised: await this.imports.unrecognisedLines(actor, id, FAULTY_SHOWN),
    };
  }
}

function columnsOf(given: unknown): ImportColumns | undefined {
  return readForm(columnsForm, given).column?.map((field) => (field === NOTHING ? null : field));
}
