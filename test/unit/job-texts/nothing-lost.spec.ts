import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

/** What a text asks for, in short: degree, kind, months and words, else the entry of the dictionary. */
function asked(text: string): string[] {
  return readJobText(text).requirements.map(({ kind, value, mustHave, route }) => {
    const { months, words, level, anyOf } = value as Readonly<Record<string, string | number | string[] | undefined>>;
    const what = words ?? (Array.isArray(anyOf) ? anyOf[0] : undefined) ?? level;
    return [mustHave ? 'must' : 'wish', kind, months, what, route?.option].filter((one) => one !== undefined).join(' ');
  });
}

const inList = (line: string) => asked(`Бухгалтер\n\nТребования:\n- ${line}`);

describe('the branch that is said after the years', () => {
  it.each([
    ['опыт главным бухгалтером от 5 лет в строительстве', ['must experience 60 главным бухгалтером в строительстве']],
    [
      'опыт главбухом от 5 лет в строительстве или торговле',
      ['must experience 60 главбухом в строительстве a', 'must experience 60 главбухом в торговле b'],
    ],
    ['досвід бухгалтером від 3 років у виробництві', ['must experience 36 бухгалтером у виробництві']],
    ['главбух от 5 лет в строительстве', ['must experience 60 главбух в строительстве']],
    ['кладовщик или грузчик от года', ['must experience 12 Кладовщик a', 'must experience 12 грузчик b']],
    ['опыт бухгалтером от 3 лет в приоритете', ['wish experience 36 бухгалтером']],
  ])('%s', (line, found) => {
    expect(inList(line).map((one) => one.toLowerCase())).toEqual(found.map((one) => one.toLowerCase()));
  });

  it('is in the label as it was written', () => {
    const [one] = readJobText('Кладовщик\n\nТребования:\n- опыт на складе от 1-го года в торговле').requirements;
    expect(one.label.ru).toBe('Опыт от 1 года: «на складе в торговле»');
  });
});

it('a year may be numbered: «1-го года»', () => {
  expect(inList('стаж не менее 1-ого года')).toEqual(['must experience 12']);
});

it('the country in which somebody must have worked has two letters', () => {
  expect(asked('Бухгалтер\n\nТребования:\n- опыт от 5 лет\n- без опыта в РК не рассматриваем')).toEqual([
    'must experience 60',
    'must experience 1 РК',
  ]);
});

describe('numbers after a number are of the same name', () => {
  it.each([
    ['ФНО 100, 200, 300, МСФО', ['must skill ФНО 100, 200, 300', 'must skill МСФО']],
    ['знание ПБУ 1, 2 и 6', ['must skill знание ПБУ 1, 2 и 6']],
  ])('%s', (line, found) => {
    expect(inList(line)).toEqual(found);
  });
});

describe('a service for the exchange of documents keeps its name', () => {
  it.each([
    ['знание ЭСФ', ['must skill ЭСФ']],
    ['ЭСФ – обязательно, Диадок (желательно)', ['must skill ЭСФ', 'wish skill Диадок']],
    ['электронный документооборот', ['must skill electronic-documents']],
    ['знание ЭДО', ['must skill electronic-documents']],
  ])('%s', (line, found) => {
    expect(inList(line)).toEqual(found);
  });

  it('and words of degree are no part of the name of a program', () => {
    expect(inList('1С:ЗУП обязательно')).toEqual(['must skill 1С:ЗУП']);
  });
});

describe('how somebody speaks and what they bring along, named alone in prose', () => {
  const inProse = (sentences: string) => asked(`Оператор\n\nПринимаем звонки такси.\n\n${sentences}`);

  it.each([
    [
      'Грамотная речь без дефектов, стрессоустойчивость.',
      ['must quality communication', 'must quality stress-resistance'],
    ],
    ['Чёткая дикция.', ['must quality Чёткая дикция']],
    ['Охайний зовнішній вигляд.', ['must quality Охайний зовнішній вигляд']],
    ['Clear speaking voice.', ['must quality Clear speaking voice']],
    ['Таза сөйлеу.', ['must quality Таза сөйлеу']],
    ['Свой ПК и интернет.', ['must skill Свой ПК и интернет']],
    ['Own laptop and stable internet.', ['must skill Own laptop and stable internet']],
    ['Жеке ноутбук.', ['must skill Жеке ноутбук']],
    ['Свой офис в центре.', []],
  ])('%s', (sentences, found) => {
    expect(inProse(sentences)).toEqual(found);
  });

  it('but not among what is given', () => {
    expect(asked('Оператор\n\nУсловия:\n- свой ноутбук')).toEqual([]);
  });
});

