import { EVIDENCE } from '../../../src/candidates/index.js';
import type { ComparedPerson, Comparison, Suggestion } from '../../../src/candidates/index.js';
import { comparisonPage } from '../../../src/web/duplicates/comparison.page.js';
import { duplicatesPage } from '../../../src/web/duplicates/duplicates.page.js';
import { html, textOf, words } from '../support/rendering.js';
import { id } from '../support/samples.js';

const AT = new Date('2026-06-01T08:00:00Z');

const suggestion: Suggestion = {
  id: id(700),
  seenAt: AT,
  evidence: ['career', 'shared-phone'],
  people: [
    { candidateId: id(1), name: 'Орлова Мария' },
    { candidateId: id(2), name: 'Орлова Маша' },
  ],
};
const list = (rows: Suggestion[], count = rows.length, next: string | null = null): string =>
  html('pages/duplicates/duplicates', duplicatesPage({ suggestions: { rows, next }, count }, words()));

const person = (number: number, overrides: Partial<ComparedPerson> = {}): ComparedPerson => ({
  candidateId: id(number),
  name: `Орлова Мария ${number}`,
  contacts: [
    { kind: 'phone', value: '+79031234567' },
    { kind: 'email', value: `o${number}@mail.ru` },
  ],
  resumes: [
    {
      id: id(40 + number),
      board: 'superjob',
      title: 'Менеджер',
      city: 'Москва',
      experience: [
        { position: 'Менеджер', company: 'Ромашка', start: '2020-01', end: null, description: null, city: null },
      ],
      ...{ about: null, updatedAtBoard: AT, readAt: AT },
    },
  ],
  applications: [
    {
      ...{
        id: id(60 + number),
        vacancyId: id(100),
        vacancyTitle: 'Менеджер по работе с клиентами',
        citySlug: 'moscow',
      },
      ...{ stage: 'shortlisted', respondedAt: AT, respondedAtKnown: true },
    },
  ],
  merged: [],
  ...overrides,
});
const compare = (comparison: Partial<Comparison>, mayDecide = true): string =>
  html(
    'pages/duplicates/comparison',
    comparisonPage({ comparison: { people: [person(1), person(2)], common: [], ...comparison }, mayDecide }, words()),
  );

test('the list says who, why and how many, and leads to the comparison', () => {
  const markup = list([suggestion], 21);
  expect(textOf(markup)).toContain('21 пара кандидатов');
  expect(textOf(list([suggestion], 3))).toContain('3 пары кандидатов');
  expect(textOf(list([suggestion], 5))).toContain('5 пар кандидатов');
  expect(textOf(markup)).toContain('Орлова Мария и Орлова Маша имя, дата рождения и работа в одно время, телефон');
  expect(markup).toContain(`href='/duplicates/${id(1)}'`);
  expect(list([suggestion], 51, 'x')).toContain('/duplicates?after&#x3D;x');
});

test('a record of a few words is shown with where it is from, since when, and what it says', () => {
  const [known] = person(1).resumes;
  const listed = { ...known, board: 'import' as const, title: null, experience: [], updatedAtBoard: null };
  const shown = (about: string | null): string =>
    textOf(compare({ people: [person(1, { resumes: [{ ...listed, about }] })] }));
  expect(shown('Год в магазине')).toMatch(/Должность не названа Файл · Москва · получено .* Год в магазине/);
  expect(shown('Год в магазине')).not.toContain('О работе ничего не сказано');
  expect(shown(null)).toContain('О работе ничего не сказано');
  expect(shown('слово '.repeat(100))).toMatch(/слово…/);
  expect(textOf(compare({}))).toMatch(/SuperJob · Москва · обновлено/);
});

test('an empty list says so', () => {
  expect(textOf(list([]))).toContain('Все разные');
});

test.each(EVIDENCE)('%s has words of its own', (word) => {
  expect(textOf(list([{ ...suggestion, evidence: [word] }]))).not.toContain('duplicates.');
});

test('two are shown side by side, with what they share marked, to be merged or told apart', () => {
  const markup = compare({ common: [{ between: [id(1), id(2)], evidence: ['phone'] }] });
  expect(textOf(markup)).toContain('Орлова Мария 1 и Орлова Мария 2 : один телефон');
  expect(markup.split("class='tag'")).toHaveLength(3);
  expect(markup).toContain(`formaction='/duplicates/${id(1)}/merge'`);
  expect(markup).toContain(`formaction='/duplicates/${id(1)}/tell-apart'`);
  expect(markup).toContain(`name='people' value='${id(2)}' checked`);
  expect(textOf(markup)).toContain('Менеджер, Ромашка янв. 2020');
  expect(markup).toContain(`href='/applications/${id(61)}'`);
});

test('who may not decide or read contacts sees no button and no contact', () => {
  const markup = compare({ people: [person(1, { contacts: null }), person(2, { contacts: null })] }, false);
  expect(markup).not.toContain('formaction');
  expect(markup).not.toContain('checkbox');
  expect(markup).not.toContain('+7903');
});

test('what was merged can be split again, after a question', () => {
  const merged = [{ candidateId: id(9), name: 'Орлова М.', mergedAt: AT, mergedBy: 'Анна' }];
  const markup = compare({ people: [person(1, { merged })] });
  expect(textOf(markup)).toContain('Один человек');
  expect(markup).toContain(`action='/duplicates/${id(1)}/split'`);
  expect(markup).toContain(`name='candidate' value='${id(9)}'`);
  expect(compare({ people: [person(1, { merged })] }, false)).not.toContain('/split');
});
