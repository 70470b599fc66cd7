import { Get, HttpCode, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { ApplicationsService } from '../../candidates/index.js';
import { ConnectionsService } from '../../job-boards/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { BoardActionsService, BoardTellings, checkedMessage, Rejections, TOLD_STAGES } from '../../sourcing/index.js';
import type { ToldStage } from '../../sourcing/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { pageAnswer, pageQuery } from '../http/paging.js';
import type { PageQuery } from '../http/paging.js';
import { CheckedBody, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import {
  actionAnswer,
  actionView,
  rejectionAnswer,
  tellingAnswer,
  tellingBody,
  tellingView,
} from './telling.schemas.js';

const id = z.uuid();
const params = z.object({ id });
const actionsAnswer = pageAnswer('actions', actionAnswer);
const toldAnswer = z.object({ actions: z.array(actionAnswer) });

/** What the boards are told of our decisions. */
@ApiArea('', 'Connections')
export class TellingController {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly tellings: BoardTellings,
    private readonly actions: BoardActionsService,
    private readonly rejections: Rejections,
    private readonly applications: ApplicationsService,
  ) {}

  @Get('connections/:id/telling')
  @Allow('connections.read')
  @Operation({ summary: 'What the board of a connection is told', params, answer: tellingAnswer })
  async telling(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) connectionId: string,
  ): Promise<z.infer<typeof tellingAnswer>> {
    return tellingView(await this.tellings.of(await this.connections.state(actor.organisationId, connectionId)));
  }

  @Put('connections/:id/telling')
  @Allow('connections.edit')
  @Operation({
    summary: 'Choose what the board of a connection is told',
    params,
    body: tellingBody,
    answer: tellingAnswer,
  })
  async choose(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) connectionId: string,
    @CheckedBody(tellingBody) { tells, stages, invitation }: z.infer<typeof tellingBody>,
  ): Promise<z.infer<typeof tellingAnswer>> {
    const connection = await this.connections.state(actor.organisationId, connectionId);
    const chosen = TOLD_STAGES.flatMap((stage): [ToldStage, string | null][] => {
      const target = stages[stage];
      return target === undefined ? [] : [[stage, target]];
    });
    const choice = { tells, stages: new Map(chosen), invitation: checkedMessage(invitation) };
    await this.tellings.choose(actor, connection, choice);
    return tellingView(await this.tellings.of(connection));
  }

  @Get('applications/:id/rejection')
  @Allow('applications.decide')
  @Operation({
    summary: 'What the board would write to somebody who is rejected',
    description: 'Read from the board now, filled for the person. The applicant sees a rejection only with a message.',
    params,
    answer: rejectionAnswer,
  })
  async rejection(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
  ): Promise<z.infer<typeof rejectionAnswer>> {
    const application = await this.applications.find(actor, applicationId);
    const offer = await this.rejections.offer(actor, application.id);
    if (offer?.problem) throw offer.problem;
    return {
      board: offer?.board ?? null,
      usual: offer?.usual ?? { kind: 'none' },
      templates: (offer?.templates ?? []).map((template) => ({ ...template })),
    };
  }

  @Get('applications/:id/board-actions')
  @Allow('applications.decide')
  @Operation({ summary: 'What the boards were told of an application, newest first', params, answer: toldAnswer })
  async told(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) applicationId: string,
  ): Promise<z.infer<typeof toldAnswer>> {
    const application = await this.applications.find(actor, applicationId);
    return { actions: (await this.actions.of(actor, application.id)).map(actionView) };
  }

  @Get('board-actions')
  @Allow('connections.read')
  @Operation({
    summary: 'What boards refused, may not have heard or were not told for half a day, newest first',
    query: pageQuery,
    answer: actionsAnswer,
  })
  async untold(
    @CurrentActor() actor: Actor,
    @CheckedQuery(pageQuery) query: PageQuery,
  ): Promise<z.infer<typeof actionsAnswer>> {
    const { rows, next } = await this.actions.untold(actor, query);
    return { actions: rows.map(actionView), next };
  }

  @Post('board-actions/:id/retry')
  @HttpCode(204)
  @Allow('connections.edit')
  @Operation({ summary: 'Tell it to the board again', params, answer: null, status: 204 })
  async retry(@CurrentActor() actor: Actor, @CheckedParam('id', id) actionId: string): Promise<void> {
    await this.actions.retry(actor, actionId);
  }

  @Post('board-actions/:id/dismiss')
  @HttpCode(204)
  @Allow('connections.edit')
  @Operation({ summary: 'Leave it untold', params, answer: null, status: 204 })
  async dismiss(@CurrentActor() actor: Actor, @CheckedParam('id', id) actionId: string): Promise<void> {
    await this.actions.dismiss(actor, actionId);
  }
}
