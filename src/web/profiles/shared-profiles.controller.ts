import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { ExpectedError } from '../../kernel/errors.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { checkedRequirements, SharedProfiles } from '../../vacancies/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { localised } from '../frame/wording.js';
import { previewPart } from './preview.page.js';
import { draftOf, emptyDraft, profileFormSchema, restoreForm, typedDraft } from './profile-form.js';
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
    private readonly visits: Visits,
  ) {}

  @Get()
  @Allow('profiles.read')
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<PageAnswer> {
    const input = { profiles: await this.profiles.list(actor), mayEdit: mayDo(actor, 'profiles.edit') };
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
    const draft: ProfileDraft = copied ? { ...emptyDraft(), requirements: copied.requirements } : emptyDraft();
    return this.page(visit, { stored: null, draft, name, copyOf: from ?? null, fault: null, mayEdit: true });
  }

  @Post('draft')
  @Allow('profiles.edit')
  draftNew(@CurrentVisit() visit: Visit, @Body() body: unknown): PageAnswer {
    const form = readForm(sharedForm, body);
    return this.draftAnswer(visit, form, { stored: null, name: form.title, copyOf: form.copyOf ?? null });
  }

  /** A refused profile is shown again with what was typed. */
  @Post()
  @Allow('profiles.edit')
  async create(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Body() body: unknown): Promise<PageAnswer> {
    const form = readForm(sharedForm, body);
    const draft = typedDraft({ ...form, add: undefined });
    const { title, copyOf } = form;
    const { requirements, reason } = draft;
    const typed = { stored: null, draft, name: title, copyOf: copyOf ?? null };
    return this.orRefused(visit, typed, async () => {
      const made = await this.profiles.create(actor, { title, copyOf, requirements, reason });
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
    return this.page(visit, { stored, draft, name: nameOf(stored, visit), copyOf: null, fault: null, mayEdit });
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
    return this.draftAnswer(visit, form, { stored, name: nameOf(stored, visit) && form.title, copyOf: null });
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
    const draft = typedDraft({ ...form, add: undefined });
    const { base: basedOn, requirements, reason } = draft;
    const stored = await this.profiles.get(actor, slug);
    const title = nameOf(stored, visit) === null ? undefined : form.title;
    return this.orRefused(visit, { stored, draft, name: title ?? null, copyOf: null }, async () => {
      const saved = await this.profiles.save(actor, slug, { title, requirements, reason, basedOn });
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

  /** Nothing is stored: the page with a line more or less or, while weights are typed, what they add up to. */
  private draftAnswer(
    visit: Visit,
    form: SharedForm,
    known: Pick<SharedProfileInput, 'stored' | 'name' | 'copyOf'>,
  ): PageAnswer {
    // What is only chosen is not added yet.
    const draft = typedDraft(visit.partial ? { ...form, add: undefined } : form);
    const fault = this.faultOf(visit, draft);
    if (!visit.partial) return this.page(visit, { ...known, draft, fault, mayEdit: true });
    const { requirements } = draft;
    return show(
      'pages/profiles/preview-update',
      previewPart({ requirements, preview: null, fault, people: [] }, visit.f),
    );
  }

  private async orRefused(
    visit: Visit,
    typed: Pick<SharedProfileInput, 'stored' | 'draft' | 'name' | 'copyOf'>,
    work: () => Promise<PageAnswer>,
  ): Promise<PageAnswer> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.kind === 'not-found') throw error;
      const fault = this.visits.failureSentence(visit, error);
      return showRefused(
        'pages/profiles/shared-profile',
        sharedProfilePage({ ...typed, fault, mayEdit: true }, visit.f),
      );
    }
  }

  private page(visit: Visit, input: SharedProfileInput): PageAnswer {
    return show('pages/profiles/shared-profile', sharedProfilePage(input, visit.f));
  }

  /** What would keep the profile from being saved as it stands. */
  private faultOf(visit: Visit, { requirements }: ProfileDraft): string | null {
    try {
      checkedRequirements(requirements);
      return null;
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      return this.visits.failureSentence(visit, error);
    }
  }
}

/** Null for those of the catalogue, which are called as the catalogue calls them. */
function nameOf({ profile }: NonNullable<SharedProfileInput['stored']>, { f }: Visit): string | null {
  return profile.kinSlug === profile.slug ? null : localised(profile.title, f);
}
