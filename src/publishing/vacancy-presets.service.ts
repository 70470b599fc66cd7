import { Injectable } from '@nestjs/common';
import type { AskedExperience, BoardPublishing } from '../job-boards/index.js';
import { ProfilesInUse } from '../vacancies/index.js';
import type { Vacancy } from '../vacancies/index.js';
import { bandAsked, roleOfTitle } from './domain/presets.js';

/** What a publication begins with where nobody has said anything else. */
export interface VacancyPreset {
  /** The board's id of the profession, by the vacancy's title. */
  readonly role: string;
  /** By what the vacancy's profile asks. */
  readonly experience: AskedExperience;
  /** That its profile was made from; null where it was made from none. */
  readonly text: string | null;
}

/** Knows what a vacancy itself says of its publication. */
@Injectable()
export class VacancyPresets {
  constructor(private readonly profiles: ProfilesInUse) {}

  async of({ organisationId, title, profileSlug }: Vacancy, { roles }: BoardPublishing): Promise<VacancyPreset> {
    const profile = await this.profiles.bySlug(organisationId, profileSlug);
    const isUsual = profile !== null && profile.kinSlug !== null;
    return {
      role: roleOfTitle(title, roles, isUsual) ?? '',
      experience: bandAsked(profile?.requirements ?? []),
      text: await this.profiles.textOf(organisationId, profileSlug),
    };
  }
}
