import { resumeSchema } from '../../../src/job-boards/domain/resume.js';
import type { Resume } from '../../../src/job-boards/domain/resume.js';
import { PoolOfWords } from '../../../src/job-texts/domain/pool-of-words.js';
import { fitOf } from '../../../src/job-texts/domain/rank-resumes.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';
import { likeness } from '../../../src/scoring/domain/person-words.js';
import { professionalCategoriesIn } from '../../../src/vacancies/domain/professional-categories.js';
import { soundsOf } from '../../../src/vacancies/domain/sounds.js';
import { judgeWords } from '../../../src/scoring/domain/judge-by-words.js';

const person = (given: Partial<Record<keyof Resume, unknown>>) => resumeSchema.parse({ id: 'a', ...given });
const worked = (position: string, more: object = {}) => ({ start: '2018-01', end: null, position, ...more });

/** Of the experience that a text asks for. */
function judged(text: string, ...jobs: object[]) {
  const resume = person({ experience: jobs });
  return fitOf(readJobText(text), resume, new PoolOfWords(), '2026-11-20').verdicts.filter(
    ({ kind }) => kind === 'experience',
  );
}

const experience = (text: string, job: object): string[] => judged(text, job).map(({ verdict }) => verdict);

const skill = (words: string, about: string) => judgeWords(words, person({ about })).verdict;

