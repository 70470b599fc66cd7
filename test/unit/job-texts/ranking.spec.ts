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
});
