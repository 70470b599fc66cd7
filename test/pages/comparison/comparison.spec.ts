import { roleProfile } from '../../../src/vacancies/index.js';
import { choicePage, comparisonPage } from '../../../src/web/comparison/comparison.page.js';
import type { ComparisonInput } from '../../../src/web/comparison/comparison.page.js';
import { html, textOf, words } from '../support/rendering.js';
import { id, resume, row, score, vacancy } from '../support/samples.js';

const requirements = roleProfile('client-manager')?.requirements ?? [];

const applicationOf = (fields: Parameters<typeof row>[0] = {}) => ({ ...row(fields), vacancy: vacancy() });

function input(overrides: Partial<ComparisonInput> = {}): ComparisonInput {
  return {
    vacancy: vacancy(),
    requirements,
    pair: [
      { application: applicationOf(), score: score() },
      {
        application: applicationOf({
          id: id(11),
          name: 'Орлов Пётр',
          level: null,
          wishAmount: null,
          stage: 'shortlisted',
        }),
        score: score(resume({ skills: [], about: null, experience: [] })),
      },
    ],
    ...overrides,
  };
}
const page = (overrides: Partial<ComparisonInput> = {}) => comparisonPage(input(overrides), words());
const render = (overrides: Partial<ComparisonInput> = {}, language: 'ru' | 'en' = 'ru'): string =>
  html('pages/comparison/comparison', comparisonPage(input(overrides), words(language)), { language });

describe('two candidates side by side', () => {
  test('each leads to their own page under their score, level, stage and wish', () => {
    const { first, second } = page();
    expect(first).toMatchObject({ name: 'Кузнецова Марина', href: `/applications/${id(1)}`, level: 'уровень 3' });
    expect(second).toMatchObject({ name: 'Орлов Пётр', href: `/applications/${id(11)}`, level: '—', wish: null });
    expect(first.range).toBe('Открытые вопросы засчитаны частично. После ответов будет от 63 до 87.');
    expect(textOf(render())).toContain(first.range);
    expect(page({ pair: [input().pair[0], { ...input().pair[1], score: null }] }).second.range).toBeNull();
    expect(first.stage.word).not.toBe(second.stage.word);
    const markup = render();
    expect(markup).toContain(`href='/applications/${id(1)}'`);
    expect(markup).toContain(`href='/applications/${id(11)}'`);
    expect(markup).toContain(`href='/vacancies/${id(100)}/responses'`);
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

  test('every requirement is a row, in the order of the profile, with the verdict on both', () => {
    const { rows } = page();
    expect(rows.map(({ label }) => label)).toEqual(requirements.map(({ label }) => label.ru));
    const knows1c = rows[requirements.findIndex(({ id: line }) => line === '1c')];
    expect(knows1c).toMatchObject({ first: { verdict: 'есть', isAhead: true }, second: { isAhead: false } });
    expect(knows1c.first?.proof).toContain('1С');
    expect(textOf(render())).toContain('есть');
    expect(render()).toContain('<mark>1С</mark>');
  });

  test('nobody is ahead where both have the same', () => {
    const same = page({ pair: [input().pair[0], input().pair[0]] });
    for (const { first, second } of same.rows)
      expect([first?.isAhead ?? false, second?.isAhead ?? false]).toEqual([false, false]);
  });

  test('somebody without a score, without a name or erased has a column nevertheless', () => {
    const { first, second, rows } = page({
      pair: [
        { application: applicationOf({ erasedAt: new Date(0) }), score: null },
        { application: applicationOf({ name: '' }), score: null },
      ],
    });
    expect(first.name).toBe(words().t('responses.erased'));
    expect(second.name).toBe(words().t('responses.nameless'));
    expect(first.score).toBe('—');
    for (const line of rows) expect(line).toMatchObject({ first: null, second: null });
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
    expect(page({ pair }).rows[0].first?.answered).toBe(true);
    expect(textOf(render({ pair }))).toContain(words().t('comparison.answered'));
    expect(textOf(render())).not.toContain(words().t('comparison.answered'));
  });

  test('what the résumé has no words for is said in the reader’s', () => {
    const of = score();
    const evidence = [
      { field: 'relocation', start: 0, end: 5, text: 'false' },
      { field: 'salary.amount', start: 0, end: 6, text: '120000' },
    ];
    const verdicts = of.verdicts.map((line, index) => (index === 0 ? { ...line, evidence } : line));
    const pair = [{ application: applicationOf(), score: { ...of, verdicts } }, input().pair[1]] as const;
    expect(page({ pair }).rows[0].first?.proof).toEqual([
      'готовность к переезду: нет',
      expect.stringMatching(/^120.000/),
    ]);
  });

  test('English readers get English words', () => {
    expect(textOf(render({}, 'en'))).not.toMatch(/обязательн|уровень/i);
    expect(textOf(render({}, 'en'))).toContain(requirements[0].label.en);
  });
});

test('whom to compare with is chosen among the others of the vacancy, best first', () => {
  const others = [
    row(),
    row({ id: id(11), name: 'Орлов Пётр', scorePoints: 71.5 }),
    row({ id: id(12), name: '', scorePoints: null }),
  ];
  const markup = html('pages/comparison/choose', choicePage({ vacancy: vacancy(), first: row(), others }, words()));
  expect(markup).toContain(`first&#x3D;${id(1)}&amp;second&#x3D;${id(11)}`);
  expect(markup).not.toContain(`second&#x3D;${id(1)}`);
  expect(textOf(markup)).toMatch(/Орлов Пётр .* 71,5 .* —/);
  const nobody = choicePage({ vacancy: vacancy(), first: row(), others: [row()] }, words());
  expect(textOf(html('pages/comparison/choose', nobody))).toContain('Сравнить пока не с кем.');
});