describe('words of another language and of other trades', () => {
  it.each([
    ['incoterms', 'инкотермс'],
    ['bitrix24', 'битрикс24'],
    ['bitrix24', 'бітрікс24'],
    ['transport', 'транспорт'],
    ['portfolio', 'портфолио'],
    ['conflict', 'конфликт'],
  ])('%s sounds like %s', (latin, cyrillic) => {
    expect(soundsOf(latin)).not.toBeNull();
    expect(soundsOf(latin)?.slice(0, 8)).toBe(soundsOf(cyrillic)?.slice(0, 8));
  });

  it.each([
    ['export', 'эксперт'],
    ['present', 'процент'],
  ])('%s does not sound like %s', (latin, cyrillic) => {
    expect(soundsOf(latin)).not.toBe(soundsOf(cyrillic));
  });

  it('finds borrowed words and those of trades in the other alphabet', () => {
    expect(skill('Incoterms', 'Знаю Инкотермс')).toBe('met');
    expect(skill('монтессори', 'Montessori teacher training')).toBe('met');
    expect(skill('chocolate tempering', 'Темперирование шоколада')).toBe('met');
    expect(skill('аргонная сварка', 'TIG welding')).toBe('met');
    expect(skill('подготовка к ЕГЭ по математике', 'Цветы')).toBe('unknown');
  });

  it('tells short names in capitals by their letters, whatever the alphabet', () => {
    expect(skill('Удостоверение НАКС', 'Welder. NAKS certificate')).toBe('met');
    expect(skill('NAKS certificate', 'Удостоверение НАКС')).toBe('met');
    expect(skill('мост', 'Most of the work was mine')).toBe('unknown');
  });

  it('IT is a branch that developers are of and sellers of furniture are not', () => {
    const asked = 'Менеджер\nТребования:\n- Опыт продаж в IT-сфере от 1 года\n- Опыт работы в IT-сфере';
    expect(experience(asked, worked('Менеджер по продажам'))).toEqual(['partly', 'unknown']);
    expect(experience(asked, worked('Менеджер по продажам', { description: 'Продажи в ИТ-компании' }))).toEqual([
      ...['met', 'met'],
    ]);
    expect(experience('Дизайнер\nТребования:\n- Опыт работы в IT', worked('Python developer'))).toEqual(['met']);
  });

  it('proves what was done under another post by the words that tell of it', () => {
    const [line] = judged(
      'Бухгалтер\nТребования:\n- Опыт ведения бухгалтерии от 1 года',
      worked('Owner', { description: 'Retail sales. Bookkeeping. Search for suppliers.' }),
    );
    expect([line?.verdict, line?.evidence.map(({ text }) => text)]).toEqual(['partly', ['Bookkeeping']]);
    expect(skill('Experience with version control systems', 'Git, SQL')).toBe('met');
    expect(skill('Высокая работоспособность', 'Рабочий день с девяти')).toBe('unknown');
  });

  it('a name in the words of an experience is what is asked for', () => {
    const asked = 'Аналитик\nТребования:\n- Опыт с командной строкой в Linux';
    const bar = worked('Администратор бара', { description: 'Командная работа с персоналом, строгий учёт' });
    expect(experience(asked, bar)).toEqual(['not-met']);
    expect(experience(asked, worked('Администратор', { description: 'Командная строка Linux' }))).toEqual(['met']);
  });

  it('nobody has to move to a program', () => {
    const kinds = (line: string) =>
      readJobText(`Designer\nRequirements:\n- ${line}`).requirements.map(({ kind }) => kind);
    expect(kinds('You live in Figma')).not.toContain('place');
    expect(kinds('Живёте в соцсетях')).not.toContain('place');
    expect(kinds('You live in Leeds')).toContain('place');
  });

  it('a security engineer guards no gate', () => {
    const asked = 'Охранник\nТребования:\n- Опыт работы в охране от 1 года';
    expect(experience(asked, worked('Security engineer', { description: 'Threat modelling' }))).toEqual(['not-met']);
    expect(experience(asked, worked('Security guard'))).toEqual(['met']);
  });

  it('what a team does and the person has no part in is known to nobody', () => {
    expect(skill('React', 'Our team writes React, I do not touch it')).toBe('unknown');
    expect(skill('React', 'Команда пишет на React, я его не трогаю. Верстаю')).toBe('unknown');
    expect(skill('React', 'I write React, I do not smoke')).toBe('met');
  });

  it('an English word with much more behind it is another word', () => {
    expect(likeness('cloud', 'cloudbed')).toBe(0);
    expect(likeness('develop', 'developer')).toBeGreaterThan(0);
  });

  it('a figure of what is asked may be another one', () => {
    expect(skill('печать 180 знаков в минуту', 'Печать 230 зн/мин')).toBe('met');
  });

  it('none of what shall be absent is met, and having it is not', () => {
    const asked = 'отсутствие медицинских противопоказаний';
    expect(skill(asked, 'Медицинских противопоказаний нет')).toBe('met');
    expect(skill(asked, 'Медицинские противопоказания')).toBe('not-met');
    expect(skill(asked, 'Люблю рыбалку')).toBe('unknown');
  });

  it.each([
    ['без вредных привычек', 'Без вредных привычек'],
    ['без вредных привычек', 'Вредных привычек нет'],
    ['отсутствие вредных привычек', 'Вредные привычки отсутствуют'],
    ['відсутність шкідливих звичок', 'Шкідливих звичок немає'],
    ['no criminal record', 'No criminal record'],
  ])('%s is met by «%s»', (asked, about) => {
    expect(skill(asked, about)).toBe('met');
    expect(skill(asked, about.replace(/^(?:без|no) | ?(?:нет|немає|отсутствуют)$/iu, ''))).toBe('not-met');
  });

  it.each([
    ['справка об отсутствии судимости', 'Судимости нет', 'met'],
    ['справка об отсутствии судимости', 'Есть справка о несудимости', 'met'],
    ['справка о несудимости', 'Не судим', 'met'],
    ['без судимости', 'Несудимый', 'met'],
    ['отсутствие судимости', 'No criminal record', 'met'],
    ['отсутствие судимости', 'Судимость погашена', 'not-met'],
    ['have a clean criminal record (DBS)', 'DBS clear', 'met'],
    ['have a clean criminal record', 'No criminal record', 'met'],
    ['ДОПОГ (қауіпті жүк) куәлігі', 'ДОПОГ бар', 'met'],
    ['мерительный инструмент (штангенциркуль, микрометр)', 'Штангенциркуль, нутромер', 'met'],
    ['готовность к вахте 60/30', 'Вахтаға дайынмын', 'met'],
    ['медицинская книжка', 'Медкнижку оформлю', 'unknown'],
    ['медицинская книжка', 'Медкнижку сделаю', 'unknown'],
    ['маникюр', 'Сделаю маникюр любой сложности', 'met'],
    ['Excel', 'В Excel зроблю будь-який звіт', 'met'],
    ['медицинская книжка', 'Медкнижка оформлена', 'met'],
    ['чтение чертежей', 'Blueprint reading', 'met'],
    ['знание трудового кодекса', 'Labour code', 'met'],
    ['labour code', 'Знаю трудовой кодекс', 'met'],
    ['labour code', 'Права категории B', 'unknown'],
    ['игра на пианино', 'Фортепиано', 'partly'],
    ['готовность работать в ночные смены', 'Ready for night shifts', 'met'],
    ['водитель погрузчика', 'Отец водитель погрузчика', 'unknown'],
    ['знание бухучёта', 'Жена бухгалтер, 10 лет опыта', 'unknown'],
    ['постановка капельниц', 'Сестра палатная, капельницы', 'partly'],
  ])('%s, and «%s»: %s', (asked, about, verdict) => {
    expect(skill(asked, about)).toBe(verdict);
  });

  it.each([
    ['готовность работать в ночные смены', 'Готов работать в ночные смены', 'met'],
    ['готовность обучаться', 'Готова учиться новому', 'met'],
    ['готовність працювати у вихідні', 'Готовий працювати у вихідні', 'met'],
    ['готовность работать в ночные смены', 'Не готов работать в ночные смены', 'not-met'],
    ['работа в ночные смены', 'Хочу попробовать ночные смены', 'unknown'],
  ])('of the will that is asked for, %s, «%s» is %s', (asked, about, verdict) => {
    expect(skill(asked, about)).toBe(verdict);
  });

  it('a no of something else in the sentence says nothing of them', () => {
    expect(skill('без вредных привычек', 'Не опаздываю, вредные привычки есть')).toBe('not-met');
    expect(skill('no criminal record', 'Never late, but I do have a criminal record')).toBe('not-met');
  });

  it('a demand that only begins with a no is asked for as it stands', () => {
    expect(skill('no sql databases', 'I have worked with sql databases')).not.toBe('not-met');
    expect(skill('без опыта обучаем работе с кассой', 'Умею работать с кассой')).not.toBe('not-met');
  });
});

