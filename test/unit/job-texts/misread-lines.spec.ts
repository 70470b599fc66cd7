import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

function asked(text: string): string[] {
  return readJobText(text).requirements.map(({ sentence }) => sentence.text);
}

function refused(text: string): string[] {
  return readJobText(text).refused.map(({ ground, text: words }) => `${ground}: ${words}`);
}

describe('money of other lands', () => {
  it.each([
    ['2 500 000 – 3 000 000 сум, Ташкент', 'UZS'],
    ['Зарплата от 5 000 000 сум на руки', 'UZS'],
    ["Жалақы 4 000 000 so'm", 'UZS'],
    ['Salary 900 manat', 'AZN'],
    ['Зарплата 1500–2000 лари', 'GEL'],
    ['Зарплата от 40 000 сом', 'KGS'],
  ])('%s is paid in %s', (line, currency) => {
    expect(readJobText(`Повар\n${line}`).salary).toMatchObject({ currency });
  });

  it.each([
    'Зарплата 250 000 – 300 000 драм',
    'Salary 90 000 dinars',
    'Зарплата 12 000 лей',
    'Зарплата 30 000 крон',
    'Жалақы 5 000 сомони',
    'Salary 45 000 rupees',
  ])('%s is no sum of roubles', (line) => {
    expect(readJobText(`Повар\n${line}`).salary).toBeNull();
  });
});

describe('what a firm gives, and what is to be sent, is asked of nobody', () => {
  it.each([
    'Возможно обучение',
    'Обучение возможно',
    'Навчання можливе',
    'Training available',
    'Оқыту бар',
    'Attach a photo',
    'Please send your CV with a photo',
    'Приложите фото',
    "Фото обов'язково",
    'Резюме с фото',
  ])('%s', (line) => {
    expect(asked(`Токарь\nТребования: чтение чертежей. ${line}.`)).toEqual(['чтение чертежей.']);
  });

  it('but teaching others is', () => {
    expect(asked('Тренер\nТребования:\n- обучение персонала')).toEqual(['обучение персонала']);
  });
});

describe('children', () => {
  it.each([
    ['опыт ухода за детьми до 3 лет', 'ухода за детьми до 3 лет'],
    ['досвід догляду за дітьми від 1 до 3 років', 'догляду за дітьми від 1 до 3 років'],
    ['experience caring for children under 3 years', 'caring for children under 3 years'],
    ['опыт работы с детьми от 1 года', 'детьми от 1 года'],
  ])('keep their age: %s', (line, words) => {
    expect(readJobText(`Няня\nТребования:\n- ${line}`).requirements).toMatchObject([
      { kind: 'experience', value: { months: 1, words } },
    ]);
  });

  it.each(['Своих детей нет или взрослые', 'Дітей немає або дорослі', 'No children or grown-up', 'Детей нет'])(
    'of whoever works are nobody’s business: %s',
    (line) => {
      const text = `Няня\nТребования:\n- медкнижка\n- ${line}`;
      expect(asked(text)).toEqual(['медкнижка']);
      expect(refused(text)).toEqual([`family: ${line}`]);
    },
  );
});

describe('the head of a text', () => {
  it.each([
    ['Водитель\nООО «Трак», Челябинск', 'chelyabinsk'],
    ['Медсестра\nПриватна клініка «Добробут», Київ. Зарплата 22000 грн', 'kyiv'],
    ['Engineer\nFinTech start-up, Almaty / remote. $4,000 per month', 'almaty'],
    ['Бухгалтер\nТОО «Астық», Алматы, ул. Абая 5', 'almaty'],
    ['Barista\nCoffee shop "Bean", Tbilisi', 'tbilisi'],
    ['Повар\nРесторан «Киев», Пермь', 'perm'],
  ])('names the city beside the firm: %j', (text, city) => {
    expect(readJobText(text).city?.slug).toBe(city);
  });

  it('does not take a city for one in what a firm is not', () => {
    expect(readJobText('Менеджер\nПоездки, Казань').city).toBeNull();
  });

  it.each([
    ['Бухгалтер по зарплате. Москва, м. Курская. 100 000 ₽', 'Бухгалтер по зарплате'],
    ['Бухгалтер з заробітної плати\nКиїв, м. Дорогожичі', 'Бухгалтер з заробітної плати'],
    ['Специалист по расчёту зарплаты\nКазань', 'Специалист по расчёту зарплаты'],
    ['Алматы, Абая 5\nКассир', 'Кассир'],
  ])('names the post and no place: %j', (text, title) => {
    expect(readJobText(text).title).toBe(title);
  });
});

