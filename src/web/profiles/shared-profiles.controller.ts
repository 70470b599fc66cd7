import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { checkedRequirements, ProfileArchive, SharedProfiles } from '../../vacancies/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { localised } from '../frame/wording.js';
import { DraftPreviews } from './draft-previews.service.js';
import { previewPart } from './preview.page.js';
import {
  draftFault,
  draftOf,
  draftToSave,
  dutiesToSave,
  emptyDraft,
  profileFormSchema,
  restoreForm,
  typedDraft,
} from './profile-form.js';
import type { ProfileDraft } from './profile-form.js';
import { sharedProfileHref, sharedProfilePage, sharedProfilesPage } from './shared-profile.page.js';
import type { SharedProfileInput } from './shared-profile.page.js';

const newQuery = z.object({ from: z.string().max(100).optional() });

/** The form of one, which has a name and says what it is a copy of. */
const sharedForm = profileFormSchema.extend({
  title: z.string().max(1_000).default(''),
  copyOf: z.string().max(100).optional(),
});
type SharedForm = z.output<typeof sharedForm>;

/** Profiles that belong to no vacancy alone: the catalogue's, and those that an organisation makes for any trade. */
@PageController('role-profiles')
export class SharedProfilesController {
  constructor(
    private readonly profiles: SharedProfiles,
    private readonly archive: ProfileArchive,
    private readonly previews: DraftPreviews,
    private readonly visits: Visits,
  ) {}

  @Get()
  @Allow('profiles.read')
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<PageAnswer> {
    const archived = await this.archive.list(actor);
    const input = { profiles: await this.profiles.list(actor), archived, mayEdit: mayDo(actor, 'profiles.edit') };
    return show('pages/profiles/shared-profiles', sharedProfilesPage(input, visit.f));
  }

  /** Nothing, or a copy of another one, to begin with. */
  @Get('new')
  @Allow('profiles.edit')
  async begin(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Query() query: unknown,
  ): Promise<PageAnswer> {
    const { from } = readForm(newQuery, query);
    const copied = from === undefined ? null : await this.profiles.toCopy(actor, from);
    const name = copied ? visit.f.t('profiles.copyName', { title: localised(copied.title, visit.f) }) : '';
    const draft: ProfileDraft = copied ? { ...draftOf(copied), base: emptyDraft().base } : emptyDraft();
    return this.page(visit, { stored: null, draft, name, copyOf: from ?? null, preview: NO_PREVIEW, mayEdit: true });
  }

  @Post('draft')
  @Allow('profiles.edit')
  async draftNew(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const form = readForm(sharedForm, body);
    return this.draftAnswer(actor, visit, form, { stored: null, name: form.title, copyOf: form.copyOf ?? null });
  }

  /** A refused profile is shown again with what was typed. */
  @Post()
  @Allow('profiles.edit')
  async create(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Body() body: unknown): Promise<PageAnswer> {
    const form = readForm(sharedForm, body);
    const draft = draftToSave(form);
    const { title, copyOf } = form;
    const { requirements, reason } = draft;
    const typed = { stored: null, draft, name: title, copyOf: copyOf ?? null };
    return this.orRefused(actor, visit, typed, async () => {
      const made = await this.profiles.create(actor, {
        ...{ title, copyOf, requirements, reason },
        duties: dutiesToSave(draft, null) ?? undefined,
      });
      return goTo(sharedProfileHref(made.slug), { tone: 'good', text: visit.f.t('profiles.made') });
    });
  }

  @Get(':slug')
  @Allow('profiles.read')
  async one(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('slug') slug: string,
  ): Promise<PageAnswer> {
    const stored = await this.profiles.get(actor, slug);
    const draft = draftOf(stored.profile);
    const mayEdit = mayDo(actor, 'profiles.edit');
    const preview = await this.previews.ofProfile(actor, visit, { profile: stored.profile, draft });
    return this.page(visit, { stored, draft, name: nameOf(stored, visit), copyOf: null, preview, mayEdit });
  }

