import { Body, Get, Param, Post } from '@nestjs/common';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { Rescoring } from '../../scoring/index.js';
import { RoleProfilesService } from '../../vacancies/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { DraftPreviews } from './draft-previews.service.js';
import { previewPart } from './preview.page.js';
import {
  draftFault,
  draftOf,
  draftToSave,
  dutiesToSave,
  profileFormSchema,
  restoreForm,
  typedDraft,
} from './profile-form.js';
import type { ProfileDraft } from './profile-form.js';
import { profileHref, profilePage, progressPart } from './profile.page.js';
import type { ProfileInput } from './profile.page.js';

/** The profile of a vacancy: what it requires, what another weight would do, what it was before. */
@PageController('vacancies/:id/profile')
export class ProfileController {
  constructor(
    private readonly profiles: RoleProfilesService,
    private readonly previews: DraftPreviews,
    private readonly rescoring: Rescoring,
    private readonly visits: Visits,
  ) {}

  @Get()
  @Allow('profiles.read')
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<PageAnswer> {
    return show('pages/profiles/profile', profilePage(await this.input(actor, visit, id, null), visit.f));
  }

  /** Nothing is stored: the page with a line more or less or, while weights are typed, the part that says what would follow. */
  @Post('draft')
  @Allow('profiles.edit')
  async draft(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const form = readForm(profileFormSchema, body);
    if (!visit.partial) {
      const draft = typedDraft(form);
      return show('pages/profiles/profile', profilePage(await this.input(actor, visit, id, draft), visit.f));
    }
    const draft = draftToSave(form);
    const { requirements, faults } = draft;
    const stored = await this.profiles.ofVacancy(actor, id);
    const preview = await this.preview(actor, visit, { stored, draft });
    return show(
      'pages/profiles/preview-update',
      previewPart({ ...preview, requirements, faulty: faults.weights }, visit.f),
    );
  }

  /** A refused profile is shown again with what was typed. */
  @Post()
  @Allow('profiles.edit')
  async save(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const draft = draftToSave(readForm(profileFormSchema, body));
    const fault = draftFault(draft, visit.f);
    if (fault !== null) return this.refused(actor, visit, { id, draft, fault });
    const { base: basedOn, requirements, scope, reason } = draft;
    try {
      const { profile } = await this.profiles.ofVacancy(actor, id);
      const edit = { requirements, duties: dutiesToSave(draft, profile.duties), scope, reason, basedOn };
      const saved = await this.profiles.save(actor, id, { ...edit, origin: 'edited' });
      const text = visit.f.t('profile.saved', { version: visit.f.number(saved.version) });
      return goTo(profileHref(id), { tone: 'good', text });
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind === 'not-found') throw error;
      return this.refused(actor, visit, { id, draft, fault: this.visits.failureSentence(visit, error) });
    }
  }

  private async refused(
    actor: Actor,
    visit: Visit,
    { id, draft, fault }: { readonly id: string; readonly draft: ProfileDraft; readonly fault: string },
  ): Promise<PageAnswer> {
    const input = await this.input(actor, visit, id, draft);
    return showRefused(
      'pages/profiles/profile',
      profilePage({ ...input, preview: { ...input.preview, fault } }, visit.f),
    );
  }

  @Post('restore')
  @Allow('profiles.edit')
  async restore(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { restore, slug, version } = readForm(restoreForm, body);
    const saved = await this.profiles.restore(actor, id, restore, { slug, version });
    const text = visit.f.t('profile.saved', { version: visit.f.number(saved.version) });
    return goTo(profileHref(id), { tone: 'good', text });
  }

  /** How far the people are; the line goes away when all are scored. */
  @Get('progress')
  @Allow('profiles.read')
  async progress(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    const { profile } = await this.profiles.ofVacancy(actor, id);
    const progress = await this.rescoring.progress(actor.organisationId, profile.slug);
    return show('pages/profiles/progress', { progress: progressPart(id, progress, visit.f) });
  }

  private async input(actor: Actor, visit: Visit, id: string, typed: ProfileDraft | null): Promise<ProfileInput> {
    const stored = await this.profiles.ofVacancy(actor, id);
    const draft = typed ?? draftOf(stored.profile);
    return {
      stored,
      draft,
      preview: await this.preview(actor, visit, { stored, draft }),
      progress: await this.rescoring.progress(actor.organisationId, stored.profile.slug),
      mayEdit: mayDo(actor, 'profiles.edit'),
      mayLearn: mayDo(actor, 'learning.read'),
    };
  }

  private async preview(
    actor: Actor,
    visit: Visit,
    { stored, draft }: Pick<ProfileInput, 'stored' | 'draft'>,
  ): Promise<ProfileInput['preview']> {
    return this.previews.ofVacancy(actor, visit, stored.vacancy.id, { profile: stored.profile, draft });
  }
}
