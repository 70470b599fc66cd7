import { Get, HttpCode, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { VacanciesService, VacancyPostingsService } from '../../vacancies/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import {
  newVacancyBody,
  postingBody,
  postingsAnswer,
  vacanciesAnswer,
  vacanciesQuery,
  vacancyAnswer,
  vacancyChangesBody,
  vacancyView,
} from './vacancies.schemas.js';

const id = z.uuid();

/** Vacancies. */
@ApiArea('', 'Vacancies')
export class VacanciesController {
  constructor(
    private readonly vacancies: VacanciesService,
    private readonly postings: VacancyPostingsService,
  ) {}

  @Get('vacancies/:id/postings')
  @Allow('vacancies.read')
  @Operation({
    summary: 'Postings whose responses come to the vacancy',
    params: z.object({ id }),
    answer: postingsAnswer,
  })
  async postingsOf(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
  ): Promise<z.infer<typeof postingsAnswer>> {
    return { postings: await this.postings.of(actor, vacancyId) };
  }

  @Post('vacancies/:id/postings')
  @HttpCode(200)
  @Allow('vacancies.edit')
  @Operation({
    summary: 'Let the responses of a posting come to this vacancy from now on',
    params: z.object({ id }),
    body: postingBody,
    answer: postingsAnswer,
  })
  async movePosting(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedBody(postingBody) { postingId }: z.infer<typeof postingBody>,
  ): Promise<z.infer<typeof postingsAnswer>> {
    await this.postings.move(actor, vacancyId, postingId);
    return { postings: await this.postings.of(actor, vacancyId) };
  }

  @Get('vacancies')
  @Allow('vacancies.read')
  @Operation({ summary: 'Vacancies, open ones first, newest first', query: vacanciesQuery, answer: vacanciesAnswer })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedQuery(vacanciesQuery) query: z.infer<typeof vacanciesQuery>,
  ): Promise<z.infer<typeof vacanciesAnswer>> {
    const { rows, next } = await this.vacancies.page(actor, query);
    return { vacancies: rows.map(vacancyView), next };
  }

  @Post('vacancies')
  @Allow('vacancies.edit')
  @Operation({ summary: 'Make a vacancy', body: newVacancyBody, answer: vacancyAnswer, status: 201 })
  async create(
    @CurrentActor() actor: Actor,
    @CheckedBody(newVacancyBody) body: z.infer<typeof newVacancyBody>,
  ): Promise<z.infer<typeof vacancyAnswer>> {
    return vacancyView(await this.vacancies.create(actor, body));
  }

  @Get('vacancies/:id')
  @Allow('vacancies.read')
  @Operation({ summary: 'One vacancy', params: z.object({ id }), answer: vacancyAnswer })
  async get(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
  ): Promise<z.infer<typeof vacancyAnswer>> {
    return vacancyView(await this.vacancies.get(actor, vacancyId));
  }

  @Patch('vacancies/:id')
  @Allow('vacancies.edit')
  @Operation({
    summary: 'Change a vacancy',
    params: z.object({ id }),
    body: vacancyChangesBody,
    answer: vacancyAnswer,
  })
  async edit(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) vacancyId: string,
    @CheckedBody(vacancyChangesBody) body: z.infer<typeof vacancyChangesBody>,
  ): Promise<z.infer<typeof vacancyAnswer>> {
    return vacancyView(await this.vacancies.edit(actor, vacancyId, body));
  }
}
