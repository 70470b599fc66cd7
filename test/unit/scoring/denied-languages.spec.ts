import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import { judgeRequirement } from '../../../src/scoring/domain/judge-requirement.js';
import type { Requirement } from '../../../src/vacancies/domain/requirement.js';
import { judgeWish } from '../../../src/vacancies/domain/wish.js';
import { resumeWith, TODAY } from './resume-builder.js';

const ENGLISH = {
  ...{ id: 'english', kind: 'language', value: { language: 'en', level: 'b1' } },
  ...{ label: { ru: '', en: '', uk: '', kk: '' }, mustHave: true, weight: 100, route: null },
} as Requirement;

function judged(about: string) {
  const resume = resumeWith({ about });
  return judgeRequirement(ENGLISH, {
    ...{ resume, facts: collectFacts(resume, TODAY), city: null },
    wish: judgeWish(null, null, null),
  });
}

it('a language is denied once, however many languages have that word for it', () => {
  expect(collectFacts(resumeWith({ about: 'Испанский не знаю' }), TODAY).languagesDenied).toMatchObject([
    { language: 'es', evidence: [{ text: 'Испанский' }] },
  ]);
});

describe('a language of which somebody says that they do not know it', () => {
  it.each([
    ['Английским языком не владею.', 'Английским'],
    ['Английский не знаю, но готов учить', 'Английский'],
    ['Не говорю по-английски', 'английски'],
    ['Без английского', 'английского'],
    ['Английский — нет, немецкий B2', 'Английский'],
    ['Не знаю немецкий и английский', 'английский'],
    ["I don't speak English yet", 'English'],
    ['English: none', 'English'],
    ['Англійською не володію', 'Англійською'],
    ['Ағылшынша білмеймін', 'Ағылшынша'],
    ['Немецкий свободно, английский не знаю', 'английский'],
    ['Німецька B2, англійську не знаю', 'англійську'],
    ['German fluent, I do not speak English', 'English'],
    ['Неміс тілі B1, ағылшынша білмеймін', 'ағылшынша'],
  ])('%s', (about, words) => {
    const { verdict, evidence } = judged(about);
    expect([verdict, evidence.map(({ text }) => text)]).toEqual(['not-met', [words]]);
  });

  it.each([
    'Учу английский',
    'Хочу выучить английский',
    'Свободно английским не владею',
    'Английский в работе не использовал',
    'С английским рынком не работал',
    'No English-speaking clients so far',
    'English was not required at my job',
    'Английский не забыт',
  ])('%s: that is a question', (about) => {
    expect(judged(about).verdict).toBe('unknown');
  });

  it('counts for nothing where it is known after all', () => {
    expect(judged('Немецкого не знаю, английский B2').verdict).toBe('met');
  });
});
