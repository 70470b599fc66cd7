import { Body, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { Retention, RetentionTermInvalid, STAGES_WITH_TERM, SubjectNames } from '../../candidates/index.js';
import type { DuePeople, RetentionMonths } from '../../candidates/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { refusalOf } from '../frame/form-field.js';
import type { Refusal } from '../frame/form-field.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { assertUnchanged, changedFields, readSeen, seenField } from '../frame/seen-form.js';
import { typedWhole } from '../frame/typed-number.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { RETENTION_FORM, retentionPage, termsInFields } from './retention.page.js';
import type { NamedDue, RetentionPage } from './retention.page.js';

const termsForm = z.object({
  ...Object.fromEntries(STAGES_WITH_TERM.map((stage) => [stage, z.string().max(20).default('')])),
  /** How many people are agreed to be erased. */
  confirmed: z.coerce.number().int().min(0).catch(0).default(0),
  seen: seenField,
});

/** For how long data of people is kept. */
@PageController('settings/retention')
@Allow('organisation.edit')
export class RetentionController {
  constructor(
    private readonly retention: Retention,
    private readonly names: SubjectNames,
    private readonly visits: Visits,
  ) {}

  @Get()
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<PageAnswer> {
    return show('pages/settings/retention', await this.pageOf(actor, visit, { refusal: null, toAgree: null }));
  }

  /** What cannot be undone is agreed to first: terms that would erase somebody are kept only once it was said how many. */
  @Post()
  async change(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Body() body: unknown): Promise<PageAnswer> {
    const { confirmed, seen, ...typed } = readForm(termsForm, body);
    try {
      const months = monthsOf(await this.withOthers(actor, visit, typed, seen));
      const due = await this.retention.duePeople(actor, months);
      if (due.count > confirmed) return await this.ask(actor, visit, due, { ...typed, seen });
      await this.retention.change(actor, months);
      return goTo('/settings/retention', { tone: 'good', text: visit.f.t('settings.saved') });
    } catch (error) {
      const fields = error instanceof RetentionTermInvalid ? { [error.code]: error.stage } : {};
      const refusal = refusalOf(error, { name: RETENTION_FORM, body }, fields, this.visits.saysIn(visit));
      if (!refusal) throw error;
      return showRefused('pages/settings/retention', await this.pageOf(actor, visit, { refusal, toAgree: null }));
    }
  }

  /** Of two who have the page open each sets the terms that they touched: an older page gives nobody a term back, and takes none. */
  private async withOthers(
    actor: Actor,
    visit: Visit,
    typed: Readonly<Record<string, string>>,
    seen: string,
  ): Promise<Readonly<Record<string, string>>> {
    const shown = readSeen(seen);
    const present = termsInFields(await this.retention.get(actor));
    const changes = changedFields(typed, shown) as Record<string, string>;
    const called = Object.fromEntries(STAGES_WITH_TERM.map((stage) => [stage, visit.f.t(`stages.${stage}`)]));
    assertUnchanged(changes, shown, present, present, called);
    return { ...present, ...changes };
  }

  private async ask(
    actor: Actor,
    visit: Visit,
    due: DuePeople,
    typed: Readonly<Record<string, string>>,
  ): Promise<PageAnswer> {
    const refusal = { form: RETENTION_FORM, values: typed, faults: {} };
    const toAgree = await this.named(actor, due);
    return show('pages/settings/retention', await this.pageOf(actor, visit, { refusal, toAgree }));
  }

  private async pageOf(
    actor: Actor,
    visit: Visit,
    sent: { readonly refusal: Refusal | null; readonly toAgree: NamedDue | null },
  ): Promise<RetentionPage> {
    const months = await this.retention.get(actor);
    const due = await this.named(actor, await this.retention.duePeople(actor, months));
    return retentionPage({ months, due, ...sent }, visit.f);
  }

  private async named(actor: Actor, { count, applicationIds }: DuePeople): Promise<NamedDue> {
    const names = await this.names.ofApplications(actor, applicationIds);
    return { count, people: applicationIds.map((id) => ({ applicationId: id, name: names.get(id) ?? null })) };
  }
}

/** What is typed as no number is no term: the service refuses it by its stage. */
function monthsOf(typed: Readonly<Record<string, string>>): RetentionMonths {
  const written = Object.entries(typed).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(written.map(([stage, text]) => [stage, typedWhole(text)]));
}
