import fc from 'fast-check';
import type { Resume } from '../../../src/job-boards/domain/resume.js';
import { scoreResume } from '../../../src/scoring/domain/score.js';
import type { Score } from '../../../src/scoring/domain/score.js';
import { findCity } from '../../../src/vacancies/domain/cities.js';
import { ROLE_PROFILES } from '../../../src/vacancies/domain/role-profiles.js';
import { STRANGERS_ENGLISH } from '../../numeric/scoring/gold-strangers-english.table.js';
import { STRANGERS_KAZAKH } from '../../numeric/scoring/gold-strangers-kazakh.table.js';
import { STRANGERS_RUSSIAN } from '../../numeric/scoring/gold-strangers-russian.table.js';
import { STRANGERS_UKRAINIAN } from '../../numeric/scoring/gold-strangers-ukrainian.table.js';
import { job, TODAY } from './resume-builder.js';

const PEOPLE = [STRANGERS_RUSSIAN, STRANGERS_UKRAINIAN, STRANGERS_KAZAKH, STRANGERS_ENGLISH]
  .flat()
  .map(({ resume }) => resume);
const person = fc.constantFrom(...PEOPLE);
const profile = fc.constantFrom(...ROLE_PROFILES);

function score(resume: Resume, by: (typeof ROLE_PROFILES)[number]): Score {
  return scoreResume({ resume, profile: by, city: findCity('Москва'), budget: null, today: TODAY, band: null });
}

interface Span {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every span anywhere in a value. */
function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('field' in value && 'start' in value) return [value as Span];
  return Object.values(value).flatMap(spansIn);
}

function fieldOf(resume: Resume, path: string): string {
  let value: unknown = resume;
  for (const key of path.split(/[.[\]]+/u).filter(Boolean)) value = (value as Record<string, unknown>)[key];
  return String(value);
}

function expectTrueSpans(resume: Resume, by: (typeof ROLE_PROFILES)[number]): number {
  const spans = spansIn(score(resume, by));
  for (const { field, start, end, text } of spans) {
    expect(fieldOf(resume, field).slice(start, end)).toBe(text);
    expect(text).not.toBe('');
  }
  return spans.length;
}

describe('every fact and verdict', () => {
  it('quotes the field that it names, letter by letter, for every one of the strangers', () => {
    const spans = PEOPLE.map((resume) => expectTrueSpans(resume, ROLE_PROFILES[0]));
    expect(spans.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(PEOPLE.length * 5);
  });

  it('does so whatever is strewn into the text', () => {
    const rubbish = fc.constantFrom(
      '🙂',
      '<br>',
      '&nbsp;',
      '&mdash;',
      '\u0306',
      '\u00ad',
      '\r\n',
      ' ',
      '«',
      '\t',
      '<b>',
      '\ud83d',
      'İ',
    );
    fc.assert(
      fc.property(person, profile, fc.array(fc.tuple(fc.nat(400), rubbish), { maxLength: 12 }), (resume, by, cuts) => {
        let about = resume.about ?? '';
        for (const [place, what] of cuts) about = about.slice(0, place) + what + about.slice(place);
        expectTrueSpans({ ...resume, about, skills: [about.slice(0, 30)] }, by);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a score', () => {
  it('never falls when somebody has worked longer', () => {
    const more = fc.record({
      position: fc.constantFrom(
        'Менеджер по продажам',
        'Продавец',
        'Учитель',
        'Key account manager',
        'Оператор кол-центру',
        'Сатушы',
        'РОП',
      ),
      year: fc.integer({ min: 1995, max: 2022 }),
      years: fc.integer({ min: 0, max: 12 }),
    });
    // Where no job can be read, what else was done is an open question, which one job answers: that may cost the points of a question.
    const claim = fc.constantFrom(
      '',
      'Опыт продаж 5 лет. ',
      '3 года опыта. ',
      '5 лет в продажах. ',
      '10 years in customer service. ',
    );
    fc.assert(
      fc.property(person, claim, profile, more, (one, said, by, { position, year, years }) => {
        fc.pre(one.experience.some(({ start }) => start !== null));
        const resume = { ...one, about: said + (one.about ?? '') };
        const longer = {
          ...resume,
          experience: [...resume.experience, job(`${year}-01`, `${year + years}-12`, position)],
        };
        expect(score(longer, by).score).toBeGreaterThanOrEqual(score(resume, by).score);
        expect(score(longer, by).level).toBeGreaterThanOrEqual(score(resume, by).level);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the jobs, the schools and the skills', () => {
    fc.assert(
      fc.property(person, profile, (resume, by) => {
        const turned = {
          ...resume,
          experience: [...resume.experience].reverse(),
          education: [...resume.education].reverse(),
          skills: [...resume.skills].reverse(),
        };
        const [one, other] = [score(resume, by), score(turned, by)];
        expect([other.score, other.level, other.facts.experienceMonths]).toEqual([
          one.score,
          one.level,
          one.facts.experienceMonths,
        ]);
        expect(other.verdicts.map(({ verdict }) => verdict)).toEqual(one.verdicts.map(({ verdict }) => verdict));
      }),
      { numRuns: 150 },
    );
  });

  it('is not moved by a sentence that has nothing to do with the work', () => {
    const idle = fc.constantFrom(
      ...['Люблю собак и горы.', 'Летом был дождь.', 'Увлекаюсь фотографией и шахматами.', 'Живу рядом с парком.'],
      ...['Люблю подорожі та музику.', 'Граю на гітарі.', 'Домбыра тартамын.', 'Тауға шыққанды ұнатамын.'],
      ...[
        'I play the piano.',
        'My hobby is mountain biking.',
        'Рост 180, вес 75.',
        'Знак зодиака Весы.',
        'Мама троих детей.',
      ],
    );
    fc.assert(
      fc.property(person, profile, fc.array(idle, { minLength: 1, maxLength: 3 }), (resume, by, sentences) => {
        const changed = score({ ...resume, about: `${resume.about ?? ''}\n${sentences.join(' ')}` }, by);
        const before = score(resume, by);
        expect(changed.score).toBe(before.score);
        expect(changed.level).toBe(before.level);
      }),
      { numRuns: 200 },
    );
  });

  it('counts what is not known as a question with its worth, and lists no question twice', () => {
    fc.assert(
      fc.property(person, profile, (resume, by) => {
        const { verdicts, changes, range, score: points } = score(resume, by);
        const asked = changes.filter(({ action }) => action === 'ask');
        const open = verdicts.filter(
          ({ verdict, weight, mustHave, route }) =>
            verdict === 'unknown' && route?.taken !== false && (weight > 0 || mustHave),
        );
        expect(new Set(asked.map(({ requirement }) => requirement))).toEqual(
          new Set(open.map(({ requirement }) => requirement)),
        );
        expect(asked.reduce((sum, { gain }) => sum + gain, points)).toBeCloseTo(range.to, 0);
        expect(range.from).toBeLessThanOrEqual(points);
      }),
      { numRuns: 100 },
    );
  });
});