describe('posts that are like one another', () => {
  it('the chief of editors is no cook, and «су-шеф» is one', () => {
    const text = 'Шеф-повар\nТребования:\n- опыт шеф-поваром от 2 лет';
    expect(experience(text, worked('Шеф-редактор'))).toEqual(['not-met']);
    expect(experience(text, worked('Шеф-повар'))).toEqual(['met']);
    expect(experience('Повар\nТребования:\n- опыт поваром от 2 лет', worked('Су-шеф'))).toEqual(['met']);
  });

  it('who was never the chief has only part of the experience of one', () => {
    const text = 'Главный бухгалтер\nТребования:\n- опыт работы главным бухгалтером от 3 лет';
    expect(experience(text, worked('Бухгалтер'))).toEqual(['partly']);
    expect(experience(text, worked('Главбух'))).toEqual(['met']);
  });

  it.each([
    ['руководителем котельной', 'Начальник котельной', 'Оператор котельной'],
    ['заведующим складом', 'Начальник склада', 'Кладовщик'],
    ['керівником котельні', 'Начальник котельні', 'Оператор котельні'],
  ])('who asks for work as %s takes «%s» for it and «%s» for part of it', (post, chief, other) => {
    const text = `Вакансия\nТребования:\n- опыт работы ${post} от 3 лет`;
    expect([chief, other].flatMap((one) => experience(text, worked(one)))).toEqual(['met', 'partly']);
  });

  it('who assists in a shop or in care has the work itself', () => {
    const text = 'Care worker\nRequirements:\n- at least 6 months of experience in care';
    expect(experience(text, worked('Care assistant'))).toEqual(['met']);
    expect(experience(text, worked('Сиделка'))).toEqual(['met']);
    expect(experience(text, worked('Customer care agent'))).toEqual(['not-met']);
  });

  it('any work of a branch is part of what is asked in it', () => {
    const text = 'Receptionist\nRequirements:\n- at least one year on a hotel front desk';
    expect(experience(text, worked('Salon administrator', { company: 'Nail Studio' }))).toEqual(['partly']);
    expect(experience(text, worked('Receptionist', { company: 'Hotel Mercure' }))).toEqual(['met']);
    const salon = worked('Salon administrator', { company: 'Nail Studio' });
    const [line] = judged(text, salon, worked('Receptionist', { company: 'Hotel Mercure' }));
    expect(line).toMatchObject({ verdict: 'met', evidence: [{ text: 'Receptionist' }] });
  });

  it('the company tells what the post does not', () => {
    const text = 'Электромонтёр\nТребования:\n- стаж на промышленном предприятии от 3 лет';
    const [factory, none] = ['Завод «Сигнал»', 'ИП Петров'].map(
      (company) => experience(text, worked('Наладчик', { company }))[0],
    );
    expect([factory, none]).toEqual(['partly', 'not-met']);
  });

  it.each([
    ['воспитателем', 'Учитель начальных классов', 'partly'],
    ['воспитателем', 'Няня', 'partly'],
    ['воспитателем', 'Повар', 'not-met'],
    ['медсестрой', 'Фельдшер', 'partly'],
    ['в отделе кадров', 'HR-менеджер', 'met'],
    ['на станках с ЧПУ', 'CNC operator', 'met'],
    ['в закупках', 'Специалист отдела снабжения', 'met'],
    ['в закупках', 'Категорийный менеджер', 'met'],
    ['в закупках', 'Media buyer', 'not-met'],
    ['в закупках', 'Менеджер по продажам', 'not-met'],
    ['в сфере обслуживания', 'Администратор гостиницы', 'met'],
    ['в сфере услуг', 'Сварщик', 'not-met'],
    ['в банке', 'Кассир-операционист', 'met'],
    ['по уходу за больными', 'Care assistant', 'partly'],
    ['на станках с программным управлением', 'Оператор станков с ЧПУ', 'met'],
  ])('of experience %s «%s» is %s', (asked, post, verdict) => {
    expect(experience(`Вакансия\nТребования:\n- опыт работы ${asked} от 2 лет`, worked(post))).toEqual([verdict]);
  });

  it('who leads a warehouse is asked for, not whoever works in one or sells to it', () => {
    const text = 'Warehouse Manager\nRequirements:\n- at least 3 years as a warehouse manager';
    const of = (post: string, description = '') => experience(text, worked(post, { description }))[0];
    expect(of('Начальник склада')).toBe('met');
    expect(of('Комірник')).toBe('partly');
    expect(of('Transport logistics manager')).toBe('partly');
    expect(of('Account executive', 'Selling WMS, demos to warehouse managers')).toBe('not-met');
  });

  it('who sells machines has not worked on them', () => {
    const text = 'Оператор станков с ЧПУ\nТребования:\n- опыт работы на станках с ЧПУ от 1 года';
    const seller = worked('Менеджер по продажам', { description: 'Продажа станков с ЧПУ, консультации' });
    expect(experience(text, seller)).not.toEqual(['met']);
  });

  it('a lorry is driven with its trailer in Kazakh too', () => {
    const text = 'Жүргізуші\nТалаптар:\n- тіркемелі жүк көлігін жүргізу тәжірибесі кемінде 3 жыл';
    expect(experience(text, worked('Водитель фуры'))).toEqual(['met']);
    expect(experience(text, worked('Логист', { description: 'Жүргізушілермен жұмыс' }))).not.toEqual(['met']);
    expect(skill('тахографпен жұмыс істей білу', 'Тахограф')).toBe('met');
  });

  it('a trade that stands in a long title among other things is near', () => {
    const text =
      'Электромонтёр по ремонту и обслуживанию высоковольтного оборудования подстанций\nТребования:\n- опыт работы по специальности от 3 лет';
    expect(experience(text, worked('Дежурный электрик'))).toEqual(['partly']);
  });
});

