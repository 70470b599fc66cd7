import { Body, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { TagsService } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { Refusals } from '../frame/refusals.service.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { DecidedAnswer } from './decided.service.js';

const addForm = z.object({ name: z.string().default('') });
const removeForm = z.object({ tag: z.string().default('') });

/** Tags are put on a person and taken off. */
@PageController('applications/:id/tags')
@Allow('tags.write')
export class TagsController {
  constructor(
    private readonly tags: TagsService,
    private readonly decided: DecidedAnswer,
    private readonly refusals: Refusals,
  ) {}

  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Query() query: unknown,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const work = async (): Promise<PageAnswer> => {
      await this.tags.add(actor, id, readForm(addForm, body).name);
      return this.decided.answer(actor, visit, id, { query });
    };
    // The list says beside the panel what was refused.
    return visit.partial ? work() : this.refusals.orElse(visit, `/applications/${id}`, work);
  }

  @Post('remove')
  async remove(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Query() query: unknown,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    await this.tags.remove(actor, id, readForm(removeForm, body).tag);
    return this.decided.answer(actor, visit, id, { query });
  }
}