describe('several things to know after one word of knowing', () => {
  it.each([
    [
      'понимание рынка, клиентов и продуктов',
      ['must skill понимание рынка', 'must skill понимание клиентов', 'must skill понимание продуктов'],
    ],
    [
      'знання товару, постачальників та споживачів',
      ['must skill знання товару', 'must skill знання постачальників', 'must skill знання споживачів'],
    ],
    ['понимание рынка, продажи и закупки', ['must skill понимание рынка', 'must skill продажи и закупки']],
  ])('%s', (line, found) => {
    expect(inList(line)).toEqual(found);
  });
});

describe('short forms and habits of hurried writers', () => {
  it.each([
    ['Опыт от 1г в торговле', ['must experience 12 торговле']],
    ['Стаж 3г на погрузчике', ['must experience 36 погрузчике']],
    ['Аккуратность, без в/п', ['must quality Аккуратность', 'must quality без в/п']],
    ['Стаж вождения от 2 лет, без лишения прав', ['must experience 24 вождения', 'must skill без лишения прав']],
    ['Без штрафов и ДТП', ['must skill Без штрафов и ДТП']],
    ['Опыт год', ['must experience 12']],
    ['Слесарь 4-5 р., монтёр', ['must skill Слесарь 4-5 р', 'must skill монтёр']],
    ['Стаж от 3 лет, повышение квалификации не реже 1 раза в 3 года', ['must experience 36', expect.anything()]],
    ['Опыт работы с Парус или аналогом', ['must experience 1 Парус или аналогом']],
    ['Презентабельность', ['must quality Презентабельность']],
    ['Есть медкнижка или готовы оформить', ['wish skill медкнижка']],
    ['Есть корочки))', ['must skill корочки']],
    ['Опрятность, наличие авто приветствуется, но не обязательно', ['must quality Опрятность', 'wish car']],
    [
      'Опрятность, честность, наличие авто приветствуется',
      ['must quality Опрятность', 'must quality честность', 'wish car'],
    ],
    ['Санкнижки обязательны для всех', ['must skill Санкнижки']],
    ['Без лишения прав и серьёзных нарушений', ['must skill Без лишения прав и серьёзных нарушений']],
    [
      'Понимание УСН, ПСН, маркировки (желательно)',
      ['wish skill Понимание УСН', 'wish skill ПСН', 'wish skill маркировки'],
    ],
    ['Знание Revit, Tekla и т.д.', ['must skill Знание Revit', 'must skill Tekla']],
    ['Дисциплинированность и Аккуратность', ['must quality Дисциплинированность', 'must quality Аккуратность']],
    ['От повара требуется аккуратность', ['must quality аккуратность']],
    ['Для того чтобы выйти на смену, нужны права категории С', ['must licence']],
  ])('%s', (line, demands) => expect(inList(line)).toEqual(demands));

  it.each([
    [
      'Швея\nВажно не хамить клиентам и не теряться. Важно понимать, что мы растём.',
      ['must skill не хамить клиентам', 'must skill не теряться'],
    ],
    ['Швея\nАктивность, честность.', ['must quality Активность', 'must quality честность']],
    [
      'Швея\nВозраст 20-30 лет, опыт от 1 года, знание 1С, оверлок',
      ['must experience 12', 'must skill 1c', 'must skill оверлок'],
    ],
    ['Швея\nСтаж от 2 лет, загранпаспорт', ['must experience 24', 'must skill загранпаспорт']],
    ['Швея\nСлужебный автомобиль, планшет, суточные.', []],
    [
      'Швея\nТребуется: аккуратность, честность, опыт от 1 года',
      ['must quality аккуратность', 'must quality честность', 'must experience 12'],
    ],
    ['Швея\nЕсть медкнижка)) Ждём тебя))', ['must skill медкнижка']],
    [
      'Швея\nТребования:\nопыт от 1 года\nКАД, Консультант',
      ['must experience 12', 'must skill КАД', 'must skill Консультант'],
    ],
    [
      'Требуются в ателье:\n1) Швея\n- опыт от 3 лет\n- оверлок будет плюсом\n2) Кассир\n- опыт от 5 лет',
      ['must experience 36', 'wish skill оверлок', 'must experience 60'],
    ],
    ['Швея\nОбязанности:\n- шить\n- кроить\nБудет здорово, если вы знаете лекала.', ['wish skill лекала']],
    ['Швея\nот 60 000 руб.\nАтелье\n1–3 года\n\nЧто делать: шить', ['must experience 12']],
    ['Няня\nИщем няню с опытом от 5 лет и рекомендациями.', ['must experience 60 няню']],
    [
      'Начальник цеха\nВы наш человек, если:\nВы управляли коллективом\nВы умеете считать',
      ['must experience 1 управляли коллективом', 'must skill считать'],
    ],
  ])('%j', (text, demands) => expect(asked(text)).toEqual(demands));

  it('what is given is the name of no post', () => {
    const text =
      'Колхозу «Заря» требуются: швея на пошив формы, закройщик со стажем, комбайнёр на период уборки, зоотехник с образованием.\nЖильё предоставляется.\nОплата сдельная.';
    expect(readJobText(text).title).toBeNull();
  });

  it('a health book is asked for among the conditions, too, unless it is given there', () => {
    const text = (line: string) => `Повар\nТребования:\n- опыт от 1 года\nУсловия:\n- график 2/2\n- ${line}`;
    expect(asked(text('наличие санитарной книжки (осмотр раз в год)'))).toHaveLength(2);
    expect(asked(text('оформление медицинской книжки за наш счет'))).toHaveLength(1);
  });

  it('each line below the key skills of a board is one, and what stands there of the page is none', () => {
    const text =
      'Сисадмин\nТребования:\nОпыт от 1 года\nУсловия:\nОфис\nКлючевые навыки\nLinux\nРемонт ПК\nНастройка сетей\nПохожие вакансии';
    expect(asked(text)).toEqual([
      'must experience 12',
      'must skill Linux',
      'must skill pc',
      'must skill Настройка сетей',
    ]);
  });

  it('«соц. пакет» is one thing that is offered', () => {
    const { conditions } = readJobText('Швея\nУсловия:\n- Полный соц. пакет\n- График 5/2');
    expect(conditions.map(({ text }) => text)).toEqual(['Полный соц. пакет', 'График 5/2']);
  });

  it('who may not be appointed is not sought', () => {
    const text =
      'Педагог\nТребования:\n- высшее образование\nНа должность педагога не может быть назначено лицо:\n– имевшее судимость;\n– имеющее заболевание из перечня.';
    expect(asked(text)).toEqual(['must education higher']);
  });

  it('what stands below a point of conditions with a name of its own is offered, too', () => {
    const { conditions } = readJobText(
      'Кассир\nУсловия:\n- График работы: сменный;\n- Выплаты: дважды в месяц;\n- Обучение за наш счет;\n- Льготное питание.\nТребования:\n- опыт от 1 года',
    );
    expect(conditions.map(({ text }) => text)).toEqual([
      'сменный',
      'Выплаты: дважды в месяц',
      'Обучение за наш счет',
      'Льготное питание',
    ]);
  });

  it.each([
    ['Зарплата не меньше 60 000 ₽', 60_000, null],
    ['Оплата минимум 50 000 руб.', 50_000, null],
    ['Оплата: минимум $500', 500, null],
    ['Не менее 3 смен, 60 000 руб.', 60_000, 60_000],
    ['Оклад 60 000 руб., не менее 3 смен в неделю', 60_000, 60_000],
  ])('%s', (line, from, to) => expect(readJobText(`Повар\nУсловия:\n- ${line}`).salary).toMatchObject({ from, to }));

  it.each([
    ['Сеть магазинов объявляет набор на позицию «Администратор зала»', 'Администратор зала'],
    ['Открыта вакансия «Менеджер по закупкам»', 'Менеджер по закупкам'],
  ])('%s names the post', (line, post) =>
    expect(readJobText(`${line}\nТребования:\n- опыт от 1 года`).title).toBe(post),
  );

  it('a list right below the heading of the work is the work, though most of its points sound like demands', () => {
    const text =
      'Парикмахер\nОбязанности:\n- навыки стрижек и укладок\n- качественное выполнение стрижек\n- знание правил обработки\n- умение говорить с гостем\nТребования:\n- опыт от 1 года';
    expect(readJobText(text).duties.map(({ text: item }) => item)).toContain('качественное выполнение стрижек');
    expect(asked(text)).not.toContainEqual(expect.stringContaining('выполнение'));
  });

  it('what is had or known is asked for among the work, too', () => {
    const text =
      'Кладовщик\nОбязанности:\n- Приёмка товара\n- Отгрузка машин\n- Знание товарных групп\n- Уверенные навыки работы со сканером\n- Успешный опыт сдачи ревизий\nТребования:\n- аккуратность';
    expect(asked(text)).toEqual([
      'must skill Знание товарных групп',
      'must skill Уверенные навыки работы со сканером',
      'must skill Успешный опыт сдачи ревизий',
      'must quality аккуратность',
    ]);
  });
});