describe('work told in prose', () => {
  it('is asked of nobody', () => {
    const text =
      'Logistics coordinator\n\nYou would own 40 shipments at a time. That means booking trucks, chasing documents, posting milestones.\n\nWhat we expect from you: solid understanding of Incoterms.';
    const { requirements, duties } = readJobText(text);
    expect(requirements.map(({ label }) => label.en)).toEqual(['Incoterms']);
    expect(duties.map((duty) => duty.text)).toEqual([
      'own 40 shipments at a time',
      'booking trucks',
      'chasing documents',
      'posting milestones',
    ]);
  });
});

describe('categories as workers write them', () => {
  it.each([
    ['электромонтёр 5 р.', ['grade 5']],
    ['v группа до и выше 1000 в', ['group 5']],
    ['группа по эб iv', ['group 4']],
    ['iv гр. до и выше 1000 в', ['group 4']],
    ['выплаты 2 р. в месяц', []],
    ['оплата 5 р. за штуку', []],
  ])('%s', (text, found) => {
    expect(professionalCategoriesIn(text).map(({ category: { unit, level } }) => `${unit} ${level}`)).toEqual(found);
  });
});

describe('a manager of some work', () => {
  const BUYER = 'Менеджер по закупу\nТребования:\n- Опыт работы от 1 года';

  it.each([
    ['met', 'Менеджер по закупкам', 'Заказы на склад'],
    ['met', 'Purchasing manager', 'Orders'],
    ['partly', 'Owner of a shop', 'Retail sales. Search for suppliers and work with them'],
    ['partly', 'Руководитель отдела', 'Взаимодействие с поставщиками: возвраты'],
    ['not-met', 'Менеджер по продажам', 'План продаж'],
    ['not-met', 'Менеджер', 'Наша компания — поставщик окон'],
    ['not-met', 'Консультант', 'Manager of the day, negotiations'],
  ])('is judged by the work: %s, «%s»', (verdict, position, description) => {
    const asked = person({ experience: [worked(position, { description })] });
    const others = ['Менеджер', 'HR-менеджер', 'Кассир', 'Повар'].map((post) => person({ experience: [worked(post)] }));
    const pool = new PoolOfWords();
    for (const one of [asked, ...others]) pool.add(one);
    const { verdicts } = fitOf(readJobText(BUYER), asked, pool, '2026-11-20');
    expect(verdicts.map((line) => line.verdict)).toEqual([verdict]);
  });

  it.each([
    ['Торговельний представник\nВимоги:\n- Досвід роботи від 1 року', 'Territory Sales Manager'],
    ['Торговый представитель\nТребования:\n- Опыт работы от 1 года', 'Territory Sales Representative'],
    ['Field sales representative\nRequirements:\n- 1 year of experience', 'Торговый представитель'],
  ])('is one in another language: %s', (text, post) => {
    expect(experience(text, worked(post))).toEqual(['met']);
    expect(experience(text, worked('Medical representative'))).not.toEqual(['met']);
    expect(experience(text, worked('Кассир'))).toEqual(['not-met']);
  });
});

