import { COMPETENCES } from '../../../src/vacancies/domain/competences.table.js';
import { LANGUAGES } from '../../../src/vacancies/domain/localised-text.js';
import { OCCUPATIONS } from '../../../src/vacancies/domain/occupations.table.js';
import { totalWeight } from '../../../src/vacancies/domain/profile-weights.js';
import { ROLE_PROFILES, roleProfile } from '../../../src/vacancies/domain/role-profiles.js';

describe('the catalogue of role profiles', () => {
  it('has the eleven kinds of client managers', () => {
    expect(ROLE_PROFILES.map(({ slug }) => slug).sort()).toEqual([
      'bank-client-manager',
      'client-manager',
      'client-specialist',
      'client-specialist-1',
      'client-specialist-2',
      'client-specialist-kz',
      'contract-specialist',
      'corporate-client-manager',
      'key-account-manager',
      'sales-manager',
      'telecom-retail-manager',
    ]);
    expect(roleProfile('client-manager')?.slug).toBe('client-manager');
    expect(roleProfile('astronaut')).toBeNull();
  });

  describe.each(ROLE_PROFILES.map((profile) => [profile.slug, profile] as const))('%s', (_slug, profile) => {
    it('gives one hundred points, whichever route is taken', () => {
      expect(totalWeight(profile.requirements)).toBe(100);
      const byOption = new Map<string, number>();
      for (const { route, weight } of profile.requirements) {
        if (route)
          byOption.set(
            `${route.group}/${route.option}`,
            (byOption.get(`${route.group}/${route.option}`) ?? 0) + weight,
          );
      }
      expect(new Set(byOption.values()).size).toBeLessThanOrEqual(1);
    });

    it('names every requirement once and in every language', () => {
      const ids = profile.requirements.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { label } of profile.requirements)
        for (const language of LANGUAGES) expect(label[language]).toMatch(/\S/);
      for (const language of LANGUAGES) expect(profile.title[language]).toMatch(/\S/);
    });

    it('speaks of known competences and occupations only', () => {
      for (const duty of profile.duties) expect(COMPETENCES).toHaveProperty([duty]);
      for (const occupation of profile.occupations) expect(OCCUPATIONS).toHaveProperty([occupation]);
    });

    it('asks for nothing that the law forbids to ask', () => {
      const forbidden =
        /возраст|\bпол\b|женат|замуж|дет(?:и|ей)|фото|внешност|национальн|age\b|\bsex\b|gender|photo|appearance/iu;
      for (const { label } of profile.requirements)
        for (const language of LANGUAGES) expect(label[language]).not.toMatch(forbidden);
    });
  });

  it('states the routes of the model job descriptions', () => {
    const options = (slug: string) => [
      ...new Set(roleProfile(slug)?.requirements.flatMap(({ route }) => (route ? [route.option] : []))),
    ];
    expect(options('client-specialist')).toEqual(['higher', 'special-secondary']);
    expect(options('client-specialist-kz')).toHaveLength(4);
  });
});
