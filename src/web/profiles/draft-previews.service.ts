import { Injectable } from '@nestjs/common';
import { ApplicationsService } from '../../candidates/index.js';
import { ExpectedError } from '../../kernel/errors.js';
import type { Actor } from '../../organisations/index.js';
import { ProfilePreviews } from '../../scoring/index.js';
import type { ProfilePreview } from '../../scoring/index.js';
import { sameRequirements } from '../../vacancies/index.js';
import type { ProfileInUse } from '../../vacancies/index.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import type { PreviewInput } from './preview.page.js';
import type { ProfileDraft } from './profile-form.js';

/** What a draft would do to the people who responded, as the editor shows it. */
@Injectable()
export class DraftPreviews {
  constructor(
    private readonly previews: ProfilePreviews,
    private readonly applications: ApplicationsService,
    private readonly visits: Visits,
  ) {}

  /** To the people of one vacancy. */
  async ofVacancy(
    actor: Actor,
    visit: Visit,
    vacancyId: string,
    typed: { readonly profile: ProfileInUse; readonly draft: ProfileDraft },
  ): Promise<Omit<PreviewInput, 'requirements'>> {
    return this.of(actor, visit, typed, () => this.previews.of(actor, vacancyId, typed.draft.requirements));
  }

  /** To the people of all open vacancies that go by the profile. */
  async ofProfile(
    actor: Actor,
    visit: Visit,
    typed: { readonly profile: ProfileInUse; readonly draft: ProfileDraft },
  ): Promise<Omit<PreviewInput, 'requirements'>> {
    const previewed = await this.of(actor, visit, typed, () =>
      this.previews.ofProfile(actor, typed.profile.slug, typed.draft.requirements),
    );
    return { ...previewed, isOfOpen: true };
  }

  private async of(
    actor: Actor,
    visit: Visit,
    { profile, draft }: { readonly profile: ProfileInUse; readonly draft: ProfileDraft },
    work: () => Promise<ProfilePreview>,
  ): Promise<Omit<PreviewInput, 'requirements'>> {
    const nothing = { preview: null, fault: null, people: [] };
    // What is as it was would be previewed as nothing new, over everybody.
    if (sameRequirements(profile.requirements, draft.requirements)) return { ...nothing, isUnchanged: true };
    try {
      const preview = await work();
      const shown = [...preview.top, ...preview.fallen].map((one) => one.id);
      return { preview, fault: null, people: await this.applications.rows(actor, shown) };
    } catch (error) {
      // A profile in the middle of being typed may be none yet.
      if (!(error instanceof ExpectedError) || error.kind !== 'invalid') throw error;
      return { ...nothing, fault: this.visits.failureSentence(visit, error) };
    }
  }
}
