import { HEADING_EXAMPLES } from '../../../src/job-texts/domain/heading-examples.table.js';
import { headingKind, headingScores } from '../../../src/job-texts/domain/heading-judgement.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

describe('what a heading stands over', () => {
  it('nearly every example of the table is read as what it is by its words alone', () => {
    for (const [kind, lists] of Object.entries(HEADING_EXAMPLES)) {
      const examples = lists.flatMap((list) => list.split(' | '));
      const right = examples.filter((one) => headingScores(one.replaceAll('ё', 'е')).best === kind);
      expect({ kind, isRead: right.length / examples.length > 0.9 }).toEqual({ kind, isRead: true });
    }
  });

  it.each([
    ['мы очень ждем от нового сотрудника', 'requirements'],
    ['какие навыки нам нужны', 'requirements'],
    ['ми чекаємо від майбутнього колеги', 'requirements'],
    ['what you need to bring with you', 'requirements'],
    ['будет большим преимуществом', 'wishes'],
    ['що додасть переваги', 'wishes'],
    ['would be a big plus', 'wishes'],
    ['какие у вас будут задачи', 'duties'],
    ['what you will be doing day to day', 'duties'],
    ['что мы предлагаем взамен', 'conditions'],
    ['біз не береміз', 'conditions'],
    ['what we do not require', 'other'],
    ['the employee has a right to', 'other'],
    ['rights of the post holder', 'other'],
    ['жұмысшының құқықтары', 'other'],
    ['совсем потеряем голову, если', 'wishes'],
    ['вот что придётся делать'.replaceAll('ё', 'е'), 'duties'],
    ['другие интересные вакансии компании', 'noise'],
  ])('in words that stand in no example: %s', (words, kind) => {
    expect(Object.values(HEADING_EXAMPLES).flat().join(' | ').split(' | ')).not.toContain(words);
    expect(headingKind(words, 'over')).toBe(kind);
  });

  it.each([
    ['английский будет плюсом', 'line'],
    ['права кат. в будут перевагою', 'point'],
    ['accountant', 'line'],
    ['опыт', 'before'],
    ['вакансия', 'before'],
    ['английский не понадобится', 'over'],
  ] as const)('no heading: %s (%s)', (words, shape) => {
    expect(headingKind(words, shape)).toBeNull();
  });
});

it.each([
  ['We want a practitioner with:\nA degree in social work', 'must'],
  ['ELIGIBILITY REQUIREMENTS\nA degree in social work', 'must'],
  ['SECTION 1 – ESSENTIAL CRITERIA\nA degree in social work', 'must'],
  ['SECTION 2 – DESIRABLE CRITERIA\nA degree in social work', 'wish'],
])('stands over what is asked of whoever is sought: %j', (text, degree) => {
  const { requirements } = readJobText(`Social Worker\n${text}\nExperience of casework\n\nWe offer:\n25 days leave`);
  expect(requirements.map(({ kind, mustHave }) => `${mustHave ? 'must' : 'wish'} ${kind}`)).toEqual([
    `${degree} education`,
    `${degree} experience`,
  ]);
});

it('a point of what is asked that is only like a heading of the work ends no list', () => {
  const { requirements } = readJobText('Doctor\nRequirements:\n- GMC registration\n- turn up on time\n- own transport');
  expect(requirements.map(({ kind }) => kind)).toEqual(['skill', 'quality', 'car']);
  const duties = readJobText('Doctor\n- Requirements:\n- GMC registration\n- Duties:\n- ward rounds').requirements;
  expect(duties.map(({ sentence }) => sentence.text)).toEqual(['GMC registration']);
});

it('a heading over advantages stands over what its lines speak of', () => {
  const text = (lines: string) =>
    `Медсестра\nТребования\nсертификат\nопыт от года\nОбязанности\nперевязки\nПреимущества\n${lines}`;
  const given = readJobText(text('Оплачиваемый отпуск\nПремия каждый квартал\nДоставка служебным автобусом'));
  expect(given.conditions).toHaveLength(3);
  expect(given.duties).toHaveLength(1);
});

describe('a list of conditions without marks', () => {
  const given = (lines: string) =>
    readJobText(`Кассир\nТребования:\nExcel\n${lines}`).conditions.map(({ text }) => text);

  it('goes on after a line with a name of its own, to the next blank line', () => {
    expect(given('Условия:\nМесто работы: у вокзала;\nпремия за квартал;\nГрафик: 5/2;\nкарьерный рост;')).toEqual([
      'у вокзала',
      'премия за квартал',
      '5/2',
      'карьерный рост',
    ]);
    expect(given('Условия:\nпремия за квартал;\nГрафик: 5/2\n\nНаш город стоит на реке.')).toEqual([
      'премия за квартал',
      '5/2',
    ]);
  });

  it.each(['Условия работы:', 'Условия труда:', 'Условия:'])('stands below «%s»', (heading) => {
    expect(given(`${heading}\nоклад и премия;\nкарьерный рост;`)).toEqual(['оклад и премия', 'карьерный рост']);
  });
});

describe('headings of hurried writers', () => {
  const told = (text: string) =>
    readJobText(text).requirements.map(({ mustHave, kind }) => `${mustHave ? 'must' : 'wish'} ${kind}`);

  it('«Дополнительно» adds wishes to what is asked above it, and asks itself above nothing', () => {
    expect(told('Продавец\nТребования:\nопыт\nДополнительно:\nзнание 1С, права категории В')).toEqual([
      'must experience',
      'wish skill',
      'wish licence',
    ]);
    expect(told('Продавец\nДополнительно:\nзнание 1С')).toEqual(['must skill']);
    const { conditions } = readJobText(
      'Продавец\nТребования:\n- опыт\n\nДополнительно:\n- бесплатное питание\n- скидки\n- форма',
    );
    expect(conditions).toHaveLength(3);
  });

  it('a line that wishes for something itself stands over nothing', () => {
    expect(told('Няня\nХотим: опыт от 2 лет\nЖелательно живёте рядом\nНекурящая')).toEqual([
      'must experience',
      'wish place',
      'must quality',
    ]);
  });

  it('a list without marks goes on below a line that has a heading of its own', () => {
    const text =
      'Менеджер проектов\nМы ждём:\nОпыт от 3 лет\nТехнический бэкграунд - нам важно, чтобы ты понимал код\nАнглийский язык не ниже B1.';
    expect(told(text)).toContain('must language');
  });

  it('a slash, a letter too few, «обяз.» for «обязательно»', () => {
    const { duties, conditions } = readJobText(
      'Провизор\nОбязанности/ отпуск, выкладка\nТребования/ опыт от года\nУсловия/ сменный график, премии',
    );
    expect([duties.length, conditions.length]).toEqual([2, 2]);
    expect(readJobText('Продавец\nОбязаности\nвыкладка товара\nотчеты').duties).toHaveLength(2);
    const nurse = readJobText('Медсестра\nОбяз. действующий сертификат\nОпыт от года');
    expect(nurse.duties).toEqual([]);
    expect(nurse.requirements.map(({ kind }) => kind)).toEqual(['skill', 'experience']);
    expect(readJobText('Продавец\nОбяз. касса, выкладка').duties).toHaveLength(2);
  });
});
