import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

const read = (text: string) =>
  readJobText(text).requirements.map(({ kind, value }) =>
    [kind, 'months' in value ? value.months : '', 'words' in value ? (value.words ?? '') : '']
      .filter(Boolean)
      .join(' '),
  );

describe('what stands among demands and demands nothing', () => {
  it.each([
    ['a question that is answered below', 'Нужна ли машина?'],
    ['another one', 'Do I need a car?'],
    ['a mark in a cell', 'E'],
    ['who opens a list', 'Кладовщик обязан:'],
    ['a request to call', 'please telephone me in confidence'],
    ['a pronoun', 'happy with that'],
    ['until when to apply', 'Application deadline is 4 March'],
    ['whom to call', 'Interested candidates may call 555 0101'],
    ['the foot of a page', 'Всі права захищені.'],
    ['what is offered to learn', 'A chance to learn sign language in free classes'],
    ['the hours', 'Weekly schedule includes a half day on Saturdays'],
    ['the age of the law, in Kazakh', '18-ден жоғары'],
    ['what to send', 'Please fax or upload a copy of your current license.'],
    ['what to leave', "Залиште контакти — зв'яжемося протягом доби"],
    ['that posts are open', 'Ашық вакансиялар'],
    ['what stands below', 'The following are additional essential criteria which will be measured at interview.'],
    ['that it is asked elsewhere', 'Must meet the requirements of the person specification'],
    ['an age that some law sets', 'meet applicable age requirements'],
    ['the age of the law, cut short', 'возраст 18+'],
    ['either sex', 'мужчины и женщины'],
    ['what a list stands below', 'Readiness to:'],
    ['a sentence on the text', 'This template describes the duties and the skills of a clerk.'],
    ['who may come, too', 'Охотно рассмотрим и выпускников'],
    ['the same in English', 'We also welcome school leavers'],
    ['an article', 'When hiring a cashier, look for tact and good arithmetic'],
    ['what may stand for schooling', 'An equivalent combination of education and experience will be considered.'],
    ['an invitation', "You're invited to bring your dog."],
    ['when the work begins', 'This seasonal position begins in May.'],
    ['how an article begins', 'By choosing the right tools, you can save hours'],
    ['skills that are named below', 'Foremen rely on a broad range of skills'],
    ['what happens then', 'Если сотрудник захочет перейти в другой цех'],
    ['what opens a list', 'үміткер мынадай талаптарға сай болуы тиіс:'],
    ['the beginning of a readiness', 'Willing and able'],
    ['an adjective alone', 'Thorough'],
    ['hours that may be had', 'Вечерние смены – по желанию'],
    ['who takes the post', 'На должность кассира назначается лицо'],
    ['a call to apply', 'Заполните короткую анкету, и мы перезвоним'],
    ['what a body does', 'stoop, crouch or crawl'],
    ['the same in a sentence', 'The worker is occasionally required to stand and walk'],
    ['the name of a part', 'Physical demands'],
    ['several of one', 'CERTIFICATES, LICENSES, REGISTRATIONS'],
    ['what stands for a school', 'any equivalent combination of education and training'],
    ['whoever', 'Мужчина / женщина'],
    ['papers to bring', 'Аттестат'],
    ['papers to bring, in Kazakh', 'Жеке куәлік'],
    ['which posts a list is of', 'Для отдельных вакансий:'],
    ['one of two papers to bring', 'Паспорт или удостоверение личности'],
    ['who sets the demands', 'Квалификационные требования к посту утверждены приказом министра'],
    ['what demands are made of', 'Вимоги до лікарів складаються із загальних і додаткових'],
    ['how demands are looked at', 'Талаптар кадр бөлімінде тексеріледі'],
    ['what may change', 'Selection criteria may vary from site to site'],
    ['until when papers are taken', 'Документы кандидатов принимаются до 12 мая'],
    ['the rest of a heading', 'к кандидатам на пост главного агронома'],
    ['for which posts', 'для должностей категории «В» в управлении'],
    ['where the rest is told', 'Подробности расскажем по телефону'],
    ['what the pay goes by', 'Rate of pay commensurate with experience'],
    ['hours', 'с десяти вечера до шести утра'],
  ])('%s', (_, line) => {
    expect(read(`Требования:\n- Excel\n- ${line}`)).toEqual(read('Требования:\n- Excel'));
  });

  it.each([
    ['Требования к кандидату зависят от проекта, но нужен опыт от 2 лет и английский', ['experience 24', 'language']],
    ['Документы принимаются до 1 марта, высшее образование обязательно', ['education']],
    [
      'Requirements may vary, but a driving licence and 2 years of experience are required',
      ['experience 24', 'licence'],
    ],
    ['Критерии определяются комиссией, утверждаемой приказом', []],
  ])('what stands after that is asked for: %s', (line, found) => {
    expect(read(`Требования:\n- Excel\n- ${line}`).slice(1)).toEqual(found);
  });

  it('a weight to lift is asked for', () => {
    expect(read('Requirements:\n- lift and carry 25 kg')).toHaveLength(1);
  });

  it.each(['Experience: none', 'Стаж: нет'])('%s says that none is needed', (line) => {
    expect(readJobText(`Requirements:\n- Excel\n- ${line}`).requirements.map(({ value }) => value)).toContainEqual(
      expect.objectContaining({ months: 0 }),
    );
  });

  it.each(['стаж на должностях категории «В»', 'не менше року на посадах державної служби категорії «Б»'])(
    'a category of posts is no licence: %s',
    (line) => {
      expect(readJobText(`Требования:\n- Excel\n- ${line}`).requirements.map(({ kind }) => kind)).not.toContain(
        'licence',
      );
    },
  );

  it('what was done with a thing belongs to it', () => {
    expect(read('Требования:\n- умение собрать любой букет, показанный на нашем сайте')).toHaveLength(1);
  });

  it('a Kazakh heading of demands is known', () => {
    expect(read('Негізгі талаптар:\n- Қазақстан азаматы болу\n- Excel')).toHaveLength(2);
  });

  it('acts of authorities are one thing to know', () => {
    expect(
      read(
        'Должен знать:\nуказы, постановления, приказы и другие нормативные акты, касающиеся архива;\nтоварный учёт.',
      ),
    ).toEqual([
      'skill указы, постановления, приказы и другие нормативные акты, касающиеся архива',
      'skill товарный учёт',
    ]);
    expect(read('Должен знать:\nприказы руководства, кассовую дисциплину, правила возврата.')).toHaveLength(3);
  });

  it('a question put to the reader asks', () => {
    expect(read('Требования:\n- Владеете ли вы Qlab?')).toHaveLength(1);
  });

  it('a reason belongs to no name', () => {
    expect(read('Вимоги:\n- сертифікат зварника бо перевіряє замовник')).toEqual(['skill сертифікат зварника']);
    expect(read('Требования:\n- Стрессоустойчивость: границы закрываются в самый неудобный момент')).toHaveLength(1);
  });

  it('another list below what is asked is the work where it tells of nothing but doings', () => {
    const work =
      '- File the day sheets.\n- Update the ledger of fees.\n- Prepare a note for the partners.\n- Check the stamps.';
    const text = `Clerk\nRequirements\n1. Diploma in law\n2. Good spelling\n${work}`;
    expect(read(text)).toEqual(read('Clerk\nRequirements\n1. Diploma in law\n2. Good spelling'));
    expect(readJobText(text).duties).toHaveLength(4);
    expect(read(text.replace('File the day sheets', 'Ability to file day sheets')).length).toBeGreaterThan(2);
  });

  it('points that all stand apart are no list below another one: they are asked like those that do not', () => {
    const points = ['Manage accounts', 'Negotiate contracts', 'Write reports', 'Present to clients', 'Analyse data'];
    const listed = (between: string) =>
      readJobText(`Clerk\nRequirements:\n${points.map((point) => `${between}- ${point}`).join('\n')}`);
    expect(listed('\n').requirements).toHaveLength(points.length);
    expect(listed('').requirements).toHaveLength(points.length);
  });

  it('an "or" between the objects of one doing, or a stroke within it, names no ways', () => {
    expect(read('Requirements:\n- Update diaries or registers\n- Ability to lift loading/unloading gear')).toEqual([
      'skill Update diaries or registers',
      'skill lift loading/unloading gear',
    ]);
  });

  it('a level behind a comma is of what stands before it', () => {
    expect(read('Требования:\n- Работа в AutoCAD, средний уровень, умение шить')).toEqual([
      'skill Работа в AutoCAD',
      'skill шить',
    ]);
  });

  it('when a paper must be there is no part of its name', () => {
    expect(read('Requirements:\n- First aid card at the time of hire and throughout employment')).toEqual([
      'skill First aid card',
    ]);
  });

  it('a list of what somebody has the knowledge of is one of abilities, and each says of which things it is', () => {
    const text =
      'Товаровед\n1. Общие положения\n- Товаровед обладает знаниями и навыками в:\n- видах тары;\n- правилах, определяющих сроки хранения.';
    expect(read(text)).toEqual(['skill видах тары', 'skill правилах, определяющих сроки хранения']);
  });

  it('what the holder of a post shall do stands below who he is', () => {
    const text =
      'Требования:\n- Excel\n\nКладовщик обязан:\n- принимать муку\n- сверять пломбы\n\nКладовщик вправе:\n- не выдавать товар без документов';
    expect(read(text)).toEqual(read('Требования:\n- Excel'));
    expect(readJobText(text).duties.map(({ text: duty }) => duty)).toEqual(['принимать муку', 'сверять пломбы']);
  });
});

