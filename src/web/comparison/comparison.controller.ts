import { Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ScorePairs } from '../../scoring/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { RowPlaces } from '../vacancies/row-places.service.js';
import { comparisonPage } from './comparison.page.js';

const pairQuery = z.object({ first: z.string().max(100).default(''), second: z.string().max(100).default('') });

/** Two candidates of a vacancy side by side. */
@PageController('vacancies/:id/comparison')
export class ComparisonController {
  constructor(
    private readonly vacancies: VacanciesService,
    private readonly pairs: ScorePairs,
    private readonly places: RowPlaces,
  ) {}

  @Get()
  @Allow('applications.read')
  async page(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { first, second } = readForm(pairQuery, query);
    const vacancy = await this.vacancies.get(actor, id);
    const pair = await this.pairs.of(actor, id, [first, second]);
    const { requirements } = await this.places.profile(vacancy);
    return show('pages/comparison/comparison', comparisonPage({ vacancy, pair, requirements }, visit.f));
  }
}
