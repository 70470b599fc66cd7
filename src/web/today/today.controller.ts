import { Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { clientQuery } from '../frame/client-filter.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { ReadAtOnce } from '../frame/read-at-once.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { ClientHome } from './client-home.service.js';
import { TodayReader } from './today-reader.service.js';

const todayQuery = z.object(clientQuery);

/** The first page after signing in. */
@PageController('/')
export class TodayController {
  constructor(
    private readonly reader: TodayReader,
    private readonly clientHome: ClientHome,
  ) {}

  /** A client has nothing to do here, only to look at. */
  @Get()
  @Allow('today.read')
  @ReadAtOnce()
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() query: unknown): Promise<PageAnswer> {
    if (actor.role === 'client') return show('pages/today/client', await this.clientHome.page(actor, visit));
    const { client } = readForm(todayQuery, query);
    return show('pages/today/today', await this.reader.page(actor, visit, client));
  }
}
