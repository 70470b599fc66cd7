import fc from 'fast-check';
import type { Resume } from '../../../src/job-boards/domain/resume.js';
import { EDUCATION_LEVELS } from '../../../src/job-boards/domain/resume.js';
import type { Evidence } from '../../../src/scoring/domain/facts.js';
import type { Score, ScoringInput } from '../../../src/scoring/domain/score.js';
import { SCORE_VERSION, scoreResume, VERDICT_SHARES } from '../../../src/scoring/domain/score.js';
import { findCity } from '../../../src/vacancies/domain/cities.js';
import type { RoleProfile } from '../../../src/vacancies/domain/role-profile.js';
import { ROLE_PROFILES, roleProfile } from '../../../src/vacancies/domain/role-profiles.js';
import { job, resumeWith, school, TODAY } from './resume-builder.js';

const BAND = { from: 90_000, to: 130_000, median: 108_000, n: 40, currency: 'RUR', asOf: '2026-06-01' } as const;

function score(fields: Partial<Resume>, slug = 'client-manager', rest: Partial<ScoringInput> = {}): Score {
  const profile = roleProfile(slug) as RoleProfile;
  return scoreResume({
    resume: resumeWith(fields),
    profile,
    city: findCity('Екатеринбург'),
    budget: null,
    today: TODAY,
    band: BAND,
    ...rest,
  });
}

const ordinary: Partial<Resume> = {
  title: 'Менеджер по работе с клиентами',
  city: 'Екатеринбург',
  about: 'Уверенный пользователь ПК, 1С:Предприятие, Битрикс24. Холодными звонками не занималась.',
  skills: ['Телефонные переговоры', 'MS Excel'],
  experience: [
    job(
      '2021-03',
      null,
      'Менеджер по работе с клиентами',
      'Сопровождение постоянных клиентов, заключение договоров, работа с возражениями',
    ),
    job('2019-01', '2021-02', 'Продавец-консультант', 'Работа с кассой, инвентаризация'),
  ],
  education: [school('higher', 'Менеджмент организации', 'УрФУ', 2018)],
  salary: { amount: 100_000, currency: 'RUR', gross: null },
};

function textAt(resume: Resume, { field }: Evidence): string {
  let value: unknown = resume;
  for (const key of field.split(/[.[\]]+/u).filter(Boolean)) value = (value as Record<string, unknown>)[key];
  return String(value);
}

