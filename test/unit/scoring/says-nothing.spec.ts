import type { Resume } from '../../../src/job-boards/domain/resume.js';
import { reweigher } from '../../../src/scoring/domain/kept-verdicts.js';
import { scoreResume } from '../../../src/scoring/domain/score.js';
import { saysNothing, tallyOf } from '../../../src/scoring/domain/weigh.js';
import { findCity } from '../../../src/vacancies/domain/cities.js';
import { ROLE_PROFILES } from '../../../src/vacancies/domain/role-profiles.js';
import { job, resumeWith, TODAY } from './resume-builder.js';

const EMPTY: Partial<Resume> = {
  ...{ about: null, skills: [], experience: [], education: [], languages: [], licence: [] },
  title: 'Менеджер по работе с клиентами',
};
const PLACED: Partial<Resume> = {
  ...EMPTY,
  city: 'Екатеринбург',
  salary: { amount: 80_000, currency: 'RUR', gross: null },
};
const LOADER: Partial<Resume> = { ...EMPTY, experience: [job('2015-01', '2016-01', 'Грузчик', 'Погрузка')] };

describe.each(ROLE_PROFILES.map((profile) => [profile.slug, profile] as const))(
  'by the profile %s',
  (_slug, profile) => {
    const city = findCity('Екатеринбург');
    const scored = (fields: Partial<Resume>) =>
      scoreResume({ resume: resumeWith(fields), profile, city, budget: null, today: TODAY, band: null });
    const rank = (fields: Partial<Resume>) => tallyOf(scored(fields)).rank;

    it('an empty résumé comes last, one with a city and a wish too, and whoever has told of any work before them', () => {
      expect([rank(EMPTY), rank(PLACED)]).toEqual([0, 0]);
      expect(scored(EMPTY).score).toBeGreaterThan(0);
      expect(rank(LOADER)).toBe(scored(LOADER).score);
      expect(rank(LOADER)).toBeGreaterThan(0);
    });

    it('kept verdicts say the same, and an answer lifts it', () => {
      const { verdicts } = scored(EMPTY);
      const marks = Object.fromEntries(verdicts.map(({ requirement, verdict }) => [requirement, verdict]));
      const reweigh = reweigher(profile.requirements);
      expect(reweigh(marks, false)?.rank).toBe(0);
      const told = {
        ...marks,
        [verdicts.find(({ kind }) => kind === 'experience')?.requirement ?? '']: 'partly' as const,
      };
      expect(reweigh(told, false)?.rank).toBe(reweigh(told, false)?.points);
    });
  },
);

it('of a profile that asks neither for work nor for school a silent résumé may be a filled one', () => {
  expect(saysNothing([{ kind: 'skill', verdict: 'unknown' }], false)).toBe(false);
  expect(saysNothing([], false)).toBe(false);
});
