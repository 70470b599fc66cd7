import { Body, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { DoorResponses } from '../../direct-responses/index.js';
import { KnownPeopleAtDoor, WalkIns } from '../../interviews/index.js';
import type { KnownAtDoor } from '../../interviews/index.js';
import { Allow, CurrentActor, OrganisationsService } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { consentOf } from '../apply/apply.page.js';
import { newcomerFields } from '../apply/newcomer.page.js';
import { goTo, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { Refusals } from '../frame/refusals.service.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { BoardViews } from './board-views.service.js';

const walkInForm = z.object({ applicationId: z.string(), insteadOf: z.string().max(100).optional() });
const newcomerForm = z.object({ ...newcomerFields, other: z.string().optional() });

/** People who come to a day without being expected there: of the responses to its vacancy, or on no list at all. */
@PageController('days/:id')
@Allow('days.check-in')
export class WalkInsController {
  constructor(
    private readonly walkIns: WalkIns,
    private readonly known: KnownPeopleAtDoor,
    private readonly door: DoorResponses,
    private readonly organisations: OrganisationsService,
    private readonly views: BoardViews,
    private readonly refusals: Refusals,
  ) {}

  @Post('walk-ins')
  async add(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { applicationId, insteadOf } = readForm(walkInForm, body);
    return this.refusals.orElse(visit, `/days/${id}`, () => this.mark(actor, visit, id, { applicationId, insteadOf }));
  }

  /**
   * Takes them in as the public form would, then marks them as come. Where somebody of the vacancy has the same phone or mail, whatever their
   * name, it is asked first whether it is them: whoever is expected today is not to stand there twice.
   */
  @Post('newcomers')
  async addNewcomer(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { consent, other, ...fields } = readForm(newcomerForm, body);
    const answers = { ...fields, consents: consent !== undefined };
    const { f } = visit;
    return this.refusals.orElse(visit, `/days/${id}`, async () => {
      const vacancyId = await this.walkIns.vacancyAtDoor(actor, id);
      const known = other === undefined ? await this.known.find(actor, id, fields) : [];
      const here = known.find((one) => isSentAgain(one, fields));
      if (here?.booking) return goTo(`/days/${id}#guest-${here.booking.bookingId}`);
      if (known.length > 0) {
        const asked = { refused: { answers, faults: [] }, known };
        return showRefused('pages/days/board', await this.views.page(actor, id, asked, f));
      }
      const { name: companyName } = await this.organisations.get(actor.organisationId);
      const taking = { told: answers, consent: consentOf({ companyName }, f), isOther: other !== undefined };
      const taken = await this.door.take(actor, vacancyId, taking);
      if (taken.faults === null) return this.mark(actor, visit, id, { applicationId: taken.applicationId });
      const refused = { answers, faults: taken.faults };
      return showRefused('pages/days/board', await this.views.page(actor, id, { refused }, f));
    });
  }

  private async mark(
    actor: Actor,
    { f }: Visit,
    dayId: string,
    { applicationId, insteadOf }: { applicationId: string; insteadOf?: string },
  ): Promise<PageAnswer> {
    if (insteadOf === undefined && (await this.walkIns.elsewhere(actor, dayId, applicationId)) !== null)
      return goTo(`/days/${dayId}?elsewhere=${applicationId}#walk-in`);
    const bookingId = await this.walkIns.add(actor, dayId, applicationId, insteadOf ?? null);
    return goTo(`/days/${dayId}#guest-${bookingId}`, { tone: 'good', text: f.t('board.walkInAdded') });
  }
}

/** True of whoever has been marked as come by the same form a moment ago. */
function isSentAgain({ name, booking }: KnownAtDoor, fields: { firstName: string; lastName: string }): boolean {
  const written = `${fields.lastName} ${fields.firstName}`.trim().toLowerCase();
  return booking?.isHere === true && name.toLowerCase() === written;
}
