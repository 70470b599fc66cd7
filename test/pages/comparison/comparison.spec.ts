import { roleProfile } from '../../../src/vacancies/index.js';
import { choicePage } from '../../../src/web/comparison/choice.page.js';
import { comparisonPage } from '../../../src/web/comparison/comparison.page.js';
import type { ComparisonInput } from '../../../src/web/comparison/comparison.page.js';
import { html, textOf, words } from '../support/rendering.js';
import { detail, id, resume, row, score, vacancy } from '../support/samples.js';

const requirements = roleProfile('client-manager')?.requirements ?? [];

const BARE = resume({ skills: [], about: null, experience: [] });
const applicationOf = detail;
type ComparedSide = ComparisonInput['pair'][number];

function input(overrides: Partial<ComparisonInput> = {}): ComparisonInput {
  return {
    vacancy: vacancy(),
    requirements,
    decider: null,
    rated: new Map(),
    pair: [
      { application: applicationOf(), score: score() },
      {
        application: applicationOf(
          { id: id(11), name: 'Орлов Пётр', level: null, wishAmount: null, stage: 'shortlisted' },
          BARE,
        ),
        score: score(BARE),
      },
    ],
    ...overrides,
  };
}
const page = (overrides: Partial<ComparisonInput> = {}) => comparisonPage(input(overrides), words());
const render = (overrides: Partial<ComparisonInput> = {}, language: 'ru' | 'en' = 'ru'): string =>
  html('pages/comparison/comparison', comparisonPage(input(overrides), words(language)), { language });

