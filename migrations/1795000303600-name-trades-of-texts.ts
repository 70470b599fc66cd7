import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';
import { recogniseRoleProfile } from '../src/vacancies/domain/recognise-profile.js';

/** A profile that was made of a text is of the kind of job that its title speaks of, as those made since are. */
export class NameTradesOfTexts1795000303600 implements MigrationInterface {
  name = 'NameTradesOfTexts1795000303600';

  async up(runner: QueryRunner): Promise<void> {
    await inEveryOrganisation(runner, async (id) => {
      const profiles = (await runner.query(
        `SELECT profile.id, profile.title
           FROM role_profiles profile
          WHERE profile.organisation_id = $1 AND profile.title IS NOT NULL AND profile.kin_slug IS NULL
            AND EXISTS (SELECT FROM role_profile_versions version
                         WHERE version.organisation_id = $1 AND version.profile_id = profile.id
                           AND version.origin = 'from-text')`,
        [id],
      )) as { id: string; title: string }[];
      for (const profile of profiles) {
        const kin = recogniseRoleProfile(profile.title);
        if (kin === null) continue;
        await runner.query(`UPDATE role_profiles SET kin_slug = $3 WHERE organisation_id = $1 AND id = $2`, [
          ...[id, profile.id, kin.slug],
        ]);
      }
    });
  }

  async down(): Promise<void> {
    // Those made since have their trade in the same way, and the code before reads it: there is nothing to forget.
  }
}
