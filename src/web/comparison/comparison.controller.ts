import { Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { ApplicationNotFound, ApplicationsService } from '../../candidates/index.js';
import { RatingsReader } from '../../interviews/index.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ScorePairs } from '../../scoring/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { listQuery, readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { RowPlaces } from '../vacancies/row-places.service.js';
import { choicePage } from './choice.page.js';
import { comparisonPage } from './comparison.page.js';

const pairQuery = listQuery.extend({
  first: z.string().max(100).default(''),
  second: z.string().max(100).default(''),
});

/** Two candidates of a vacancy side by side; as long as one alone is named, whom to compare them with. */
@PageController('vacancies/:id/comparison')
export class ComparisonController {
  constructor(
    private readonly vacancies: VacanciesService,
    private readonly pairs: ScorePairs,
    private readonly places: RowPlaces,
    private readonly applications: ApplicationsService,
    private readonly ratings: RatingsReader,
  ) {}

  @Get()
  @Allow('applications.read')
  async page(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { first, second, after } = readForm(pairQuery, query);
    const vacancy = await this.vacancies.get(actor, id);
    if (second === '') {
      const { id: shownId } = await this.applications.find(actor, first);
      const [one] = await this.applications.rows(actor, [shownId]);
      if (one?.vacancy.id !== id) throw new ApplicationNotFound();
      const others = await this.applications.list(actor, { vacancyId: id, after });
      return show('pages/comparison/choose', choicePage({ vacancy, first: one, others }, visit.f));
    }
    const pair = await this.pairs.of(actor, id, [first, second]);
    const { requirements } = await this.places.profile(vacancy);
    const rated = await this.ratings.ofApplications(
      actor,
      pair.map(({ application }) => application.id),
    );
    const decider = mayDo(actor, 'applications.decide') ? actor : null;
    return show(
      'pages/comparison/comparison',
      comparisonPage({ vacancy, pair, requirements, decider, rated }, visit.f),
    );
  }
}
