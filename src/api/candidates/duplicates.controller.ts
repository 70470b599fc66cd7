import { Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { Comparisons, Duplicates } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { pageQuery } from '../http/paging.js';
import type { PageQuery } from '../http/paging.js';
import { CheckedBody, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import {
  comparisonAnswer,
  comparisonView,
  mergedAnswer,
  peopleBody,
  suggestionsAnswer,
  suggestionView,
} from './duplicates.schemas.js';

const id = z.uuid();
const params = z.object({ id });
type PeopleBody = z.infer<typeof peopleBody>;

/** Candidates that may be one person. */
@ApiArea('', 'Duplicates')
export class DuplicatesController {
  constructor(
    private readonly comparisons: Comparisons,
    private readonly duplicates: Duplicates,
  ) {}

  @Get('duplicates')
  @Allow('duplicates.read')
  @Operation({
    summary: 'Pairs of people who may be one, the newest first',
    query: pageQuery,
    answer: suggestionsAnswer,
  })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedQuery(pageQuery) query: PageQuery,
  ): Promise<z.infer<typeof suggestionsAnswer>> {
    const { rows, next } = await this.comparisons.list(actor, query);
    return { suggestions: rows.map(suggestionView), next };
  }

  @Get('candidates/:id/duplicates')
  @Allow('duplicates.read')
  @Operation({
    summary: 'A person and all who may be the same, also by way of one another; reading contacts is recorded',
    params,
    answer: comparisonAnswer,
  })
  async compare(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) candidateId: string,
  ): Promise<z.infer<typeof comparisonAnswer>> {
    return comparisonView(await this.comparisons.of(actor, candidateId));
  }

  @Post('candidates/merge')
  @HttpCode(200)
  @Allow('duplicates.decide')
  @Operation({
    summary: 'They are the same person',
    description:
      'All are shown under the oldest candidate. Of applications for one vacancy the furthest is shown with the histories of all; ids of the others lead to it. Twice is once. 409 while two of them have an interview ahead. It can be taken back at any time.',
    body: peopleBody,
    answer: mergedAnswer,
  })
  async merge(
    @CurrentActor() actor: Actor,
    @CheckedBody(peopleBody) { candidateIds }: PeopleBody,
  ): Promise<z.infer<typeof mergedAnswer>> {
    return this.duplicates.merge(actor, candidateIds);
  }

  @Post('candidates/tell-apart')
  @HttpCode(204)
  @Allow('duplicates.decide')
  @Operation({
    summary: 'They are different people: not suggested and not merged again',
    body: peopleBody,
    answer: null,
    status: 204,
  })
  async tellApart(@CurrentActor() actor: Actor, @CheckedBody(peopleBody) { candidateIds }: PeopleBody): Promise<void> {
    await this.duplicates.tellApart(actor, candidateIds);
  }

  @Post('candidates/:id/split')
  @HttpCode(204)
  @Allow('duplicates.decide')
  @Operation({
    summary: 'Split off what was merged into somebody',
    description:
      'Both have again the contacts, résumés, applications, stages and interviews that were theirs. What came in meanwhile belongs to the one whose contact it came by; what was decided meanwhile stays with the application that was shown. They are remembered as different people. Twice is once. 409 for the candidate that was kept.',
    params,
    answer: null,
    status: 204,
  })
  async split(@CurrentActor() actor: Actor, @CheckedParam('id', id) candidateId: string): Promise<void> {
    await this.duplicates.split(actor, candidateId);
  }
}