describe('a score', () => {
  it('is the sum of the points of its lines, each line its weight times the share of its verdict', () => {
    for (const { slug } of ROLE_PROFILES) {
      const { score: total, verdicts } = score(ordinary, slug);
      expect(verdicts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(total, 6);
      for (const { weight, verdict, points } of verdicts)
        expect(points).toBeCloseTo(weight * VERDICT_SHARES[verdict], 1);
      expect(verdicts.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    }
  });

  it('carries its version, its profile and its level with reasons', () => {
    const result = score(ordinary);
    expect(result.version).toBe(SCORE_VERSION);
    expect(result.profile).toBe('client-manager');
    expect(result.level).toBe(2);
    expect(result.levelReasons.find(({ met }) => !met)?.condition).toBe('new-clients');
  });

  it('proves every verdict but an unknown one with words that stand there', () => {
    const resume = resumeWith(ordinary);
    for (const { slug } of ROLE_PROFILES) {
      for (const { verdict, evidence, requirement } of score(ordinary, slug).verdicts) {
        if (verdict === 'met' || verdict === 'partly')
          expect([slug, requirement, evidence.length > 0]).toEqual([slug, requirement, true]);
        for (const proof of evidence) expect(textAt(resume, proof).slice(proof.start, proof.end)).toBe(proof.text);
      }
    }
  });

  it('orders silence between half a yes and a no', () => {
    const calls = (about: string) =>
      score({ about }, 'sales-manager').verdicts.find(({ requirement }) => requirement === 'active-sales')?.points ??
      -1;
    const [met, unknown, notMet] = [
      calls('холодные звонки'),
      calls(''),
      calls('без опыта продаж, холодных звонков и поиска клиентов'),
    ];
    expect(met).toBeGreaterThan(unknown);
    expect(unknown).toBeGreaterThan(notMet);
    expect(notMet).toBe(0);
  });

  it('says what answers could still change', () => {
    const { changes, range, score: total } = score(ordinary);
    expect(range.from).toBeLessThanOrEqual(total);
    expect(range.to).toBeGreaterThanOrEqual(total);
    expect(changes[0]).toMatchObject({ requirement: 'client-search', action: 'lacks' });
    const empty = score({});
    expect(empty.changes.every(({ action }) => action === 'ask')).toBe(true);
    expect(empty.changes.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(100 - empty.score, 6);
  });

  it('lists what months are missing', () => {
    const beginner = score({ experience: [job('2026-06', null, 'Менеджер по работе с клиентами')] });
    expect(beginner.changes.find(({ requirement }) => requirement === 'experience-1-year')?.monthsMissing).toBe(6);
  });

  it('places the wish in the band', () => {
    expect(score(ordinary).salary).toMatchObject({
      verdict: 'in-band',
      wish: { amount: 100_000, currency: 'RUR' },
      band: { n: 40 },
    });
    expect(
      score(ordinary, 'client-manager', { budget: { amount: 80_000, currency: 'RUR', gross: false } }).salary.verdict,
    ).toBe('over-budget');
  });

  it('is the same for the same input', () => {
    expect(score(ordinary)).toEqual(score(ordinary));
  });

  it('bears a résumé that is empty or absurd', () => {
    const absurd: Partial<Resume> = {
      title: '🔥'.repeat(50),
      about: '<b>не</b> '.repeat(5_000),
      skills: ['', '   ', '—'],
      experience: [
        job('2030-01', null, null),
        job('2020-13', '2019', 'x'),
        job(null, null, null),
        job('2022-05', '2021-01', 'Менеджер по продажам'),
      ],
      salary: { amount: 1e12, currency: 'UZS', gross: true },
    };
    for (const fields of [{}, absurd]) {
      const { score: total } = score(fields);
      expect(total).toBeGreaterThanOrEqual(0);
      expect(total).toBeLessThanOrEqual(100);
    }
    expect(score(absurd).facts.jobsSetAside.map(({ reason }) => reason)).toEqual([
      'starts-in-future',
      'unreadable-date',
      'no-start',
      'ends-before-start',
    ]);
  });
});

describe('must-haves', () => {
  it('are listed apart and do not kill the score', () => {
    const { mustHaves, score: total } = score({ ...ordinary, education: [school('secondary')] }, 'client-specialist-2');
    expect(mustHaves).toEqual({ met: ['experience-2-years'], notMet: ['education-higher'], unknown: [] });
    expect(total).toBeGreaterThan(50);
  });

  it('count as not met where they are met in part', () => {
    const { mustHaves, verdicts } = score({ education: [school('unfinished-higher')] }, 'key-account-manager');
    expect(verdicts.find(({ requirement }) => requirement === 'education-higher')?.verdict).toBe('partly');
    expect(mustHaves.notMet).toContain('education-higher');
    expect(mustHaves.unknown).toContain('experience-2-years-sales');
  });

  it('ask for the right to work without giving points for it', () => {
    const { mustHaves, verdicts } = score({ rightToWork: ['Россия'] }, 'sales-manager');
    expect(mustHaves.met).toContain('right-to-work');
    expect(verdicts.find(({ requirement }) => requirement === 'right-to-work')?.weight).toBe(0);
  });
});

describe('routes', () => {
  const specialist = (years: number) => [job(`${2024 - years}-01`, '2023-12', 'Специалист по работе с клиентами')];
  const taken = ({ verdicts }: Score) => [
    ...new Set(verdicts.flatMap(({ route }) => (route?.taken ? [route.option] : []))),
  ];

  it('of the client specialist: higher education needs no experience', () => {
    const result = score({ education: [school('higher')] }, 'client-specialist');
    expect(taken(result)).toEqual(['higher']);
    expect(result.mustHaves.met).toEqual(['qualification']);
  });

  it('of the client specialist: special secondary education needs three years', () => {
    const enough = score({ education: [school('special-secondary')], experience: specialist(3) }, 'client-specialist');
    expect(taken(enough)).toEqual(['special-secondary']);
    expect(enough.mustHaves.met).toEqual(['qualification']);
    const tooLittle = score(
      { education: [school('special-secondary')], experience: specialist(1) },
      'client-specialist',
    );
    expect(tooLittle.mustHaves.notMet).toEqual(['qualification']);
    const unsaid = score({ education: [school('special-secondary')] }, 'client-specialist');
    expect(unsaid.mustHaves.unknown).toEqual(['qualification']);
  });

  it('of the Kazakh specialist: four ways in', () => {
    const kz = (fields: Partial<Resume>) => score(fields, 'client-specialist-kz');
    const trained = kz({ education: [school('special-secondary')], about: 'арнайы дайындықтан өттім' });
    expect([taken(trained), trained.mustHaves.met]).toEqual([['special-secondary-trained'], ['qualification']]);
    const economist = kz({ education: [school('higher', 'Экономика')] });
    expect([taken(economist), economist.mustHaves.met]).toEqual([['higher-economics'], ['qualification']]);
    const technician = kz({
      education: [school('special-secondary')],
      experience: [job('2018-01', '2022-01', 'Специалист по работе с клиентами I категории')],
    });
    expect([taken(technician), technician.mustHaves.met]).toEqual([['technician'], ['qualification']]);
    const longServing = kz({ education: [school('special-secondary')], experience: specialist(6) });
    expect([taken(longServing), longServing.mustHaves.met]).toEqual([['specialist-posts'], ['qualification']]);
    const linguist = kz({
      education: [school('higher', 'Филология')],
      experience: [job('2024-01', '2024-06', 'Бухгалтер')],
    });
    expect(linguist.mustHaves.met).toEqual([]);
  });

  it('give no points for the options that were not taken', () => {
    const { verdicts } = score({ education: [school('higher')], experience: specialist(4) }, 'client-specialist');
    for (const { route, points, weight } of verdicts)
      if (route && !route.taken) expect([points, weight]).toEqual([0, 0]);
  });
});

describe('levels', () => {
  const years = (count: number, position = 'Менеджер по работе с клиентами') => [
    job(`${2026 - count}-11`, null, position),
  ];
  const basics = '1С, телефонные переговоры, консультирование клиентов, решение конфликтных ситуаций.';

  it.each<[number, Partial<Resume>]>([
    [1, {}],
    [1, { about: basics }],
    [1, { experience: years(1) }],
    [2, { experience: years(2) }],
    [1, { experience: years(5, 'Продавец-кассир') }],
    [1, { about: 'Опыт 5 лет.' }],
    [1, { about: 'Опыт 5 лет. Вела портфель клиентов.', experience: years(4, 'Повар') }],
    [2, { about: 'Опыт 5 лет. Вела портфель клиентов.' }],
    [2, { about: `Опыт 5 лет. Вела клиентов, развивала ключевых клиентов. ${basics}` }],
    [3, { about: 'Опыт 5 лет. Вела клиентов, искала новых клиентов, вела переговоры.' }],
    [1, { experience: years(0.5), about: basics }],
    [2, { experience: years(1), about: basics }],
    [2, { experience: years(1), about: 'Поиск новых клиентов, ведение переговоров.' }],
    [3, { experience: years(4), about: 'Поиск новых клиентов, ведение переговоров.' }],
    [1, { about: 'Поиск новых клиентов, ведение переговоров.' }],
    [2, { experience: years(5), about: basics }],
    [3, { experience: years(2), about: `${basics} Поиск новых клиентов, ведение переговоров.` }],
    [3, { experience: years(2), about: `${basics} Своя клиентская база, заключение договоров.` }],
    [
      3,
      {
        experience: years(5),
        about: `${basics} Поиск новых клиентов, переговоры, ключевые клиенты.`,
        education: [school('special-secondary')],
      },
    ],
    [
      4,
      {
        experience: years(3),
        about: `${basics} Поиск новых клиентов, переговоры, ключевые клиенты.`,
        education: [school('higher')],
      },
    ],
    [
      4,
      {
        experience: years(3),
        about: `${basics} Поиск новых клиентов, переговоры.`,
        education: [school('higher')],
        languages: [{ name: 'Английский', level: 'b2' }],
      },
    ],
    [3, { experience: years(3), about: `${basics} Поиск новых клиентов, переговоры.`, education: [school('higher')] }],
  ])('level %i: %j', (level, fields) => {
    expect(score(fields).level).toBe(level);
  });
});

/** Attributes that must never reach the scorer, whatever they are called. */
type Protected =
  | 'age'
  | 'birthDate'
  | 'birth_date'
  | 'sex'
  | 'gender'
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'middleName'
  | 'photo'
  | 'maritalStatus'
  | 'children'
  | 'nationality'
  | 'citizenship';
type KeysOf<T> = T extends readonly (infer Item)[]
  ? KeysOf<Item>
  : T extends object
    ? { [Key in keyof T & string]: Key | KeysOf<T[Key]> }[keyof T & string]
    : never;
/** `languages[].name` is the name of a language, the only key that may look like one of a person. */
type Found = Extract<KeysOf<Omit<ScoringInput['resume'], 'languages'>> | keyof ScoringInput, Protected>;

describe('protected attributes', () => {
  it('have no field in the input of the scorer', () => {
    const none: [Found] extends [never] ? true : false = true;
    expect(none).toBe(true);
  });

  it('move nothing when a raw payload carries them beside the résumé', () => {
    const people = fc.record({
      age: fc.integer({ min: 16, max: 90 }),
      gender: fc.constantFrom('male', 'female', 'мужской', 'женский'),
      first_name: fc.string(),
      last_name: fc.string(),
      photo: fc.option(fc.webUrl()),
      marital_status: fc.constantFrom('женат', 'не замужем', null),
      children: fc.integer({ min: 0, max: 9 }),
      citizenship: fc.constantFrom('Россия', 'Узбекистан'),
    });
    const expected = score(ordinary);
    fc.assert(
      fc.property(people, (person) => {
        const resume = { ...resumeWith(ordinary), ...person };
        const profile = roleProfile('client-manager') as RoleProfile;
        expect(
          scoreResume({ resume, profile, city: findCity('Екатеринбург'), budget: null, today: TODAY, band: BAND }),
        ).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('move nothing when they are stated in the free text', () => {
    const statement = fc.oneof(
      fc.integer({ min: 16, max: 70 }).map((age) => `Мне ${age} лет.`),
      fc.integer({ min: 16, max: 70 }).map((age) => `Возраст: ${age} года.`),
      fc.integer({ min: 1950, max: 2008 }).map((year) => `Дата рождения: 12.05.${year}.`),
      fc.constantFrom(
        'Женщина.',
        'Мужчина.',
        'Пол: мужской.',
        'Замужем, двое детей.',
        'Не женат, детей нет.',
        'Холост.',
        'Сыну 5 лет.',
        'Русская.',
        'Национальность: татарка.',
        'Мені 30 років.',
        'Маған 28 жаста.',
        'Одружена, двоє дітей.',
        'Үйленген, екі балам бар.',
        "I'm 35 years old, married, two kids.",
        'Приятная внешность.',
        'Фото прилагаю.',
      ),
    );
    for (const { slug } of ROLE_PROFILES) {
      const { score: expected, verdicts } = score(ordinary, slug);
      fc.assert(
        fc.property(fc.array(statement, { maxLength: 4 }), (statements) => {
          const changed = score({ ...ordinary, about: `${ordinary.about ?? ''} ${statements.join(' ')}` }, slug);
          expect(changed.score).toBe(expected);
          expect(changed.verdicts.map(({ verdict }) => verdict)).toEqual(verdicts.map(({ verdict }) => verdict));
        }),
        { numRuns: 40 },
      );
    }
  });

  it('do not hide in the endings of verbs and adjectives', () => {
    const he =
      'Занимался продажами, вёл переговоры, работал в 1С, холодными звонками не занимался, готов к командировкам, коммуникабелен, окончил университет';
    const she =
      'Занималась продажами, вела переговоры, работала в 1С, холодными звонками не занималась, готова к командировкам, коммуникабельна, окончила университет';
    for (const { slug } of ROLE_PROFILES)
      expect(score({ about: he }, slug).score).toBe(score({ about: she }, slug).score);
  });
});

describe('evidence', () => {
  it('always lies inside the text that it quotes', () => {
    const words = fc.constantFrom(
      'холодные',
      'звонки',
      'не',
      'без',
      'опыта',
      'продаж',
      '1С',
      'и',
      ',',
      '.',
      '\n',
      'клиентами',
      'работы',
      'с',
      'хочу',
      '🙂',
      'әріптес',
      'CRМ',
      'вёл',
      'переговоры',
      '5',
      'лет',
      'английский',
      'B2',
      'права',
      'кат.',
      'й',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), fc.constantFrom(...EDUCATION_LEVELS), (parts, level) => {
        const resume = resumeWith({
          about: parts.join(' '),
          education: [school(level, null, 'ВУЗ')],
          skills: parts.slice(0, 5),
          experience: [job('2020-01', null, parts.slice(0, 4).join(' '), parts.join(' '))],
        });
        const profile = roleProfile('sales-manager') as RoleProfile;
        const result = scoreResume({
          resume,
          profile,
          city: findCity('Москва'),
          budget: null,
          today: TODAY,
          band: null,
        });
        const proofs = [
          ...result.verdicts.flatMap(({ evidence }) => evidence),
          ...Object.values(result.facts.competences).flatMap((fact) => fact.evidence),
        ];
        for (const proof of proofs) expect(textAt(resume, proof).slice(proof.start, proof.end)).toBe(proof.text);
      }),
      { numRuns: 200 },
    );
  });
});
