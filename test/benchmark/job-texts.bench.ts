import type { JobText } from '../../src/job-texts/domain/job-text.js';
import { readJobText } from '../../src/job-texts/domain/requirements-of-text.js';
import { RUSSIAN_GOLD } from '../numeric/job-texts/gold-russian.table.js';
import { figure, percentile, timed } from './measure.js';
import type { Figure } from './measure.js';

const RUNS = 30;
/** Before this the program is still being compiled. */
const WARMING_RUNS = 5;
const PAGE_CHARACTERS = 50_000;
/** A job description of some three pages stands in the middle of the page. */
const DESCRIPTION_CHARACTERS = 8_000;

const MENU = ['Главная', 'Вакансии', 'Компании', 'Резюме', 'Помощь', 'Войти', 'Регистрация'];
const ADVERTISING = [
  'Онлайн-курс «Профессия бухгалтер» со скидкой 40 %: начните с нуля',
  'Создайте резюме за пять минут',
  'Подпишитесь на рассылку новых вакансий',
  'Мы используем файлы cookie. Продолжая, вы соглашаетесь с этим.',
];
const TITLE = 'Кладовщик на склад стройматериалов';
const ASKED = [
  'опыт работы на складе от 2 лет',
  'среднее специальное образование',
  'водительские права категории B',
  'уверенный пользователь 1С и Excel',
  'английский язык на уровне A2 будет плюсом',
];
const DUTIES = ['принимать товар и сверять его с накладной', 'размещать товар по местам', 'собирать заказы к отгрузке'];
const GIVEN = ['график 5/2 с 9:00 до 18:00', 'оформление по ТК РФ', 'оклад 70 000 ₽ на руки'];

/** What a reader needs for 50 kB: texts of jobs alone, and a page with one in the middle. */
export async function jobTexts(): Promise<Figure[]> {
  const [texts, page] = [textsOfJobs(), pageWithOneJob()];
  assertRead(readJobText(page));
  return [
    figure(`requirements of texts of 50 kB, median of ${RUNS}`, await medianOf(() => texts.map(readJobText)), 'ms'),
    figure(`requirements of a page of 50 kB, median of ${RUNS}`, await medianOf(() => readJobText(page)), 'ms'),
  ];
}

async function medianOf(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < WARMING_RUNS + RUNS; run += 1) {
    const { milliseconds } = await timed(work);
    if (run >= WARMING_RUNS) times.push(milliseconds);
  }
  return percentile(times, 0.5);
}

/**
 * Texts of jobs of 50 kB together, read one after another: put into one page, the first of them that ends with other vacancies would hide all that
 * stand below it.
 */
function textsOfJobs(): string[] {
  const texts = RUSSIAN_GOLD.map(({ text }) => text);
  const read: string[] = [];
  for (let characters = 0; characters < PAGE_CHARACTERS; characters += read.at(-1)?.length ?? PAGE_CHARACTERS)
    read.push(texts[read.length % texts.length]);
  return read;
}

/** A page of a job board: its menu and advertising, a long vacancy, other vacancies below it. */
function pageWithOneJob(): string {
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
  const clauses = (lines: readonly string[], characters: number) => {
    const all: string[] = [];
    for (let length = 0; length < characters; length += all.at(-1)?.length ?? characters)
      all.push(`${lines[all.length % lines.length]} на участке № ${all.length + 1}`);
    return all;
  };
  const middle = [
    TITLE,
    `Обязанности:\n${list([...DUTIES, ...clauses(DUTIES, DESCRIPTION_CHARACTERS)])}`,
    `Требования:\n${list(ASKED)}`,
    `Условия:\n${list(GIVEN)}`,
  ].join('\n\n');
  const head = [...MENU, ...ADVERTISING].join('\n');
  const others: string[] = ['Похожие вакансии'];
  for (
    let length = head.length + middle.length;
    length < PAGE_CHARACTERS;
    length += others.at(-1)?.length ?? PAGE_CHARACTERS
  )
    others.push(RUSSIAN_GOLD[others.length % RUSSIAN_GOLD.length].text);
  return [head, middle, ...others].join('\n\n').slice(0, PAGE_CHARACTERS);
}

/** A page of which nothing is read would be read in no time. */
function assertRead({ title, requirements, duties }: JobText): void {
  const kinds = new Set(requirements.map(({ kind }) => kind));
  const missing = (['experience', 'education', 'licence', 'skill', 'language'] as const).filter(
    (kind) => !kinds.has(kind),
  );
  if (title !== TITLE || missing.length > 0 || duties.length < DUTIES.length)
    throw new Error(`The page is not read: title ${title}, without ${missing.join(', ')}, ${duties.length} duties.`);
}
