import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

const asked = (text: string) =>
  readJobText(text).requirements.map(({ kind, value, mustHave }) =>
    [mustHave ? 'must' : 'wish', kind, 'months' in value ? value.months : '', ('words' in value && value.words) || '']
      .filter((one) => one !== '')
      .join(' '),
  );

describe('the source of a page that was pasted', () => {
  const PAGE =
    '<div class="text"><h2>Флорист</h2><p><b>Обязанности</b>:</p><ul><li>сборка букетов;</li></ul>' +
    '<p><strong>Требования</strong>:</p><ul><li>знание <i>Procreate</i>;</li><li>опыт оформления свадеб&nbsp;от&nbsp;2 лет.</li></ul>' +
    '<p>Условия:</p><ul><li>обеды</li></ul></div>';

  it('is read by its lines and points', () => {
    const { duties, conditions } = readJobText(PAGE);
    expect(asked(PAGE)).toEqual(['must skill знание Procreate', 'must experience 24 оформления свадеб']);
    expect(duties.map(({ text }) => text)).toEqual(['сборка букетов']);
    expect(conditions.map(({ text }) => text)).toEqual(['обеды']);
  });

  it('each sentence stands where it stood, and is shown without tags', () => {
    for (const { sentence } of readJobText(PAGE).requirements) {
      expect(PAGE.slice(sentence.start, sentence.end).replace(/<[^>]+>|&nbsp;/gu, ' ')).toContain(
        sentence.text.split(' ')[0],
      );
      expect(sentence.text).not.toMatch(/[<>&\u2009\u200b]/u);
    }
  });

  it('a word that a tag divides stays whole', () => {
    expect(asked('<p><b>Треб</b>ования:</p><ul><li>Fig<b>ma</b></li></ul>')).toEqual(['must skill Figma']);
  });

  it('signs that are no tags are left alone', () => {
    expect(asked('Требования:\n- C++ <20>, Qt')).toEqual(['must skill C++ <20>', 'must skill Qt']);
    expect(asked('Requirements:\n- R&D reporting')).toEqual(['must skill R&D reporting']);
  });
});

