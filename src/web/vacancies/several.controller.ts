import { Body, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { Rejections } from '../../sourcing/index.js';
import { messageFields, messageOf } from '../connections/message-choice.js';
import { show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { listBack, nobodyTicked, tickedOf, tickedPeople } from './several-form.js';
import { severalDonePage, severalPage } from './several.page.js';
import { SEVERAL_KINDS, SeveralDecisions } from './several.service.js';

const chosenForm = z.object({ ...tickedPeople, kind: z.enum(SEVERAL_KINDS) });
const carryOutForm = chosenForm.extend({
  reason: z.string().max(300).optional(),
  words: z.string().max(300).optional(),
  message: messageFields.message,
});

/** Several of a list at once: read by name, then said yes to, then perhaps taken back. */
@PageController('vacancies/:id/several')
@Allow('applications.decide')
export class SeveralController {
  constructor(
    private readonly several: SeveralDecisions,
    private readonly rejections: Rejections,
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
    const form = readForm(carryOutForm, body);
    const { kind, reason, words, message = 'usual' } = form;
    const chosen = tickedOf(form);
    if (chosen.length === 0) return nobodyTicked(visit, id, form.back);
    try {
      const outcome = await this.several.carryOut(actor, id, kind, chosen, {
        reason: words ?? reason ?? null,
        message: messageOf({ message }, await this.rejections.usual(actor)),
      });
      return this.donePage(visit, { outcome, kind, back: form.back, mayPlan: mayDo(actor, 'days.plan') });
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
    const form = readForm(z.object(tickedPeople), body);
    const chosen = tickedOf(form);
    if (chosen.length === 0) return nobodyTicked(visit, id, form.back);
    const outcome = await this.several.takeBack(actor, id, chosen);
    return this.donePage(visit, { outcome, kind: 'take-back', back: form.back, mayPlan: false });
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
    const { kind } = form;
    const look = await this.several.look(actor, id, kind, chosen, form.ticks);
    const says = this.visits.saysIn(visit);
    const place = { back: listBack(id, form.back), fault: failure && says(failure), says };
    const page = severalPage({ look, kind, usual: await this.rejections.usual(actor), ...place }, visit.f);
    return (failure ? showRefused : show)('pages/vacancies/several', page);
  }

  private donePage(
    visit: Visit,
    {
      back,
      ...done
    }: Pick<Parameters<typeof severalDonePage>[0], 'outcome' | 'kind' | 'mayPlan'> & { back?: string | undefined },
  ): PageAnswer {
    const place = { back: listBack(done.outcome.vacancy.id, back), says: this.visits.saysIn(visit) };
    return show('pages/vacancies/several-done', severalDonePage({ ...done, ...place }, visit.f));
  }
}
