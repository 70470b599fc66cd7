import { resumeSchema } from '../../../src/job-boards/domain/resume.js';
import type { Resume } from '../../../src/job-boards/domain/resume.js';
import { PoolOfWords } from '../../../src/job-texts/domain/pool-of-words.js';
import type { Fit } from '../../../src/job-texts/domain/rank-resumes.js';
import { byFit, fitOf } from '../../../src/job-texts/domain/rank-resumes.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';
import { judgeWords } from '../../../src/scoring/domain/judge-by-words.js';
import { tellingStems } from '../../../src/vacancies/domain/telling-words.js';

const person = (given: Partial<Record<keyof Resume, unknown>>) => resumeSchema.parse({ id: 'a', ...given });
const worked = (position: string, description: string, company = 'X') => [
  { start: '2020-01', end: null, company, position, description },
];

function fits(text: string, people: Readonly<Record<string, Resume>>): (Fit & { readonly id: string })[] {
  const pool = new PoolOfWords();
  for (const resume of Object.values(people)) pool.add(resume);
  const job = readJobText(text);
  return Object.entries(people)
    .map(([id, resume]) => ({ id, ...fitOf(job, resume, pool, '2026-11-20') }))
    .sort(byFit);
}

const verdicts = ({ verdicts: all }: Fit) => all.map(({ verdict }) => verdict);
const skill = (words: string, given: Parameters<typeof person>[0]) => judgeWords(words, person(given)).verdict;

const FORKLIFT = `Forklift driver
Requirements:
- at least 1 year of experience on reach trucks
- willingness to work at -20 °C
- WMS experience`;

describe('machines of a warehouse', () => {
  it('a driver of lorries is no driver of reach trucks', () => {
    const ranked = fits(FORKLIFT, {
      trucker: person({
        title: 'Truck driver',
        about: 'Never worked in a warehouse',
        experience: worked('Truck driver', 'Long haul'),
      }),
      reach: person({
        title: 'Reach truck operator',
        experience: worked('Reach truck operator', 'cold store -25 °C, WMS'),
      }),
    });
    expect(ranked.map(({ id }) => id)).toEqual(['reach', 'trucker']);
    expect(verdicts(ranked[0])).toEqual(['met', 'met', 'met']);
    expect(verdicts(ranked[1])).toEqual(['not-met', 'unknown', 'not-met']);
  });

  it.each(['Forklift driver', 'Reach truck operator', 'водитель погрузчика', 'водій навантажувача', 'ричтрак'])(
    '%s is told by the machine',
    (words) => {
      expect(tellingStems(words)).toEqual(['=forklift']);
    },
  );

  it('keeps the driver of anything else', () => {
    expect(tellingStems('водитель-экспедитор')).toContain('=driver');
    expect(tellingStems('Truck driver')).toContain('=driver');
  });
});

describe('degrees below zero', () => {
  it.each([
    'Driving licence category C',
    'Водительские права: категория C',
    'Vitamin C lover',
    'I am willing to learn',
  ])('are not told by «%s»', (about) => {
    expect(skill('willingness to work at -20 °C', { about })).toBe('unknown');
  });

  it.each(['Работал при −30 °C', 'Морозильные камеры', 'Frozen goods', 'Cold store'])('are told by «%s»', (about) => {
    expect(skill('willingness to work at -20 °C', { about })).toBe('met');
  });
});

const JAVA = `Java Developer
Requirements:
- 3+ years of commercial Java development
- experience in fintech
- SQL`;

describe('branches and programs of developers', () => {
  const ranked = fits(JAVA, {
    teacher: person({
      title: 'Преподаватель информатики',
      about: 'Преподаю основы Java школьникам 8 лет',
      experience: worked('Учитель информатики', 'Кружок Java', 'Школа 7'),
    }),
    shop: person({ title: 'Java Developer', experience: worked('Java Developer', 'Online shop') }),
    bank: person({
      title: 'Java Developer',
      skills: ['PostgreSQL'],
      experience: worked('Java Developer', 'Card processing. Fintech.'),
    }),
  });

  it('tells the one who was in the branch from the one whose post is the same, and both from a teacher', () => {
    expect(ranked.map(({ id }) => id)).toEqual(['bank', 'shop', 'teacher']);
    expect(verdicts(ranked[0])).toEqual(['met', 'met', 'met']);
    expect(verdicts(ranked[1])).toEqual(['met', 'unknown', 'unknown']);
    expect(verdicts(ranked[2])[0]).toBe('partly');
  });

  it('years of a program are years of the trade, and no club of it at a school', () => {
    const [fit] = fits('Разработчик\nТребования:\nJava от 3 лет; Kotlin; Docker', {
      one: person({ title: 'Учитель информатики', experience: worked('Учитель информатики', 'Кружок Java') }),
    });
    expect(verdicts(fit)[0]).toBe('partly');
  });

  it('whoever says no to it has none', () => {
    const [fit] = fits(JAVA, {
      one: person({ about: 'Never worked in fintech', experience: worked('Java Developer', 'Online shop') }),
    });
    expect(verdicts(fit)[1]).toBe('not-met');
  });

  it('a database is asked in SQL, and one database is not another', () => {
    expect(skill('SQL', { skills: ['PostgreSQL'] })).toBe('met');
    expect(skill('SQL', { skills: ['MySQL'] })).toBe('met');
    expect(skill('SQL', { skills: ['NoSQL'] })).toBe('unknown');
    expect(skill('PostgreSQL', { skills: ['MySQL'] })).toBe('unknown');
  });
});

describe('a second foreign language', () => {
  const verdict = (words: string, ...languages: string[]) => {
    const spoken = languages.map((name, place) => ({ name, level: place === 0 ? 'native' : 'b2' }));
    const [fit] = fits(`Переводчик\nТребования:\n- ${words}`, { one: person({ languages: spoken }) });
    return verdicts(fit);
  };

  it('is any beside English and those of home', () => {
    expect(verdict('Второй иностранный язык', 'ru', 'en', 'de')).toEqual(['met']);
    expect(verdict('Второй иностранный язык', 'ru', 'fr')).toEqual(['met']);
    expect(verdict('Второй иностранный язык', 'ru', 'en')).toEqual(['unknown']);
    expect(verdict('Второй иностранный язык', 'kk', 'ru', 'en')).toEqual(['unknown']);
    expect(verdict('Второй иностранный язык', 'de', 'en')).toEqual(['unknown']);
  });
});

describe('weekends', () => {
  it.each([
    'Forklift driver\nYou must have\n- rotating shifts incl. weekends',
    'Cashier\nRequirements:\n- weekends work',
    'Кассир\nТребования:\n- ночные смены и выходные',
    'Кассир\nТребования:\n- готовность работать в выходные',
  ])('%s: who will not work then refuses', (text) => {
    const [fit] = fits(text, { one: person({ about: 'Работать в выходные не готов' }) });
    expect(fit.refusals.map(({ term }) => term)).toContain('weekends');
  });

  it('that are free are no term of the work', () => {
    expect(readJobText('Кассир\nУсловия:\n- график 5/2, выходные сб и вс').terms).not.toContain('weekends');
  });
});

it.each(['well versed in welding', 'skilled in welding', 'adept at welding'])(
  'how well it is known asks nothing: %s',
  (words) => {
    expect(skill(words, { skills: ['Welding'] })).toBe('met');
    expect(skill(words, { skills: ['Baking'], about: 'Reads well, skilled and versed in it.' })).not.toBe('met');
  },
);
