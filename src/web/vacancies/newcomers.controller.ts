import { Body, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { DoorResponses } from '../../direct-responses/index.js';
import { Allow, CurrentActor, OrganisationsService } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { VacanciesService } from '../../vacancies/index.js';
import { consentOf } from '../apply/apply.page.js';
import { newcomerFields } from '../apply/newcomer.page.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { Refusals } from '../frame/refusals.service.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { newcomerPage, newcomersHref } from './newcomer.page.js';

const { phone: text } = newcomerFields;
const newcomer = z.object({ ...newcomerFields, city: text, experience: text, other: z.string().optional() });

/** One person whom somebody of us knows of: who called, or was recommended. */
@PageController('vacancies/:vacancyId/newcomers')
@Allow('candidates.import')
export class NewcomersController {
  constructor(
    private readonly door: DoorResponses,
    private readonly vacancies: VacanciesService,
    private readonly organisations: OrganisationsService,
    private readonly refusals: Refusals,
  ) {}

  @Get()
  async page(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('vacancyId') vacancyId: string,
  ): Promise<PageAnswer> {
    const vacancy = await this.vacancies.get(actor, vacancyId);
    const { name: companyName } = await this.organisations.get(actor.organisationId);
    return show('pages/vacancies/newcomer', newcomerPage({ vacancy, companyName, refused: null }, visit.f));
  }

  /** Where somebody of the vacancy has the same phone or mail under another name, it is asked first whether it is them. */
  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('vacancyId') vacancyId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { consent, other, ...fields } = readForm(newcomer, body);
    const answers = { ...fields, consents: consent !== undefined };
    const { f } = visit;
    return this.refusals.orElse(visit, newcomersHref(vacancyId), async () => {
      const vacancy = await this.vacancies.get(actor, vacancyId);
      const { name: companyName } = await this.organisations.get(actor.organisationId);
      const known = other === undefined ? await this.door.possiblySame(actor, vacancyId, answers) : [];
      if (known.length > 0) {
        const refused = { answers, faults: [] };
        return showRefused('pages/vacancies/newcomer', newcomerPage({ vacancy, companyName, refused, known }, f));
      }
      const taking = { told: answers, consent: consentOf({ companyName }, f), isOther: other !== undefined };
      const taken = await this.door.takeByHand(actor, vacancyId, taking);
      if (taken.faults !== null) {
        const refused = { answers, faults: taken.faults };
        return showRefused('pages/vacancies/newcomer', newcomerPage({ vacancy, companyName, refused }, f));
      }
      const said = f.t(taken.isNew ? 'newcomer.added' : 'newcomer.known');
      return goTo(`/applications/${taken.applicationId}`, { tone: 'good', text: said });
    });
  }
}
