import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { ApplicationsService } from '../../candidates/index.js';
import { newId } from '../../kernel/ids.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { AskedAlready, Asking, QuestionPreviews, ScoringService } from '../../scoring/index.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { askingPage } from './asking.page.js';
import { DecidedAnswer } from './decided.service.js';

const askForm = z.object({ key: z.uuid(), again: z.uuid().optional() });

/** What a résumé leaves open is read as the candidate will read it, and asked. */
@PageController('applications/:id/questions')
@Allow('conversations.write')
export class AskingController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly scoring: ScoringService,
    private readonly asking: Asking,
    private readonly previews: QuestionPreviews,
    private readonly decided: DecidedAnswer,
  ) {}

  /** To the panel the message alone. */
  @Get()
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    const person = await this.applications.get(actor, id);
    const score = await this.scoring.detail(actor, person.id);
    const preview = await this.previews.of(actor, person.id, score);
    const standing = await this.asking.standing(actor, person.id, score);
    const page = askingPage({ person, preview, standing, formKey: newId() }, visit.f);
    return visit.partial ? show('pages/vacancies/asking-letter', page) : show('pages/vacancies/asking', page);
  }

  @Post()
  async ask(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Query() query: unknown,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { key, again = null } = readForm(askForm, body);
    try {
      await this.asking.ask(actor, id, key, again);
    } catch (error) {
      // A page from before the same was asked: as it is now it says when that was.
      if (!(error instanceof AskedAlready)) throw error;
    }
    return this.decided.answer(actor, visit, id, { query });
  }
}