describe('two candidates side by side', () => {
  test('a requirement of which nothing is said of either has no row', () => {
    const [first] = requirements;
    const without = (side: ComparedSide): ComparedSide => ({
      ...side,
      score: side.score && {
        ...side.score,
        verdicts: side.score.verdicts.filter(({ requirement }) => requirement !== first.id),
      },
    });
    const labels = (pair: ComparisonInput['pair']): string[] =>
      page({ pair }).groups.flatMap(({ rows }) => rows.map(({ label }) => label));
    const [one, other] = input().pair;
    const whole = labels([one, other]);
    expect(labels([without(one), other])).toHaveLength(whole.length);
    expect(labels([without(one), without(other)])).toHaveLength(whole.length - 1);
  });

  test('what those made of either who met them is one row, day below day', () => {
    const rated = { dayId: id(90), date: '2026-06-02', rated: { mean: 4, raters: 2 }, raters: 2, lines: [] };
    const days = [rated, { ...rated, rated: null, date: '2026-05-05' }];
    const { summary } = page({ rated: new Map([[id(11), days]]) });
    expect(summary.at(-1)).toMatchObject({
      label: 'Оценки на собеседовании',
      first: { text: '—', notes: [] },
      second: { text: '4,0 из 5, оценили 2 человека · вт, 2 июня' },
    });
    expect(summary.at(-1)?.second.notes).toHaveLength(1);
    expect(page().summary).toHaveLength(summary.length - 1);
  });

  test('each leads to their own page, over the score, the level and the wish with its band', () => {
    const { first, second, summary } = page();
    expect(first).toMatchObject({ name: 'Кузнецова Марина', href: `/applications/${id(1)}` });
    expect(second).toMatchObject({ name: 'Орлов Пётр', href: `/applications/${id(11)}` });
    const [total, level, pay] = summary;
    expect(total.first.notes).toEqual(['Открытые вопросы засчитаны частично. После ответов будет от 63 до 87.']);
    expect(textOf(render())).toContain(total.first.notes[0]);
    expect([level.first.text, level.second.text]).toEqual(['3', '—']);
    expect(level.first.notes).toEqual([expect.stringMatching(/^до уровня 3 не хватает: /)]);
    expect(level.second.notes).toEqual([
      'до уровня 2 не хватает: Опыт работы с клиентами и продаж: есть 0 мес., нужно 12',
    ]);
    expect(pay.first).toMatchObject({
      text: expect.stringMatching(/^120.000.₽$/),
      verdict: { word: 'выше бюджета', tone: 'bad' },
      notes: [expect.stringMatching(/^Екатеринбург, уровень 2: 80.000.110.000/)],
    });
    expect(pay.second).toMatchObject({ text: 'не указано', verdict: null });
    const unscored = page({ pair: [input().pair[0], { ...input().pair[1], score: null }] });
    expect(unscored.summary[0]).toMatchObject({ first: { lead: '' }, second: { text: '—', lead: '', notes: [] } });
    expect(first.stage.word).not.toBe(second.stage.word);
    const markup = render();
    expect(markup).toContain(`href='/applications/${id(1)}'`);
    expect(markup).toContain(`href='/applications/${id(11)}'`);
    expect(markup).toContain(`href='/vacancies/${id(100)}/responses'`);
  });

  test('whose résumé says nothing has no points, and nobody is ahead or behind by them', () => {
    const [first, second] = input().pair;
    const silent = { ...second, application: { ...second.application, saysNothing: true } };
    const [total] = page({ pair: [first, silent] }).summary;
    expect(total.second).toMatchObject({ text: '—', lead: '', notes: ['резюме почти пустое'] });
    expect([page().summary[0].first.lead === '', total.first.lead]).toEqual([false, '']);
  });

  test('each has the buttons of their stage for who may decide, and nobody who is erased has any', () => {
    const decided = page({ decider: { userId: id(5) } });
    const back = `/vacancies/${id(100)}/comparison?first=${id(1)}&second=${id(11)}`;
    expect(decided.second.actions).toEqual({
      back,
      move: `/applications/${id(11)}/move`,
      step: null,
      reject: `/applications/${id(11)}/rejection?${new URLSearchParams({ back }).toString()}`,
      undo: null,
      undoes: expect.any(String),
    });
    expect(decided.first.actions?.step).toEqual({ to: 'shortlisted', label: 'Отобрать' });
    expect(textOf(render({ decider: { userId: id(5) } }))).toMatch(/Отобрать Отказать/u);
    expect(render()).not.toContain('data-decides');
    const markup = render({ decider: { userId: id(5) } });
    expect(markup.slice(markup.indexOf('<thead>'), markup.indexOf('</thead>'))).not.toContain('btn');
    expect(markup).toContain(`aria-label='Отказать: Кузнецова Марина'`);
    expect(markup).toContain(`aria-label='Отказать: Орлов Пётр'`);
    const [first, second] = input().pair;
    const gone = { ...first, application: { ...first.application, erasedAt: new Date() } };
    expect(page({ decider: { userId: id(5) }, pair: [gone, second] }).first.actions).toBeNull();
  });

  test('scores of different versions are said not to compare', () => {
    expect(page().unlike).toBeNull();
    const [first, second] = input().pair;
    for (const other of [{ profileVersion: 2 }, { version: '1.0.0' }, { profile: 'own-1' }]) {
      const pair = [first, { ...second, score: { ...score(), ...other } }] as const;
      expect(textOf(render({ pair }))).toContain('Оценки сделаны по разным версиям профиля');
      expect(textOf(render({ pair }, 'en'))).toContain('The scores were made by different versions');
    }
    expect(page({ pair: [first, { ...second, score: null }] }).unlike).toBeNull();
    // Of both alike the reasons are gone with the rules.
    const old = { ...score(), version: '1.0.0', verdicts: [] };
    const both = [
      { ...first, score: old },
      { ...second, score: old },
    ] as const;
    expect(page({ pair: both }).unlike).toBe(
      'Оценки сделаны по прежним правилам, причины не сохранились. Скоро они будут пересчитаны.',
    );
  });

  const tenth = (text: string) => Number(text.replace(',', '.'));

  test('where they part comes first, the greatest difference at the head, and the leads add up to that of the total', () => {
    const { groups, summary } = page();
    expect(groups.map(({ heading }) => heading)).toEqual(['Где расходятся', 'Где поровну']);
    const [parted, alike] = groups;
    expect(new Set([...parted.rows, ...alike.rows].map(({ label }) => label))).toEqual(
      new Set(requirements.map(({ label }) => label.ru)),
    );
    const leads = parted.rows.map(({ first, second }) => tenth(first?.lead || '0') - tenth(second?.lead || '0'));
    expect(leads.map(Math.abs)).toEqual(leads.map(Math.abs).sort((a, b) => b - a));
    expect(leads.reduce((sum, lead) => sum + lead, 0)).toBeCloseTo(tenth(summary[0].first.lead), 0);
    for (const { first, second } of alike.rows) expect([first?.lead, second?.lead]).toEqual(['', '']);
    expect(render()).toMatch(/<span class='lead'>\+\d/);
  });

  test('each verdict stands with the sentence that it rests on, which leads to its place in the résumé', () => {
    const rows = page().groups.flatMap((group) => group.rows);
    const talks = rows.find(({ label }) => label.startsWith('Переговоры'));
    expect(talks).toMatchObject({ first: { verdict: 'да' }, second: { verdict: 'не указано', proof: [] } });
    expect(talks?.second?.why).toBe('резюме об этом молчит');
    const [sentence] = talks?.first?.proof ?? [];
    expect(sentence?.parts.map(({ text }) => text).join('')).toBe(
      'Вела базу клиентов в CRM, проводила переговоры и презентации.',
    );
    expect(sentence?.href).toMatch(new RegExp(`^/applications/${id(1)}#proof-experience-0-description-\\d+$`));
    expect(render()).toContain('Вела базу клиентов в CRM, проводила <mark>переговоры</mark>');
  });

  test('a must-have without points parts them by its verdict', () => {
    const of = score();
    const verdicts = of.verdicts.map((line, index) => ({
      ...line,
      points: 0,
      weight: 0,
      verdict: index ? line.verdict : ('not-met' as const),
    }));
    const even = of.verdicts.map((line) => ({ ...line, points: 0, weight: 0 }));
    const pair = [
      { application: applicationOf(), score: { ...of, verdicts } },
      { application: applicationOf(), score: { ...of, verdicts: even } },
    ] as const;
    expect(page({ pair }).groups[0].rows.map(({ label }) => label)).toEqual([requirements[0].label.ru]);
  });

  test('nobody is ahead where both have the same, and none of what does not compare', () => {
    const same = page({ pair: [input().pair[0], input().pair[0]] });
    expect(same.groups).toMatchObject([{ heading: null }]);
    const [first, second] = input().pair;
    const unlike = page({ pair: [first, { ...second, score: { ...score(BARE), version: '1.0.0' } }] });
    expect(unlike.groups[0].rows.map(({ label }) => label)).toEqual(requirements.map(({ label }) => label.ru));
    for (const { groups, summary } of [same, unlike])
      for (const { first: one, second: other } of [...summary, ...groups.flatMap(({ rows }) => rows)])
        expect([one?.lead ?? '', other?.lead ?? '']).toEqual(['', '']);
  });

  test('somebody without a score, without a name or erased has a column nevertheless', () => {
    const { first, second, summary, groups } = page({
      pair: [
        { application: applicationOf({ erasedAt: new Date(0) }), score: null },
        { application: applicationOf({ name: '' }), score: null },
      ],
    });
    expect(first.name).toBe(words().t('responses.erased'));
    expect(second.name).toBe(words().t('responses.nameless'));
    expect(summary[0].first.text).toBe('—');
    for (const line of groups.flatMap(({ rows }) => rows)) expect(line).toMatchObject({ first: null, second: null });
  });

  test('what was answered instead of the résumé is said', () => {
    const of = score();
    const answer = {
      verdict: 'met',
      judged: 'unknown',
      by: 'Анна',
      byCandidate: false,
      words: null,
      at: '2026-06-01T08:00:00Z',
    } as const;
    const verdicts = of.verdicts.map((line, index) => (index === 0 ? { ...line, answer } : line));
    const pair = [{ application: applicationOf(), score: { ...of, verdicts } }, input().pair[1]] as const;
    expect(textOf(render({ pair }))).toContain('Со слов кандидата: отметка – Анна');
    expect(textOf(render())).not.toContain('Со слов кандидата');
  });

  test('what the résumé has no words for is said in the reader’s', () => {
    const of = score();
    const evidence = [
      { field: 'relocation', start: 0, end: 5, text: 'false' },
      { field: 'salary.amount', start: 0, end: 6, text: '120000' },
    ];
    const verdicts = of.verdicts.map((line, index) => (index === 0 ? { ...line, evidence } : line));
    const moved = applicationOf({}, resume({ relocation: false }));
    const pair = [{ application: moved, score: { ...of, verdicts } }, input().pair[1]] as const;
    const answers = page({ pair }).groups.flatMap(({ rows }) => rows);
    const [line] = answers.filter(({ label }) => label === requirements[0].label.ru);
    expect(line.first?.proof.map(({ parts }) => parts.map(({ text }) => text).join(''))).toEqual([
      'готовность к переезду: нет',
      expect.stringMatching(/^120.000/),
    ]);
  });

  test('English readers get English words', () => {
    expect(textOf(render({}, 'en'))).not.toMatch(/обязательн|уровень/i);
    expect(textOf(render({}, 'en'))).toContain(requirements[0].label.en);
  });
});