describe('what was passed over', () => {
  it.each([
    ['We are a young team (up to 30 years old).', 'age: We are a young team (up to 30 years old).'],
    ['Наша команда молодая (до 30 лет)', 'age: Наша команда молодая (до 30 лет)'],
    ['Жас ұжым (30 жасқа дейін)', 'age: Жас ұжым (30 жасқа дейін)'],
    ['Только местные', 'residence: Только местные'],
    ['Тільки місцеві', 'residence: Тільки місцеві'],
    ['Тек жергілікті', 'residence: Тек жергілікті'],
    ['Only locals', 'residence: Only locals'],
  ])('is refused: %s', (line, expected) => {
    const text = `Барбер\nТребования: стрижки.\n\n${line}`;
    expect(refused(text)).toEqual([expected]);
    expect(asked(text)).toEqual(['стрижки.']);
  });

  it.each([
    'Молодая команда, средний возраст 30 лет',
    'Наш коллектив (средний возраст 28 лет)',
    'Только местные продукты',
  ])('but not %s', (line) => {
    expect(refused(`Повар\nО нас:\n- ${line}`)).toEqual([]);
    expect(refused(`Повар\n${line}`)).toEqual([]);
  });

  it.each(['No smokers.', 'Non-smoker.', 'Темекі шекпейтін.', 'Некурящие.'])('is asked for: %s', (line) => {
    expect(readJobText(`Waiter\nRequirements: English. ${line}`).requirements).toMatchObject([
      { kind: 'language' },
      { kind: 'quality' },
    ]);
  });

  it.each([
    'Degree in Computer Science is a plus, not required',
    'Degree in Hospitality is a plus',
    'A degree would be a big plus, not required',
  ])('is wished for: %s', (line) => {
    expect(readJobText(`Developer\nRequirements:\n- English B2\n- ${line}`).requirements).toMatchObject([
      { kind: 'language', mustHave: true },
      { kind: 'education', mustHave: false },
    ]);
  });
});

describe('who is sought for what is no ability', () => {
  it.each([
    'Требуются упаковщики на линию розлива.',
    'В столовую завода срочно требуется повар на раздачу.',
    'На склад потрібен комірник для прийому товару.',
  ])('%s', (sentence) => {
    expect(asked(`Вакансия\n\n${sentence} Аккуратность обязательна.`)).toEqual(['Аккуратность обязательна.']);
  });
});

describe('what only tells more of an ability is none itself', () => {
  it.each([
    ['- умение договориться, когда клиент торопится', 'договориться'],
    ['- excellent communication skills, both written and verbal', undefined],
    ['- хорошее знание района будет вашим преимуществом', 'хорошее знание района'],
    [
      '- understand the principles of message queues and how tools like brokers and caches fit into the whole system',
      'understand the principles of message queues',
    ],
  ])('%s', (line, words) => {
    const { requirements } = readJobText(`Clerk\nRequirements:\n${line}\n- Excel`);
    expect(requirements).toHaveLength(2);
    expect(requirements[0]?.value).toEqual(
      words === undefined ? { anyOf: ['communication'] } : expect.objectContaining({ words }),
    );
  });

  it('but what stands after "with strong … skills" and "and ideally" is asked for too', () => {
    expect(
      readJobText(
        'Requirements:\n- calm under pressure with strong organisational skills\n- a first aid ticket and ideally a flag licence',
      ).requirements.map(({ mustHave, value }) => [mustHave, 'words' in value ? value.words : null]),
    ).toEqual([
      [true, null],
      [true, 'strong organisational skills'],
      [true, 'a first aid ticket'],
      [false, 'a flag licence'],
    ]);
  });
});

describe('a quality stays one, whatever is dealt with', () => {
  it.each([
    'сдержанность с трудными покупателями',
    'выдержанность при сложных клиентах',
    'внимательность в холодных звонках',
  ])('%s', (line) => {
    expect(readJobText(`Требования:\n- ${line}\n- права B`).requirements[0]).toMatchObject({
      kind: 'quality',
      value: { words: line },
    });
  });

  it.each(['Ответственность', 'Відповідальність'])('%s among lines without marks', (line) => {
    expect(asked(`Охранник\nГрафик 2/2\nОтсутствие судимости\n${line}\nСтаж вождения от 2 лет`)).toEqual([
      'Отсутствие судимости',
      line,
      'Стаж вождения от 2 лет',
    ]);
  });

  it.each(['team player', 'командный игрок', 'командний гравець'])('%s', (line) => {
    expect(asked(`Требования:\n- ${line}\n- права B`)).toContain(line);
  });
});