describe('the head of a page of a board', () => {
  it.each([
    'Кровельщик\n\nОклад\n70 000 руб.\nОпыт работы\nОт 3 лет\n\nОбязанности:\n- монтаж кровли',
    'О компании\n\nКровельщик\n\nОпыт работы от 3 до 6 лет\n\nОбязанности:\n- монтаж кровли',
  ])('years in a line of their own are asked for: %#', (text) => {
    expect(asked(text).map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual(['must experience 36']);
  });

  it('other vacancies beside it are none of it', () => {
    expect(asked('Сомелье\n\nТребования:\n- WSET\n\nВас может заинтересовать\nБармен, опыт от 2 лет')).toEqual([
      'must skill WSET',
    ]);
  });
});

describe('lists as they are written', () => {
  it.each([
    ['минимум три (3) года в гостиницах', 'must experience 36 гостиницах'],
    ['at least two (2) years in retail', 'must experience 24 retail'],
    ['не менее 2 лет в общепите', 'must experience 24 общепите'],
    ['хотя бы год на позиции старшего бариста', 'must experience 12 позиции старшего бариста'],
    ['no more than 3 points', 'must skill no more than 3 points'],
    ['высокая работоспособность', 'must quality высокая работоспособность'],
    ['телефон с навигатором', 'must skill телефон с навигатором'],
  ])('%s', (line, wanted) => {
    expect(asked(`Требования:\n- Excel\n- ${line}\n- Word`)).toContain(wanted);
  });

  it.each([
    'возраст от 18 лет',
    '18 жастан асқан',
    'резюме на job@firma.example',
    'копию паспорта',
    'для тех, кто хочет премию',
  ])('%s is no demand', (line) => {
    expect(asked(`Требования:\n- Excel\n- ${line}`)).toEqual(asked('Требования:\n- Excel'));
  });

  it('adjectives of one noun are one thing', () => {
    expect(asked('Требования:\n- знание налогового, трудового и гражданского права')).toEqual([
      'must skill знание налогового, трудового и гражданского права',
    ]);
    expect(asked('Требования:\n- склонность к самообразованию и профессиональному росту')).toHaveLength(1);
  });

  it('a name after a name needs no words of its own', () => {
    expect(asked('Юрист\n\nТребования:\nMS Office, КонсультантПлюс')).toContain('must skill КонсультантПлюс');
  });

  it('schools that are cut short are schools', () => {
    expect(asked('Требования:\n- н/высшее или ср.-спец.')).toEqual(['must education', 'must education']);
  });
});

describe('headings that look like sentences, and sentences that look like headings', () => {
  it('what asks before a colon is no heading', () => {
    expect(asked('Сторож\n\nБез водительских прав у нас никак: автобус ходит раз в день.')).toEqual(['must licence']);
  });

  it('a numbered part of a job description ends with a full stop', () => {
    const text =
      '1. Требования к работнику.\n1.1. Знание кассы.\n2. Кладовщик выполняет следующие обязанности.\n2.1. Ведёт учёт.\n3. Ответственность.\n3.1. За порчу товара.';
    expect(asked(text)).toEqual(['must skill']);
  });

  it('who applies is spoken of among the work, too', () => {
    expect(asked('Clerk\n\nDuties:\nFiling and post. Candidates must hold a forklift licence.')).toHaveLength(1);
  });
});

describe('parts and points that somebody has put into one line', () => {
  const GLUED =
    'Нужны монтажники. Жильё даём Обязанности: - сборка лесов; - разборка лесов Требования: - удостоверение высотника ' +
    '- Официальный опыт работы; - без судимости; Условия: - вахта 45/30 - Питание за наш счёт';

  it('each stand for themselves', () => {
    expect(asked(GLUED)).toEqual([
      'must skill удостоверение высотника',
      'must experience 1',
      'must skill без судимости',
    ]);
    expect(readJobText(GLUED).duties).toHaveLength(2);
    for (const { sentence } of readJobText(GLUED).requirements)
      expect(GLUED.slice(sentence.start, sentence.end)).toBe(sentence.text);
  });

  it('the name of a part keeps the word before it, and a dash within a point ends none', () => {
    expect(asked('Швея\nОсновные Требования: - знание оверлока - любого, - аккуратность')).toEqual([
      'must skill знание оверлока - любого',
      'must quality аккуратность',
    ]);
  });
});

it.each(['Откликнуться', 'Дізнатися більше', 'Толығырақ', 'Apply now', 'Показать контакты'])(
  'a button of the page is nothing that is asked: %s',
  (button) => {
    expect(asked(`Повар\nТребования\nзнание ХАССП\nопыт от года\n${button}`)).toEqual([
      'must skill знание ХАССП',
      'must experience 12',
    ]);
  },
);

describe('what a text states as conditions', () => {
  const given = (lines: string) =>
    readJobText(`Бариста\n\nТребования:\n- опыт от года\n\n${lines}`).conditions.map(({ text }) => text);

  it.each([
    ['📍 Проспект Мира, 12 стр. 1'],
    ['📲 Писать в тг @coffee_hr'],
    ['☎️ 8 777 000 00 00'],
    ['#работа #бариста'],
    ['Резюме: hr@crb.example, отдел кадров 2-17-40'],
    ['Рассматриваем отклики в течение недели'],
    ['Расходы на проезд кандидаты несут сами'],
    ['← Предыдущая: Продавец-консультант'],
    ['Нужен ли паспорт?'],
    ['Знание польского будет плюсом'],
  ])('has no place for what stands below them: %s', (line) => {
    expect(given(`Условия:\n- график 2/2\n- уроки латте-арта\n${line}`)).toEqual(['график 2/2', 'уроки латте-арта']);
  });

  it('nor for the pay that a sentence outside them names', () => {
    expect(given('Инструмент и форму выдаём. Оклад 55 тысяч рублей.')).toEqual(['Инструмент и форму выдаём']);
  });

  it('has place for what is given in a sentence or a line of its own', () => {
    expect(given('Удалёнка откуда угодно, гибкие часы, техника за наш счёт.')).toEqual([
      'Удалёнка откуда угодно',
      'гибкие часы',
      'техника за наш счёт',
    ]);
    expect(
      given('Единовременная выплата по программе 750 000 руб.\nСлужебное жильё (двухкомнатная квартира).'),
    ).toHaveLength(2);
  });
});
