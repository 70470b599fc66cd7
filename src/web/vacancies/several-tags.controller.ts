import { Body, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { listBack, nobodyTicked, tickedOf, tickedPeople } from './several-form.js';
import { severalTagsDonePage, severalTagsPage } from './several-tags.page.js';
import { SeveralTags, TAG_DEEDS } from './several-tags.service.js';
import type { SeveralTagsOutcome, TagDeed } from './several-tags.service.js';

const chosenForm = z.object({ ...tickedPeople, name: z.string().default('') });
const deedForm = chosenForm.extend({ deed: z.enum(TAG_DEEDS).default('put') });

/** A tag is put on several of a list at once, or taken off, and perhaps that is taken back. */
@PageController('vacancies/:id/several/tags')
@Allow('tags.write')
export class SeveralTagsController {
  constructor(
    private readonly tags: SeveralTags,
    private readonly visits: Visits,
  ) {}

  /** Nothing is done yet. */
  @Post()
  async look(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.confirmPage(actor, visit, id, readForm(chosenForm, body), null);
  }

  @Post('carry-out')
  async carryOut(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const form = readForm(deedForm, body);
    const { deed } = form;
    const chosen = tickedOf(form);
    if (chosen.length === 0) return nobodyTicked(visit, id, form.back);
    try {
      const outcome = await this.tags.carryOut(actor, id, deed, chosen, form.name);
      return this.donePage(visit, { outcome, deed, isOn: deed === 'put', back: form.back });
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind !== 'invalid') throw error;
      return this.confirmPage(actor, visit, id, form, error);
    }
  }

  @Post('take-back')
  async takeBack(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const form = readForm(deedForm, body);
    const { deed } = form;
    const chosen = tickedOf(form);
    if (chosen.length === 0) return nobodyTicked(visit, id, form.back);
    const outcome = await this.tags.takeBack(actor, id, deed, chosen, form.name);
    return this.donePage(visit, { outcome, deed, isOn: deed === 'take', back: form.back });
  }

  private async confirmPage(
    actor: Actor,
    visit: Visit,
    id: string,
    form: z.infer<typeof chosenForm>,
    failure: ExpectedError | null,
  ): Promise<PageAnswer> {
    const chosen = tickedOf(form);
    if (chosen.length === 0) return nobodyTicked(visit, id, form.back);
    const look = await this.tags.look(actor, id, chosen, form.ticks);
    const says = this.visits.saysIn(visit);
    const place = { back: listBack(id, form.back), fault: failure && says(failure), says };
    const page = severalTagsPage({ look, name: form.name, ...place }, visit.f);
    return (failure ? showRefused : show)('pages/vacancies/several-tags', page);
  }

  private donePage(
    visit: Visit,
    { back, ...done }: { outcome: SeveralTagsOutcome; deed: TagDeed; isOn: boolean; back: string | undefined },
  ): PageAnswer {
    const place = { back: listBack(done.outcome.vacancy.id, back), says: this.visits.saysIn(visit) };
    return show('pages/vacancies/several-done', severalTagsDonePage({ ...done, ...place }, visit.f));
  }
}