  @Post(':slug/draft')
  @Allow('profiles.edit')
  async draft(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const form = readForm(sharedForm, body);
    const stored = await this.profiles.get(actor, slug);
    return this.draftAnswer(actor, visit, form, { stored, name: nameOf(stored, visit) && form.title, copyOf: null });
  }

  @Post(':slug')
  @Allow('profiles.edit')
  async save(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const form = readForm(sharedForm, body);
    const draft = draftToSave(form);
    const { base: basedOn, requirements, reason } = draft;
    const stored = await this.profiles.get(actor, slug);
    const duties = dutiesToSave(draft, stored.profile.duties);
    const title = nameOf(stored, visit) === null ? undefined : form.title;
    return this.orRefused(actor, visit, { stored, draft, name: title ?? null, copyOf: null }, async () => {
      const saved = await this.profiles.save(actor, slug, { title, requirements, duties, reason, basedOn });
      const text = visit.f.t('profile.saved', { version: visit.f.number(saved.version) });
      return goTo(sharedProfileHref(slug), { tone: 'good', text });
    });
  }

  @Post(':slug/restore')
  @Allow('profiles.edit')
  async restore(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { restore, slug: of, version } = readForm(restoreForm, body);
    const saved = await this.profiles.restore(actor, slug, restore, { slug: of, version });
    const text = visit.f.t('profile.saved', { version: visit.f.number(saved.version) });
    return goTo(sharedProfileHref(slug), { tone: 'good', text });
  }

  /** Nothing is stored: the page with a line more or less or, while weights are typed, the part that says what would follow. */
  private async draftAnswer(
    actor: Actor,
    visit: Visit,
    form: SharedForm,
    known: Pick<SharedProfileInput, 'stored' | 'name' | 'copyOf'>,
  ): Promise<PageAnswer> {
    // What is only chosen is not added yet.
    const draft = visit.partial ? draftToSave(form) : typedDraft(form);
    const preview = await this.preview(actor, visit, { stored: known.stored, draft });
    if (!visit.partial) return this.page(visit, { ...known, draft, preview, mayEdit: true });
    const { requirements, faults } = draft;
    const part = previewPart({ ...preview, requirements, faulty: faults.weights }, visit.f);
    return show('pages/profiles/preview-update', part);
  }

  private async orRefused(
    actor: Actor,
    visit: Visit,
    typed: Pick<SharedProfileInput, 'stored' | 'draft' | 'name' | 'copyOf'>,
    work: () => Promise<PageAnswer>,
  ): Promise<PageAnswer> {
    const refused = async (fault: string): Promise<PageAnswer> => {
      const preview = { ...(await this.preview(actor, visit, typed)), fault };
      const input = { ...typed, preview, mayEdit: true };
      return showRefused('pages/profiles/shared-profile', sharedProfilePage(input, visit.f));
    };
    const fault = draftFault(typed.draft, visit.f);
    if (fault !== null) return refused(fault);
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind === 'not-found') throw error;
      return refused(this.visits.failureSentence(visit, error));
    }
  }

  private page(visit: Visit, input: SharedProfileInput): PageAnswer {
    return show('pages/profiles/shared-profile', sharedProfilePage(input, visit.f));
  }

  /** Of one that is not there yet, what would keep it from being saved as it stands. */
  private async preview(
    actor: Actor,
    visit: Visit,
    { stored, draft }: Pick<SharedProfileInput, 'stored' | 'draft'>,
  ): Promise<SharedProfileInput['preview']> {
    if (stored) return this.previews.ofProfile(actor, visit, { profile: stored.profile, draft });
    try {
      if (draft.faults.weights.size === 0) checkedRequirements(draft.requirements);
      return NO_PREVIEW;
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      return { ...NO_PREVIEW, fault: this.visits.failureSentence(visit, error) };
    }
  }
}

/** Of a profile that nobody goes by yet. */
const NO_PREVIEW: SharedProfileInput['preview'] = { preview: null, fault: null, people: [] };

/** Null for those of the catalogue, which are called as the catalogue calls them. */
function nameOf({ profile }: NonNullable<SharedProfileInput['stored']>, { f }: Visit): string | null {
  return profile.kinSlug === profile.slug ? null : localised(profile.title, f);
}
