import { scoreResume } from '../../../src/scoring/domain/score.js';
import type { Score, ScoringInput } from '../../../src/scoring/domain/score.js';
import { findCity } from '../../../src/vacancies/domain/cities.js';
import { roleProfile } from '../../../src/vacancies/domain/role-profiles.js';
import { job, resumeWith, TODAY } from './resume-builder.js';

const pay = (amount: number) => ({ amount, currency: 'RUR' as const, gross: null });
const scored = (updatedAt: string, wish: ScoringInput['wish']): Score =>
  scoreResume({
    resume: resumeWith({ updatedAt, salary: pay(60_000), experience: [job('2019-01', null, 'Менеджер', null)] }),
    wish: wish ?? null,
    profile: roleProfile('client-manager')!,
    city: findCity('Екатеринбург'),
    budget: null,
    today: TODAY,
    band: { from: 90_000, to: 130_000, median: 108_000, n: 40, currency: 'RUR', asOf: '2026-06-01' },
  });

it('counts instead of that of the résumé and is as old as that record, and nothing else is', () => {
  const long = '2019-05-01T00:00:00Z';
  const alone = scored(long, null);
  expect(alone.salary.verdict).toBe('outdated');
  const fresh = scored(long, { salary: pay(100_000), updatedAt: TODAY });
  expect(fresh.salary.verdict).toBe('in-band');
  expect({ ...fresh.facts, wish: null }).toEqual({ ...alone.facts, wish: null });
  expect(scored(TODAY, { salary: pay(100_000), updatedAt: long }).salary.verdict).toBe('outdated');
  expect(scored(TODAY, { salary: pay(100_000), updatedAt: null }).salary.verdict).toBe('in-band');
});