describe('years that stand for themselves', () => {
  it.each([
    ['Florist\n\nRequirements are few.\nTwo years in a shop, minimum.\nMust drive.', 'experience 24 shop'],
    ["ЗВАРНИК\n\nПотрібно:\nне менше п'яти років зварником на виробництві", 'experience 60 зварником на виробництві'],
  ])('%s', (text, found) => {
    expect(read(text)).toContain(found);
  });
});

it('subjects in quotation marks of which one will do are ways', () => {
  const [first, second] = readJobText(
    'Требования:\n- высшее образование по специальности «Педиатрия» или «Лечебное дело»',
  ).requirements;
  expect([first.value, second.value]).toMatchObject([{ speciality: 'Педиатрия' }, { speciality: 'Лечебное дело' }]);
  expect(first.route?.group).toBe(second.route?.group);
});

describe('a lack of experience', () => {
  it.each([
    ['is refused', 'Не рассматриваем кандидатов без опыта работы', 'experience 1'],
    ['is no trouble', 'якщо досвіду немає — не біда', 'experience'],
  ])('%s', (_, line, found) => {
    expect(read(`Продавец\nТребования:\n- ${line}`)).toEqual([found]);
  });
});

it.each([
  ['Водитель\n- Не берём водителей без прав категории С', 'licence'],
  ['Nurse\nRequirements:\n- we do not consider applicants without a driving licence', 'licence'],
  ['Сатушы\nТалаптар:\n- тәжірибесіз адамдарды қарастырмаймыз', 'experience 1'],
  ['Сатушы\nТалаптар:\n- тәжірибесіз адамдар қабылданбайды', 'experience 1'],
])('who is refused without a thing must have it: %s', (text, found) => {
  expect(read(text)).toEqual([found]);
  expect(readJobText(text).requirements[0].mustHave).toBe(true);
});

