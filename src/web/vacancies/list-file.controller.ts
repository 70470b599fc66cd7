import { Get, Param, Query } from '@nestjs/common';
import { ExportedLists, TagsService } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { WORKBOOK_TYPE } from '../../platform/tables/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import { sendFile } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { listFile } from './list-file.js';
import { responsesQuery } from './response-filter.js';
import { mustOf, stagesShown } from './response-groups.js';

/** As the page has it; a file is the whole of it. */
const listFileQuery = responsesQuery.omit({ after: true });

/** The list of a vacancy to take along: for whoever decides and works with no program but a spreadsheet. */
@PageController('vacancies/:id')
@Allow('candidates.export')
export class ListFileController {
  constructor(
    private readonly vacancies: VacanciesService,
    private readonly lists: ExportedLists,
    private readonly tags: TagsService,
  ) {}

  @Get('list-file')
  async file(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { group, ...filter } = readForm(listFileQuery, query);
    const { title } = await this.vacancies.get(actor, id);
    const rows = await this.lists.rows(actor, {
      ...{ vacancyId: id, stages: stagesShown(group, filter.stage) },
      ...mustOf(group),
      ...filter,
    });
    const tags = await this.tags.ofPeople(
      actor,
      rows.map(({ candidateId }) => candidateId),
    );
    return sendFile(await listFile(rows, tags, visit.f), WORKBOOK_TYPE, `${title}.xlsx`);
  }
}