describe('two words that are the name of one thing', () => {
  it.each([
    ['работа с клиентами', 'Платежи через клиент-банк', 'Обслуживание клиентов'],
    ['работа с клиентами', 'Process payments via client-bank', 'Service of clients'],
    ['работа с клиентами', 'Розробка клієнтської частини, клієнт/сервер', 'Супровід клієнтів'],
    ['опыт в оптовой торговле', 'Организация торговли в магазине', 'Оптовые продажи'],
    ['опыт с продуктами питания', 'Продажа банковских продуктов', 'Выкладка продуктов питания'],
    ['тестовые сценарии', 'Сценарии мероприятий', 'Пишу тест-кейсы'],
  ])('«%s» is not told by «%s», but by «%s»', (words, other, same) => {
    expect([skill(words, other), skill(words, same)]).toEqual(['unknown', 'met']);
  });
});

describe('a post that only words tell of', () => {
  const scoreOf = (about: string) =>
    fitOf(
      readJobText('Продавец-консультант\nТребования:\n- Внимательность'),
      person({ about }),
      new PoolOfWords(),
      '2026-11-20',
    ).score;

  it('is one that was held, unless it was those worked with', () => {
    const told = scoreOf('Последние 9 лет я работала продавцом-консультантом в магазине.');
    expect(told).toBeGreaterThan(scoreOf('Последние 9 лет я работала с продавцами-консультантами.'));
    expect(told).toBeGreaterThan(scoreOf('Последние 9 лет я не работала продавцом-консультантом.'));
  });
});
