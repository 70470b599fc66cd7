import { Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { ApplicationsService, PeopleSearchService, StageMovesService, TagsService } from '../../candidates/index.js';
import type { Application, MoveMessage } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { Rejections, SourcingService } from '../../sourcing/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { pageQuery } from '../http/paging.js';
import type { PageQuery } from '../http/paging.js';
import { CheckedBody, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import {
  applicationAnswer,
  applicationsAnswer,
  applicationsQuery,
  contactsAnswer,
  detailView,
  foundView,
  moveBody,
  peopleAnswer,
  peopleQuery,
  rejectBody,
  rowView,
  stageAnswer,
  stageCountsAnswer,
  stageCountsQuery,
  unreadableAnswer,
  unreadableView,
} from './applications.schemas.js';

const id = z.uuid();
const params = z.object({ id });
type StageAnswer = z.infer<typeof stageAnswer>;

/** Applications: the list of a vacancy, one in detail, decisions. */
@ApiArea('', 'Applications')
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly moves: StageMovesService,
    private readonly sourcing: SourcingService,
    private readonly people: PeopleSearchService,
    private readonly rejections: Rejections,
    private readonly tags: TagsService,
  ) {}

  @Get('vacancies/:id/applications')
  @Allow('applications.read')
  @Operation({
    summary: 'Applications of a vacancy, best first',
    params,
    query: applicationsQuery,
    answer: applicationsAnswer,
  })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedQuery(applicationsQuery) query: z.infer<typeof applicationsQuery>,
  ): Promise<z.infer<typeof applicationsAnswer>> {
    const { stage: stages, ...rest } = query;
    const page = await this.applications.list(actor, { vacancyId, ...rest, ...(stages ? { stages } : {}) });
    const tags = await this.tags.ofPeople(
      actor,
      page.rows.map(({ candidateId }) => candidateId),
    );
    return {
      applications: page.rows.map((row) => ({
        ...rowView(row),
        tags: (tags.get(row.candidateId) ?? []).map(({ name }) => name),
      })),
      ...{ next: page.next, total: page.total },
    };
  }

  @Get('vacancies/:id/stages')
  @Allow('applications.read')
  @Operation({
    summary: 'How many applications stand in each stage',
    params,
    query: stageCountsQuery,
    answer: stageCountsAnswer,
  })
  async stages(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedQuery(stageCountsQuery) conditions: z.infer<typeof stageCountsQuery>,
  ): Promise<z.infer<typeof stageCountsAnswer>> {
    return { counts: await this.applications.stageCounts(actor, vacancyId, conditions) };
  }

  @Get('vacancies/:id/unreadable')
  @Allow('applications.read')
  @Operation({
    summary: 'Responses that could not be read, with the reason',
    params,
    query: pageQuery,
    answer: unreadableAnswer,
  })
  async unreadable(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedQuery(pageQuery) query: PageQuery,
  ): Promise<z.infer<typeof unreadableAnswer>> {
    const { rows, next } = await this.sourcing.unreadable(actor, vacancyId, query);
    return { responses: rows.map(unreadableView), next };
  }

  @Get('people')
  @Allow('applications.read')
  @Operation({
    summary: 'People over all vacancies, newest application first',
    query: peopleQuery,
    answer: peopleAnswer,
  })
  async search(
    @CurrentActor() actor: Actor,
    @CheckedQuery(peopleQuery) { text, ...page }: z.infer<typeof peopleQuery>,
  ): Promise<z.infer<typeof peopleAnswer>> {
    const { rows, next } = await this.people.find(actor, text, page);
    return { people: rows.map(foundView), next };
  }

  @Get('applications/:id')
  @Allow('applications.read')
  @Operation({ summary: 'One application with its résumés and history', params, answer: applicationAnswer })
  async get(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
  ): Promise<z.infer<typeof applicationAnswer>> {
    return detailView(await this.applications.get(actor, applicationId));
  }

  @Get('applications/:id/contacts')
  @Allow('contacts.read')
  @Operation({
    summary: 'Phones and e-mails; who reads them is recorded, once an hour',
    params,
    answer: contactsAnswer,
  })
  async contacts(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
  ): Promise<z.infer<typeof contactsAnswer>> {
    return { contacts: await this.applications.contacts(actor, applicationId) };
  }

  @Post('applications/:id/moves')
  @HttpCode(200)
  @Allow('applications.decide')
  @Operation({ summary: 'Move to another stage', params, body: moveBody, answer: stageAnswer })
  async move(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
    @CheckedBody(moveBody) { to, reason, expectedVersion, message }: z.infer<typeof moveBody>,
  ): Promise<StageAnswer> {
    const options = { reason, message: message ?? null, ...(expectedVersion === undefined ? {} : { expectedVersion }) };
    if (to === 'rejected') await this.checkText(actor, applicationId, options.message);
    return stageOf(await this.moves.move(actor, applicationId, to, options));
  }

  @Post('applications/:id/shortlist')
  @HttpCode(200)
  @Allow('applications.decide')
  @Operation({ summary: 'Shortlist', params, answer: stageAnswer })
  async shortlist(@CurrentActor() actor: Actor, @CheckedParam('id', id) applicationId: string): Promise<StageAnswer> {
    return stageOf(await this.applications.shortlist(actor, applicationId));
  }

  @Post('applications/:id/reject')
  @HttpCode(200)
  @Allow('applications.decide')
  @Operation({
    summary: 'Reject, with a reason',
    description: 'The board is told ten minutes later, unless the rejection was taken back.',
    params,
    body: rejectBody,
    answer: stageAnswer,
  })
  async reject(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
    @CheckedBody(rejectBody) { reason, message }: z.infer<typeof rejectBody>,
  ): Promise<StageAnswer> {
    await this.checkText(actor, applicationId, message ?? null);
    return stageOf(
      await this.applications.move(actor, applicationId, 'rejected', { reason, message: message ?? null }),
    );
  }

  private async checkText(actor: Actor, applicationId: string, message: MoveMessage | null): Promise<void> {
    await this.rejections.check(actor, (await this.applications.find(actor, applicationId)).id, message);
  }

  @Post('applications/:id/undo')
  @HttpCode(200)
  @Allow('applications.decide')
  @Operation({ summary: 'Take back one’s own last move', params, answer: stageAnswer })
  async undo(@CurrentActor() actor: Actor, @CheckedParam('id', id) applicationId: string): Promise<StageAnswer> {
    return stageOf(await this.applications.undo(actor, applicationId));
  }

  @Post('vacancies/:id/undo')
  @HttpCode(200)
  @Allow('applications.decide')
  @Operation({
    summary: 'Take back one’s own last decision on a vacancy, whoever it was about',
    params,
    answer: stageAnswer,
  })
  async undoLast(@CurrentActor() actor: Actor, @CheckedParam('id', id) vacancyId: string): Promise<StageAnswer> {
    return stageOf(await this.applications.undoLast(actor, vacancyId));
  }
}

function stageOf({ id: applicationId, stage, version }: Application): StageAnswer {
  return { id: applicationId, stage, version };
}
