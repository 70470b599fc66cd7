import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { TakesFiles } from '../../platform/request-bodies/index.js';
import { OBSERVATION_FIELDS, SalaryImportColumns, SalaryImports } from '../../salaries/index.js';
import type { PayColumn, PayColumns } from '../../salaries/index.js';
import { LEVELS } from '../../vacancies/index.js';
import { goTo, sendFile, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { listQuery, readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { NOTHING, payColumnsFault, rejectedPayFile, salaryImportPage } from './salary-import.page.js';
import { salaryImportsPage } from './salary-imports.page.js';
import type { SalaryImportsPage, TypedPayTable } from './salary-imports.page.js';

/** A file as its bytes in base64url, or a table that was pasted; city and level are of rows that do not tell. */
const uploadForm = z.object({
  content: z.string().default(''),
  text: z.string().default(''),
  fileName: z.string().max(300).default(''),
  city: z.string().max(100).default(''),
  level: z.coerce.number().pipe(z.literal(LEVELS)).optional().catch(undefined),
});

const column = z.enum([...OBSERVATION_FIELDS, NOTHING]);
/** What each column holds, in their order; one column comes as a text. */
const columnsForm = z.object({ column: z.union([column.transform((one) => [one]), z.array(column)]).optional() });

/** Tables on one page of the list. */
const IMPORTS_SHOWN = 20;

/** Tables of pay that were brought, and the way to bring one. */
@PageController('salaries/imports')
@Allow('salaries.import')
export class SalaryImportsController {
  constructor(
    private readonly imports: SalaryImports,
    private readonly columns: SalaryImportColumns,
    private readonly visits: Visits,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    const { after } = readForm(listQuery, query);
    return show('pages/salaries/imports', await this.page(actor, visit, null, null, after));
  }

  @Post()
  @TakesFiles()
  async upload(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Body() body: unknown): Promise<PageAnswer> {
    const typed = readForm(uploadForm, body);
    const file = typed.content === '' ? Buffer.from(typed.text) : Buffer.from(typed.content, 'base64url');
    try {
      const { about } = await this.imports.upload(actor, file, typed);
      return goTo(`/salaries/imports/${about.id}`);
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind !== 'invalid') throw error;
      const fault = this.visits.failureSentence(visit, error);
      return showRefused('pages/salaries/imports', await this.page(actor, visit, fault, typed));
    }
  }

  /** Before it counts: how it was read. Then: what became of it. */
  @Get(':id')
  async one(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const [view, columns] = [await this.imports.get(actor, id), await this.columns.of(actor, id)];
    return show('pages/salaries/import', salaryImportPage({ view, columns }, visit.f));
  }

  /** Reads it anew by what its columns are said to hold. */
  @Post(':id/columns')
  async choose(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const refused = await this.chosen(actor, visit, id, body);
    return refused ?? goTo(`/salaries/imports/${id}`);
  }

  /** As its columns are chosen on the page, whether it was looked at again by that or not. */
  @Post(':id/start')
  async start(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const refused = await this.chosen(actor, visit, id, body);
    if (refused) return refused;
    const { about } = await this.imports.start(actor, id);
    const text = visit.f.t('salaries.imports.counted', { count: about.takenCount });
    return goTo(`/salaries/imports/${id}`, { tone: 'good', text });
  }

  @Post(':id/take-back')
  async takeBack(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    await this.imports.takeBack(actor, id);
    return goTo(`/salaries/imports/${id}`, { tone: 'good', text: visit.f.t('salaries.imports.undone') });
  }

  /** To be corrected in a spreadsheet and brought again. */
  @Get(':id/rejected')
  async rejected(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    const { text } = rejectedPayFile(await this.imports.rejectedRows(actor, id), visit.f);
    return sendFile(text, 'text/csv; charset=utf-8', visit.f.t('imports.rejectedFile.name'));
  }

  /** The page with the reason, where what was chosen for the columns is refused; null where it is as chosen now. */
  private async chosen(actor: Actor, visit: Visit, id: string, body: unknown): Promise<PageAnswer | null> {
    const fields = fieldsOf(body);
    const columns = await this.columns.of(actor, id);
    if (!fields || columns?.every(({ field }, at) => field === fields[at])) return null;
    try {
      await this.columns.choose(actor, id, fields);
      return null;
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind !== 'invalid' || !columns) throw error;
      const fault = this.visits.failureSentence(visit, payColumnsFault(error, visit.f));
      const typed = columns.map((one, at): PayColumn => ({ ...one, field: fields[at] ?? null }));
      const view = await this.imports.get(actor, id);
      return showRefused('pages/salaries/import', salaryImportPage({ view, columns: typed, fault }, visit.f));
    }
  }

  private async page(
    actor: Actor,
    visit: Visit,
    fault: string | null,
    typed: TypedPayTable | null,
    after?: string,
  ): Promise<SalaryImportsPage> {
    const imports = await this.imports.list(actor, { limit: IMPORTS_SHOWN, after: after ?? null });
    return salaryImportsPage({ imports, fault, typed }, visit.f);
  }
}

function fieldsOf(body: unknown): PayColumns | undefined {
  return readForm(columnsForm, body).column?.map((field) => (field === NOTHING ? null : field));
}
