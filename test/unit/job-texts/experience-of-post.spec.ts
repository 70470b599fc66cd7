import { readJobTextOfPost } from '../../../src/job-texts/domain/experience-of-post.js';

/** Months, kinds of work and words of the experience that a text asks for, and how it is said in Russian. */
function asked(text: string, ownTitle: string | null = null) {
  return readJobTextOfPost(text, ownTitle).requirements.flatMap((line) =>
    line.kind === 'experience'
      ? [[line.value.months, line.value.occupations, line.value.words ?? null, line.label.ru]]
      : [],
  );
}

const FITTER = 'Монтажник кондиціонерів 4-5 розряду';

test('experience of which nothing is said is meant in the work that the text is about', () => {
  expect(asked(`${FITTER}\nВимоги: досвід від 3 років`)).toEqual([
    [36, [], 'Монтажник кондиціонерів', 'Опыт от 3 лет: «Монтажник кондиціонерів»'],
  ]);
  expect(asked('Менеджер по продажам\nТребования:\n- опыт от 1 года')[0]?.[1]).toContain('active-sales');
  expect(asked('Требуется сварщик (НАКС)\nТребования: опыт от 2 лет')).toEqual([
    [24, [], 'Сварщик', 'Опыт от 2 лет: «Сварщик»'],
  ]);
});

test('where the text names no post it is the one of the vacancy that the text is read for', () => {
  expect(asked('Вимоги: досвід від 3 років', FITTER)).toEqual([
    [36, [], 'Монтажник кондиціонерів', 'Опыт от 3 лет: «Монтажник кондиціонерів»'],
  ]);
});

test('where nobody names one it stays of any work, and says so', () => {
  expect(asked('Вимоги: досвід від 3 років')).toEqual([[36, 'any', null, 'Опыт от 3 лет в любой работе']]);
});

test.each([
  ['Сварщик\nТребования: опыт работы в строительстве от 3 лет', 'строительстве'],
  ['Сварщик\nТребования: общий стаж от 5 лет', null],
])('what the text says of it itself stands: «%s»', (text, words) => {
  expect(asked(text)[0]?.[2]).toBe(words);
});

test.each([
  ['Монтажник\nВимоги: 4-5 розряду', 4],
  ['Слесарь\nТребования: 5 разряд', 5],
  ['Дәнекерлеуші\nТалаптар: 4-разряд', 4],
])('the grade of a worker is asked for: «%s»', (text, level) => {
  const { requirements } = readJobTextOfPost(text, null);
  expect(requirements.flatMap((line) => (line.kind === 'category' ? [line.value] : []))).toEqual([
    { unit: 'grade', level },
  ]);
});

test.each([
  ['Слесарь-ремонтник, опыт от 3 лет, 4-5 разряд', 'Слесарь-ремонтник'],
  ['Слюсар, досвід від 3 років, 4-5 розряд', 'Слюсар'],
  ['Слесарь-жөндеуші, 3 жылдан астам тәжірибе, 4-5 разряд', 'Слесарь-жөндеуші'],
  ['Fitter, 3+ years of experience', 'Fitter'],
  ['Монтажник, 4-5 разряд, опыт от 3 лет', 'Монтажник'],
])('a vacancy of one line asks for the work before the comma: «%s»', (text, post) => {
  expect(asked(text)).toEqual([[36, [], post, `Опыт от 3 лет: «${post}»`]]);
});

test('what stands before the comma and is no post stays no title', () => {
  expect(asked('Ответственность, опыт от 3 лет')).toEqual([[36, 'any', null, 'Опыт от 3 лет в любой работе']]);
});

test('whoever seeks somebody experienced has said so once the years are named', () => {
  expect(asked('Мельник\nИщем опытного мельника.\nТребования:\n- опыт от 3 лет')).toHaveLength(1);
  expect(asked('Мельник\nИщем опытного мельника.\nТребования:\n- опыт с жерновами от 3 лет')).toHaveLength(2);
});
