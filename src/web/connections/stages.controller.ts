import { Body, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { ConnectionsService } from '../../job-boards/index.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { asMoveMessage, BoardTellings, checkedMessage, Invitations, TOLD_STAGES } from '../../sourcing/index.js';
import type { ToldStage } from '../../sourcing/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { refusalOf } from '../frame/form-field.js';
import type { Refusal } from '../frame/form-field.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { messageFields, messageOf } from './message-choice.js';
import { STAGES_FORM, stagesPage, UNTOLD } from './stages.page.js';
import type { StagesPage } from './stages.page.js';

const stageFields = Object.fromEntries(TOLD_STAGES.map((stage) => [stage, z.string().max(200).optional()])) as Record<
  ToldStage,
  z.ZodOptional<z.ZodString>
>;
const tellingForm = z.object({ tells: z.enum(['yes', 'no']), ...stageFields, ...messageFields });

/** The field that a refusal is about. */
const FIELDS = { 'sourcing.message-needed': 'text', 'sourcing.no-such-board-stage': '' };

/** What the board of one connection is told of our decisions. */
@PageController('connections/:id/stages')
export class StagesController {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly invitations: Invitations,
    private readonly tellings: BoardTellings,
    private readonly visits: Visits,
  ) {}

  @Get()
  @Allow('connections.read')
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    return show('pages/connections/stages', await this.shown(actor, visit, id, null));
  }

  @Post()
  @Allow('connections.edit')
  async choose(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { tells, message, text, ...named } = readForm(tellingForm, body);
    const connection = await this.connections.state(actor.organisationId, id);
    const { invitation: before } = await this.tellings.of(connection);
    const stages = TOLD_STAGES.flatMap((stage): [ToldStage, string | null][] => {
      const chosen = named[stage];
      return chosen === undefined ? [] : [[stage, chosen === UNTOLD ? null : chosen]];
    });
    try {
      const invitation = messageOf({ message, text }, asMoveMessage(before));
      await this.tellings.choose(actor, connection, {
        tells: tells === 'yes',
        stages: new Map(stages),
        invitation: invitation ? checkedMessage(invitation) : before,
      });
    } catch (error) {
      const refusal = refusalOf(error, { name: STAGES_FORM, body }, FIELDS, this.visits.saysIn(visit));
      if (!refusal) throw error;
      return showRefused('pages/connections/stages', await this.shown(actor, visit, id, refusal));
    }
    return goTo(`/connections/${id}/stages`, { tone: 'good', text: visit.f.t('telling.saved') });
  }

  private async shown(actor: Actor, visit: Visit, id: string, refusal: Refusal | null): Promise<StagesPage> {
    const connection = await this.connections.state(actor.organisationId, id);
    const offer = await this.invitations.offer(actor, connection);
    const problem = offer.problem && this.visits.failureSentence(visit, offer.problem);
    const mayEdit = mayDo(actor, 'connections.edit');
    return stagesPage({ connection, offer, problem, refusal, mayEdit }, visit.f);
  }
}
