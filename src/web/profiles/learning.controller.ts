import { Body, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { Learning } from '../../scoring/index.js';
import { goTo, show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { learningHref, learningPage } from './learning.page.js';
import { profileHref } from './profile.page.js';

/** What the person saw. Weights stand apart by spaces; what is no number is no weight that was proposed. */
const seenForm = z.object({
  slug: z.string().max(100).default(''),
  version: z.coerce.number().int().min(0),
  weights: z
    .string()
    .max(2_000)
    .default('')
    .transform((text) => text.split(' ').map(Number)),
});

/** What decisions propose for the weights of a vacancy's profile. */
@PageController('vacancies/:id/profile/learning')
export class LearningController {
  constructor(private readonly learning: Learning) {}

  @Get()
  @Allow('learning.read')
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const learnt = await this.learning.proposal(actor, id);
    return show(
      'pages/profiles/learning',
      learningPage({ learnt, mayDecide: mayDo(actor, 'learning.decide') }, visit.f),
    );
  }

  @Post('accept')
  @Allow('learning.decide')
  async accept(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const saved = await this.learning.accept(actor, id, readForm(seenForm, body));
    const text = visit.f.t('profile.saved', { version: visit.f.number(saved.version) });
    return goTo(profileHref(id), { tone: 'good', text });
  }

  @Post('dismiss')
  @Allow('learning.decide')
  async dismiss(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    await this.learning.dismiss(actor, id, readForm(seenForm, body));
    return goTo(learningHref(id), { tone: 'good', text: visit.f.t('learning.dismissedNow') });
  }
}