describe('pay of a month and of a piece', () => {
  it('a sum that says its month is of a month, whatever stands after it', () => {
    expect(readJobText('Бетонщик\nЗ/п за месяц - 67 000 на руки З/п за вахту - 134 000 на руки').salary).toMatchObject({
      from: 67_000,
      period: 'month',
    });
  });

  it.each(['Стяжка 400 руб м2', 'Кладка 900 руб. за куб', 'Обои 250 ₽/м²'])('%s is no pay', (line) => {
    expect(readJobText(`Маляр\nУсловия:\n- ${line}`).salary).toBeNull();
  });
});

it.each(['Берём как с опытом работы, так и без него.', 'Розглядаємо як з досвідом, так і без.'])(
  'no experience is needed: %s',
  (line) => {
    expect(readJobText(`Арматурщик\n\n${line}`).requirements).toMatchObject([
      { kind: 'experience', value: { months: 0 } },
    ]);
  },
);

describe('asks nothing', () => {
  it.each([
    'пишете без ошибок, но не как учебник',
    'пишете без ошибок, когда это важно',
    'пишете без ошибок, а не лишь бы как',
  ])('what it is told apart from: %s', (line) => {
    expect(readJobText(`Требования:\n- ${line}\n- Excel`).requirements).toHaveLength(2);
  });

  it('what is done according to a paper, and an "even if"', () => {
    expect(
      asked(
        'Требования:\n- Excel\nДаже если вы вчера сдали экзамены.\nСлужба осуществляется в соответствии с регламентом отдела.',
      ),
    ).toEqual(['Excel']);
  });

  it.each(['без вредных привычек', 'не пьющий'])('but staying away from something is asked for: %s', (words) => {
    expect(readJobText(`Водитель\nТребования: стаж от года, ${words}`).requirements[1]).toMatchObject({
      kind: 'quality',
      value: { words },
    });
  });
});

it('the firm that wishes to appoint somebody names no ability', () => {
  expect(
    asked('Verger\n\nThe parish wishes to appoint a verger to join three colleagues.\n\nRequirements:\n- own bicycle'),
  ).toEqual(['own bicycle']);
});

describe('what a line takes back at its end is a wish', () => {
  it.each([
    'Знание 1С, но это не обязательно',
    'Знание Excel, але це не обов’язково',
    'Excel, but it is not required',
    'Английский разговорный, но не обязательно',
    'Опыт от 1 года (студентов тоже рассматриваем)',
    'Досвід роботи від 1 року (випускників теж розглядаємо)',
    'Опыт от года, без опыта тоже рассмотрим',
    'Опыт от 1 года, нет опыта — научим',
    'Тәжірибе 6 айдан, болмаса үйретеміз',
    'Тәжірибе 6 айдан (тәжірибесіз де қарастырамыз)',
    'Experience from 1 year (graduates are welcome)',
  ])('%s', (line) => {
    const { requirements } = readJobText(`Продавец\nТребования:\n- ${line}\n- ответственность`);
    const told = requirements.filter(({ kind }) => kind !== 'quality');
    expect(told.map(({ mustHave }) => mustHave)).toEqual(told.map(() => false));
    expect(told).not.toHaveLength(0);
  });

  it.each([
    'Знание 1С не обязательно, но Excel обязательно',
    'Опыт от 1 года, студентов не рассматриваем',
    'Опыт от 1 года; без опыта не рассматриваем',
  ])('%s keeps its must', (line) => {
    const { requirements } = readJobText(`Продавец\nТребования:\n- ${line}\n- ответственность`);
    expect(requirements.filter(({ kind, mustHave }) => kind !== 'quality' && mustHave)).toHaveLength(1);
  });
});

it('the law of a land is no language', () => {
  const kinds = (line: string) =>
    readJobText(`Accountant\nRequirements:\n- ${line}\n- teamwork`).requirements.map(({ kind }) => kind);
  expect(kinds('Knowledge of Belarusian tax law')).not.toContain('language');
  expect(kinds('German labour legislation; French one would be a bonus')).not.toContain('language');
  expect(kinds('Polish would be a bonus')).toContain('language');
});
