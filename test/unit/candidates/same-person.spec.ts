import { namesDiffer, skeletonOf } from '../../../src/candidates/domain/name-likeness.js';
import { furtherApplication } from '../../../src/candidates/domain/further-application.js';
import { cameToLight, signsOf } from '../../../src/candidates/domain/same-person.js';
import type { Owner } from '../../../src/candidates/domain/same-person.js';
import { shareJob } from '../../../src/candidates/domain/shared-jobs.js';
import type { ResumeExperience } from '../../../src/job-boards/index.js';

const name = (text: string): { firstName: string | null; lastName: string | null } => {
  const [lastName, firstName] = text.split(' ').map((part) => (part === '-' ? null : part));
  return { firstName, lastName };
};

describe('names', () => {
  it.each([
    ['Орлова Мария', 'ОРЛОВА мария'],
    ['Семёнова Алёна', 'Семенова Алена'],
    ['Орлова Мария', 'Мария Орлова'],
    ['Орлова Мария', 'Орлова М.'],
    ['Орлова Мария', 'Орлова -'],
    ['Орлова Мария', '- -'],
    ['Серов Анна&Ко', 'Серов Анна&amp;Ко'],
    ['Иванова Анна', 'Ivanova Anna'],
    ['Щербакова Юлия', 'Shcherbakova Julia'],
    ['Қасымов Ғабит', 'Kasymov Gabit'],
    ['Сейітқали Әлия', 'Сейткали Алия'],
  ])('%s fits %s', (one, other) => {
    expect([namesDiffer(name(one), name(other)), namesDiffer(name(other), name(one))]).toEqual([false, false]);
  });

  it.each([
    ['Орлова Мария', 'Орлова Анна'],
    ['Орлова Мария', 'Петрова Мария'],
    ['Орлова Мария', 'Орлов Иван'],
    ['Иванова Анна', 'Petrov Ivan'],
    ['Орлова Мария', 'Орлова К.'],
  ])('%s is not %s', (one, other) => {
    expect([namesDiffer(name(one), name(other)), namesDiffer(name(other), name(one))]).toEqual([true, true]);
  });

  it.each([
    [{ firstName: null, lastName: 'Нурланова Айгерим' }, 'Нурланова Айгерим', false],
    [{ firstName: null, lastName: 'Нурланова Айгерим Сериковна' }, 'Нурланова Айгерим', false],
    [{ firstName: 'Ким Виктория', lastName: null }, 'Ким Виктория 👩‍⚕️', false],
    [{ firstName: null, lastName: 'Нурланова А.' }, 'Нурланова Айгерим', false],
    [{ firstName: null, lastName: 'Нурланова Айгерим' }, 'Нурланова -', false],
    [{ firstName: null, lastName: 'Нурланова Айгерим' }, 'Нурланова Сауле', true],
    [{ firstName: null, lastName: 'Нурланова Айгерим' }, 'Айгерим Айгерим', true],
  ])('of which one stands in one field: %j and %s', (one, other, differ) => {
    expect([namesDiffer(one, name(other)), namesDiffer(name(other), one)]).toEqual([differ, differ]);
  });

  it('have one skeleton in either order and script, and none unless whole', () => {
    expect(skeletonOf(name('Иванова Анна'))).toBe(skeletonOf(name('Anna Ivanova')));
    expect(skeletonOf(name('Иванова -'))).toBeNull();
    expect(skeletonOf(name('🙂 🙂'))).toBeNull();
  });
});

describe('jobs', () => {
  const job = (company: string | null, start: string | null, end: string | null, position = 'Кассир') =>
    ({ company, start, end, position, description: null, city: null }) satisfies ResumeExperience;

  it.each([
    [
      'the same company in overlapping months',
      job('ООО «Лента»', '2020-01', '2021-03'),
      job('лента', '2021-03-15', null),
      true,
    ],
    ['the same company at other times', job('Лента', '2020-01', '2021-02'), job('Лента', '2021-03', null), false],
    ['another company at the same time', job('Лента', '2020-01', null), job('Магнит', '2020-01', null), false],
    [
      'the same position where a company is not named',
      job(null, '2020-01', null),
      job('Магнит', '2020-05', null),
      true,
    ],
    [
      'another position where a company is not named',
      job(null, '2020-01', null),
      job('А', '2020-05', null, 'Повар'),
      false,
    ],
    ['a job without a beginning', job('Лента', null, null), job('Лента', null, null), false],
  ])('%s', (_, one, other, expected) => {
    expect([shareJob([one], [other]), shareJob([other], [one])]).toEqual([expected, expected]);
  });
});

describe('contacts', () => {
  const me = { ...name('Орлова Мария'), prints: [] };
  const owner = (number: number, who: string, kind = 'phone', prints: string[] = []): Owner => ({
    ...{ candidateId: `c${String(number)}`, personId: `p${String(number)}`, ...name(who), prints },
    contact: { kind, normalised: '1' },
  });

  it('of one name are proof', () => {
    expect(signsOf(me, [owner(1, 'Орлова Мария'), owner(1, 'Орлова Мария', 'email')])).toEqual([
      { candidateId: 'c1', personId: 'p1', evidence: ['email', 'phone'], strong: true },
    ]);
  });

  it('of several names prove nothing, and suggest those whose name fits', () => {
    expect(signsOf(me, [owner(1, 'Орлов Иван'), owner(2, 'Орлова Мария')])).toEqual([
      { candidateId: 'c2', personId: 'p2', evidence: ['shared-phone'], strong: false },
    ]);
  });

  it('of strangers suggest them while they are few', () => {
    expect(signsOf(me, [owner(1, 'Орлов Иван')]).map(({ strong }) => strong)).toEqual([false]);
    expect(
      signsOf(
        me,
        [1, 2, 3, 4].map((number) => owner(number, `Чужой Имя${'а'.repeat(number)}`)),
      ),
    ).toEqual([]);
  });

  it('with another birth date are of somebody else', () => {
    const born = { ...me, prints: ['a'] };
    expect(signsOf(born, [owner(1, 'Орлова Мария', 'phone', ['b'])])[0].strong).toBe(false);
    expect(signsOf(born, [owner(1, 'Орлова Мария', 'phone', ['a'])])[0].strong).toBe(true);
  });

  it('that came to light are none that were there, nor those of a crowd of whom not all are known', () => {
    const [mine, theirs] = [owner(1, 'Орлова Мария'), owner(2, 'Орлова Мария')];
    const crowd = Array.from({ length: 19 }, (_, i) => owner(i + 3, 'Чужой Иван'));
    const cases = [[theirs], [mine, theirs], [theirs, ...crowd.slice(1)], [theirs, ...crowd]];
    expect(cases.map((owners) => cameToLight(me, ['c1'], owners, 'p2'))).toEqual([true, false, true, false]);
  });

  it('other than phones and e-mails say nothing here', () => {
    expect(signsOf(me, [owner(1, 'Орлова Мария', 'board-person')])).toEqual([]);
  });
});

it('of several applications the one is shown that is open, then further, then older', () => {
  const of = (...stages: string[]) =>
    furtherApplication(stages.map((stage, i) => ({ id: String(i), stage: stage as 'new' }))).id;
  expect([of('new', 'booked'), of('rejected', 'new'), of('new', 'new'), of('withdrawn', 'rejected')]).toEqual([
    '1',
    '1',
    '0',
    '0',
  ]);
});