it('who is taken without experience is not refused because of a word like the one of refusals', () => {
  const [experience] = readJobText('Жүк тасушы\nТалаптар:\n- тәжірибесіз, салмақ көтере алатын').requirements;
  expect(experience.value).toMatchObject({ months: 0 });
});

it('a timetable of shifts is no pay for a shift', () => {
  expect(readJobText('Сатушы\n\nЖалақы: 250 000 тг, ауысымдық кесте 2/2').salary).toMatchObject({ period: 'month' });
});

describe('prose of a firm', () => {
  it.each([
    'Мы 12 лет на рынке, умеем продавать быстро и дорого, имеем собственную юридическую службу.',
    'Rosewood Clinic is a calm, caring and well-run place, where people are given the time they need.',
    'We have experienced steady growth over the last decade.',
    'During the absence of the storekeeper his duties are performed by another person with the same skills.',
  ])('what a firm is and who stands in for somebody asks for nothing: %s', (line) => {
    expect(readJobText(`Receptionist\n\n${line}`).requirements).toEqual([]);
  });
});

it.each([
  'копію диплома з додатками',
  'сканкопия паспорта',
  'личное заявление',
  'заяву про непоширення заборон',
  'марка ____ год',
  'Не дивимося.',
  'Квалификационные требования.',
  '☐ друзья ☐ реклама ☐ другое',
  'Свободные места: вт, чт, сб',
  'сб-вс',
  'Инста @studia',
  'вилка 120-200 net',
  'образование любое',
  'Освіта: будь-яка',
  'Education: none specified',
])('papers to bring, blanks of a form and any school: %s', (line) =>
  expect(readJobText(`Post\nТребования:\n- own tools\n- ${line}`).requirements).toHaveLength(1),
);