const chosenFrom = (rows: ReturnType<typeof row>[], next: string | null = null) => ({
  ...{ vacancy: vacancy(), first: row(), others: { rows, next } },
});

test('whom to compare with is chosen among the others of the vacancy, best first', () => {
  const others = [
    row(),
    row({ id: id(11), name: 'Орлов Пётр', scorePoints: 71.5 }),
    row({ id: id(12), name: '', scorePoints: null }),
  ];
  const markup = html('pages/comparison/choose', choicePage(chosenFrom(others), words()));
  expect(markup).toContain(`first&#x3D;${id(1)}&amp;second&#x3D;${id(11)}`);
  expect(markup).not.toContain(`second&#x3D;${id(1)}`);
  expect(textOf(markup)).toMatch(/Орлов Пётр .* 71,5 .* —/);
  expect(markup).not.toContain('Показать ещё');
  // There may be hundreds, of which one page is read at a time.
  const more = html('pages/comparison/choose', choicePage(chosenFrom(others, '["71"]'), words()));
  expect(more).toContain(`/comparison?first&#x3D;${id(1)}&amp;after&#x3D;%5B%2271%22%5D`);
  expect(textOf(more)).toContain('Показать ещё');
  const silent = choicePage(chosenFrom([row({ id: id(12), saysNothing: true })]), words());
  expect(silent.rows).toMatchObject([{ score: '—', about: expect.stringMatching(/^резюме почти пустое · /) }]);
  const nobody = choicePage(chosenFrom([row()]), words());
  expect(textOf(html('pages/comparison/choose', nobody))).toContain('Сравнить пока не с кем.');
});
