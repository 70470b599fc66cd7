import { resumeSchema } from '../../../src/job-boards/domain/resume.js';
import { PoolOfWords } from '../../../src/job-texts/domain/pool-of-words.js';
import { fitOf } from '../../../src/job-texts/domain/rank-resumes.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

interface Person {
  readonly position?: string;
  readonly start?: string;
  readonly done?: string;
  readonly about?: string;
  readonly skills?: string[];
}

/** Names of people, best first. */
function ordered(vacancy: string, people: Readonly<Record<string, Person>>): string[] {
  const job = readJobText(vacancy);
  const pool = new PoolOfWords();
  const resumes = Object.entries(people).map(([id, { position, start, done, about, skills }]) =>
    resumeSchema.parse({
      ...{ id, about: about ?? null, skills: skills ?? [] },
      experience:
        position === undefined ? [] : [{ start: start ?? '2020-01', end: null, position, description: done ?? null }],
    }),
  );
  for (const resume of resumes) pool.add(resume);
  const fits = resumes.map((resume) => ({ id: resume.id, score: fitOf(job, resume, pool, '2026-11-20').score }));
  return fits.sort((a, b) => b.score - a.score).map(({ id }) => id);
}

describe('the order of people for any trade', () => {
  it('finds the trade and the work in another language', () => {
    const vacancy =
      'Водитель\nТребования:\n- опыт вождения тягача от 2 лет\nОбязанности:\n- доставка паллет\n- осмотр машины';
    expect(
      ordered(vacancy, {
        clerk: { position: 'Clerk', done: 'Papers' },
        driver: { position: 'Truck driver', done: 'Delivery of pallets, vehicle checks' },
      }),
    ).toEqual(['driver', 'clerk']);
  });

  it('knows a post by its short name and in another language', () => {
    const vacancy =
      'Key Account Manager\nТребования:\n- опыт ведения федеральных сетей со стороны поставщика от 3 лет\n- Excel';
    expect(
      ordered(vacancy, {
        storekeeper: { position: 'Кладовщик', done: 'Приёмка', skills: ['Excel'] },
        inRussian: { position: 'Менеджер по ключевым клиентам', done: 'Планы и бюджеты', skills: ['сводные таблицы'] },
        teller: { position: 'Кассир', done: 'Касса', skills: ['Excel'] },
      })[0],
    ).toBe('inRussian');
  });

  it('who has done part of what is asked for longer comes first', () => {
    const vacancy = 'Key Account Manager\nТребования:\n- опыт ведения федеральных сетей со стороны поставщика от 3 лет';
    const position = 'Key Account Manager';
    expect(
      ordered(vacancy, {
        short: { position, start: '2025-03', done: 'Contracts' },
        long: { position, start: '2021-03', done: 'Contracts' },
      }),
    ).toEqual(['long', 'short']);
  });

  it('one of the named systems is enough', () => {
    const vacancy =
      'Receptionist\nRequirements:\n- hands-on knowledge of any property management system: Opera, Fidelio, Cloudbeds';
    const requirements = (skills: string[]) => {
      const resume = resumeSchema.parse({
        id: 'a',
        skills,
        experience: [{ start: '2020-01', end: null, position: 'Receptionist' }],
      });
      const pool = new PoolOfWords();
      pool.add(resume);
      return fitOf(readJobText(vacancy), resume, pool, '2026-11-20').verdicts.filter(({ weight }) => weight > 0);
    };
    expect(requirements(['Fidelio']).map(({ verdict }) => verdict)).toEqual(['met']);
    expect(requirements(['Opera Cloud']).map(({ evidence }) => evidence[0]?.text)).toEqual(['Opera']);
  });

  it('a list of words by somebody of another trade comes after the work itself', () => {
    const vacancy = 'Маркетолог\nТребования:\n- опыт настройки рекламы от 2 лет\n- Директ\n- Метрика\n- SQL\n- Figma';
    expect(
      ordered(vacancy, {
        stuffer: { position: 'Дворник', done: 'Уборка', skills: ['Директ', 'Метрика', 'SQL', 'Figma'] },
        marketer: { position: 'Маркетолог', done: 'Настройка рекламы в Директе' },
      }),
    ).toEqual(['marketer', 'stuffer']);
  });

  it('who helps a cook is no cook yet, and an engineer of another kind no engineer of this one', () => {
    expect(
      ordered('Повар\nТребования:\n- опыт работы поваром от 1 года\n- медкнижка', {
        helper: { position: 'Помощник повара', done: 'Мытьё овощей' },
        cook: { position: 'Повар', done: 'Заготовки' },
      }),
    ).toEqual(['cook', 'helper']);
    expect(
      ordered('DevOps-инженер\nТребования:\n- от 2 лет опыта в роли DevOps / системного администратора', {
        builder: { position: 'Инженер ПТО', done: 'Документация' },
        admin: { position: 'Системный администратор', done: 'Серверы' },
      }),
    ).toEqual(['admin', 'builder']);
  });

  it('who says that there is no such experience is believed', () => {
    expect(
      ordered('Фармацевт\nТребования:\n- опыт работы в аптеке от 1 года', {
        denies: { position: 'Кассир', skills: ['аптека'], about: 'Опыта работы в аптеке нет' },
        has: { position: 'Фармацевт', done: 'Отпуск лекарств' },
      }),
    ).toEqual(['has', 'denies']);
  });

  it('things of a trade in the work of another are no work of that trade', () => {
    expect(
      ordered('Сварщик\nТребования:\n- опыт работы сварщиком от 3 лет', {
        seller: { position: 'Продавец сварочного оборудования', done: 'Продажа сварочных аппаратов' },
        storekeeper: { position: 'Кладовщик', done: 'Выдача сварочного оборудования' },
        silent: {},
        welder: { position: 'Газосварщик', done: 'Сварка труб' },
      }).slice(0, 1),
    ).toEqual(['welder']);
    const job = readJobText('Сварщик\nТребования:\n- опыт работы сварщиком от 3 лет\n- гражданство РФ');
    const resume = resumeSchema.parse({
      id: 'storekeeper',
      rightToWork: ['Россия'],
      experience: [
        { start: '2015-01', end: null, position: 'Кладовщик', description: 'Выдача сварочного оборудования' },
      ],
    });
    const { verdicts } = fitOf(job, resume, new PoolOfWords(), '2026-11-20');
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['not-met', 'met']);
  });

  const verdictsOf = (text: string, ...experience: readonly (readonly [position: string, description: string])[]) =>
    fitOf(
      readJobText(text),
      resumeSchema.parse({
        id: 'somebody',
        experience: experience.map(([position, description]) => ({
          ...{ start: '2018-01', end: null, position, description },
        })),
      }),
      new PoolOfWords(),
      '2026-11-20',
    ).verdicts.map(({ verdict }) => verdict);

  it.each([
    [
      'Бухгалтер\nТребования:\n- опыт работы бухгалтером от 2 лет',
      'Офис-менеджер',
      'Передача документов в бухгалтерию',
    ],
    ['Бухгалтер\nВимоги:\n- досвід роботи бухгалтером від 2 років', 'Діловод', 'Передача актів бухгалтерам'],
    ['Nurse\nRequirements:\n- 2 years of experience as a nurse', 'Ward clerk', 'Working with nurses and doctors'],
    ['Аспаз\nТалаптар:\n- аспаз болып 2 жыл жұмыс тәжірибесі', 'Даяшы', 'Аспаздардан тағам алып беру'],
    [
      'Оператор колл-центра\nТребования:\n- опыт оператором колл-центра от 6 мес.',
      'PHP developer',
      'Разработка CRM для колл-центра',
    ],
    [
      'Кассир\nТалаптар:\n- Касса аппаратымен жұмыс тәжірибесі 1 жылдан бастап',
      'Техник',
      'Касса аппараттарын жөндеу, баптау',
    ],
  ])(
    '%j: people of a trade, its equipment and its programs in the work of a %j are not that work',
    (text, post, done) => {
      expect(verdictsOf(text, [post, done])[0]).toBe('not-met');
    },
  );

  it('whoever leads people of a trade is near it, and work with them may be what is asked for', () => {
    const nurse = 'Nurse\nRequirements:\n- 2 years of experience as a nurse';
    expect(verdictsOf(nurse, ['Ward sister', 'Leading a team of 30 nurses'])[0]).toBe('partly');
    const drivers = 'Логист\nТребования:\n- опыт работы с водителями от 1 года';
    expect(verdictsOf(drivers, ['Логист', 'Работа с водителями'])[0]).toBe('partly');
  });

  it('to have held the post says nothing of another work that is asked for beside it', () => {
    const text =
      'Nurse\nRequirements:\n- 2 years of experience as a nurse\nDesirable:\n- experience of mentoring students';
    expect(verdictsOf(text, ['Nurse', 'Medication'])).toEqual(['met', 'unknown']);
  });

  it('a trade proves neither its paper nor a program that is called after it', () => {
    const text = 'Сварщик\nТребования:\n- удостоверение сварщика';
    expect(verdictsOf(text, ['Слесарь', 'Сборка под сварку'])).toEqual(['unknown']);
    expect(verdictsOf(text, ['Сварщик', 'Удостоверение сварщика, 5 разряд'])).toEqual(['met']);
    const program = 'Бухгалтер\nТребования:\n- знание 1С:Бухгалтерия 8.3';
    expect(verdictsOf(program, ['Офис-менеджер', 'Документы для бухгалтерии'])).toEqual(['unknown']);
    expect(verdictsOf(program, ['Бухгалтер', 'Учёт в 1С:Бухгалтерия'])).toEqual(['met']);
  });

  it('what was sold is known in part, where no seller is sought', () => {
    const done = ['Менеджер по продажам', 'Продажа аргона и проволоки'] as const;
    expect(verdictsOf('Сварщик\nТребования:\n- знание аргона', done)).toEqual(['partly']);
    expect(verdictsOf('Менеджер по продажам\nТребования:\n- знание аргона', done)).toEqual(['met']);
  });

  it('work with clients is that of sellers and of those who serve', () => {
    const text = 'Консультант\nТребования:\n- умение работать с клиентами';
    expect(verdictsOf(text, ['Продавец', 'Касса, выкладка'])).toEqual(['met']);
    expect(verdictsOf(text, ['Аналитик', 'Отчёты, клиент: банк'])).toEqual(['partly']);
  });
});