describe('work that needs no experience takes no years of other work back', () => {
  const months = (text: string) =>
    readJobText(text).requirements.flatMap(({ kind, value }) => (kind === 'experience' ? [value.months] : []));

  it.each([
    'Требования:\n- опыт работы кассиром от 2 лет\n- Опыт в банке не требуется',
    'Вимоги:\n- досвід роботи касиром від 2 років\n- Досвід у банку не потрібен',
    'Requirements:\n- 2 years of experience in sales\n- No experience in retail required',
    'Талаптар:\n- кассир болып 2 жыл жұмыс тәжірибесі\n- банкте жұмыс тәжірибесі қажет емес',
  ])('%s', (text) => {
    expect(months(text)).toEqual([24]);
  });

  it('but is said where nothing else is asked, and where it is said of any work', () => {
    expect(months('Требования:\n- опыт в банке не требуется')).toEqual([0]);
    expect(months('Требования:\n- стаж вождения от 2 лет\n- опыт работы не требуется')).toEqual([24, 0]);
  });
});

describe('what is paid is no work', () => {
  it.each([
    ['Кассир. Обязанности: считать кассу. Зарплата: 50 000 – 60 000 рублей. Требования: опыт от года.', 50_000],
    ["Касир. Обов'язки: рахувати касу. Зарплата: 20 000 грн. Вимоги: досвід від року.", 20_000],
    [
      'Cashier. Duties: count the till. Salary: 500,000 - 600,000 tenge. Requirements: one year of experience.',
      500_000,
    ],
    ['Сатушы. Міндеттері: кассаны санау. Жалақы 300 000 теңгеден. Талаптар: тәжірибе кемінде 1 жыл.', 300_000],
  ])('%s', (text, from) => {
    const { duties, salary } = readJobText(text);
    expect(duties).toHaveLength(1);
    expect(salary).toMatchObject({ from });
  });

  it('but counting it is', () => {
    const { duties } = readJobText('Бухгалтер\n\nОбязанности:\n- зарплата и кадры\n- расчёт зарплаты 200 человек');
    expect(duties).toHaveLength(2);
  });
});

describe('what becomes of an application', () => {
  it.each([
    'Для отправки отклика — нажмите на кнопку внизу.',
    'После собеседования вам предложат небольшое тестовое задание',
    'To apply, press the button below.',
    'Так как мы сами не кондитеры, тортами занимается шеф.',
    'Размер оклада — по итогам собеседования',
  ])('%s', (line) => {
    expect(read(`Кондитер\nТребования:\n- аккуратность\n- опыт от года\n${line}`)).toHaveLength(2);
  });

  it.each([
    'В сопроводительном письме расскажите:',
    'А также в отклике укажите:',
    'У супровідному листі напишіть:',
    'In your cover letter, please tell us:',
  ])('nor what is to be told in it: %s', (heading) => {
    const text = `Монтажёр\nТребования:\n- Premiere\n- опыт от года\n${heading}\n- какие ролики вы собирали\n- есть ли опыт анимации`;
    expect(read(text)).toHaveLength(2);
  });

  it('nor is it given to anybody', () => {
    const text = 'Монтажёр\nУсловия:\n- удалёнка\nЧтобы мы поняли, что вы дочитали, напишите слово «кадр».';
    expect(readJobText(text).conditions.map(({ text: item }) => item)).toEqual(['удалёнка']);
  });
});

describe('what the firm does, or a cell without anything in it, asks nothing', () => {
  it.each([
    'Проводим ярмарки и мастер-классы в трёх городах',
    'входим в пятёрку лучших пекарен края',
    'Вводим новые линии каждый год',
    'Пол: —',
  ])('%s', (line) => {
    expect(read(`Кондитер\nТребования:\n- аккуратность\n- опыт от года\n- ${line}`)).toHaveLength(2);
  });

  it('but what is wished for and needed does', () => {
    expect(read('Кондитер\nТребования:\n- опыт от года\n- необходим диплом кондитера')).toHaveLength(2);
    expect(read('Кондитер\nТребования:\n- опыт от года\n- терпим к шуму')).toHaveLength(2);
  });
});

describe('the name of the next post', () => {
  const both = (post: string) =>
    read(`Bar\n\nBarback\nRequirements:\nStrong hands and patience\n${post}\nRequirements:\nKnowledge of ledgers`);

  it.each(['Delivery Coordinator', 'Waitstaff', 'Night Shift Supervisor'])('%s is no demand', (post) =>
    expect(both(post).join()).not.toContain(post),
  );

  it.each(['Licensed Forklift Operator', 'Qualified Crane Operator'])('%s is one', (line) =>
    expect(read(`Works\nRequirements:\nKnowledge of boilers\n${line}`).join()).toContain(line),
  );
});
