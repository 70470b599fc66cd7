import { ofOurLetters } from '../../vacancies/domain/spans.js';

/** Of fewer signs that something was lost nobody can tell that it was. */
const LOST_MIN = 2;

const ROW = /^[^|\n]{2,40} \| [^|\n]+$/gmu;
/** Fewer are no table. */
const ROWS_MIN = 3;

/** A text whose lines somebody or some program has put together, with the ends that they had; letter for letter as long as before. */
export function withLines(text: string): string {
  return withPoints(withLostLines(withClauses(withRows(withNumbersOfPoints(text)))));
}

/** «Освіта | вища»: rows of two columns are names and what they name; as long as before. */
function withRows(text: string): string {
  if (!text.includes(' | ') || (text.match(ROW)?.length ?? 0) < ROWS_MIN) return text;
  return text.replace(ROW, (row) => row.replace(' | ', ':  '));
}

/** A job description whose lines a page has put together: «… 1.1. На должность … 1.2. Подчиняется …». */
const NUMBER_OF_CLAUSE = /(?<=[.;:»)\p{L}]) (?=\d{1,2}\.\d{1,2}\.?(?: \p{Lu}| ?\n))/gu;
const NUMBER_OF_ITS_PART = /(?<=[\p{L}.»)]) (?=\d{1,2}\. \p{Lu}[\p{L} ]{4,50}\. ?\n)/gu;
const CLAUSES_MIN = 3;

/** «1 Опыт от года», «2 Права категории В»: numbers without a sign. */
const BARE_NUMBER = /^(\d{1,2}) (?=\p{Lu}\p{Ll})/u;

/** Numbers of points that one begins after another have the sign that is usual behind them; as long as before. */
function withNumbersOfPoints(text: string): string {
  if (!/^1 \p{Lu}/mu.test(text)) return text;
  let next = 1;
  let ends = 0;
  const lines = text.split('\n');
  const numbers = lines.map((line) => Number(BARE_NUMBER.exec(line)?.[1] ?? 0));
  for (const number of numbers) {
    if (number === next) ends = next++;
    else if (number > 0) next = number === 1 ? 2 : 0;
  }
  if (ends < LOST_MIN) return text;
  return lines.map((line) => line.replace(BARE_NUMBER, '$1.')).join('\n');
}

/** What a line of a vacancy opens with; with a capital letter amid others it is one whose end somebody has lost: «Опыт от года Знание 1С Ответственность». */
const OPENS_LOST_LINE = ofOurLetters(
  /(?<=[\p{L}\d)](?<!(?:^|[^\p{L}])(?:и|а|в|во|на|с|со|по|к|о|от|до|для|из|или|не|как|это|наш|ваш))) (?=(?:Опыт|Стаж|Знание|Знания|Умение|Умения|Навыки|Наличие|Владение|Готовность|Желание|Способность|Образование|Высшее|Грамотная|Ответственность|Коммуникабельность|Пунктуальность|Стрессоустойчивость|Аккуратность|Внимательность|Исполнительность|Активность|Обучаемость|Дисциплинированность|Приветствуется|Приветствуются|Желательно|Желателен|Обязательно|Отсутствие|Уверенный|Уверенное|Медкнижка|График|Зарплата|Оформление|Официальное|Соцпакет|Своевременная|Стабильная|Обязанности|Требования|Условия) ?(?:$|[\p{L}\d(:,.–—-]))/gmu,
);
/** The name of a part without its colon, at the head of such a line. */
const NAME_OF_LOST_LINE = /(?<=^|\n)((?:Обязанности|Требования|Условия)) (?=[\p{L}\d])/gu;

/** It stands over the lines that were put together after its colon. */
const NAME_BEFORE_LOST = /^([^:\n]{3,40}:) (?=\S)/u;

/** «Опыт от года Знание 1С Ответственность»: each in a line of its own, below the name of their part; as long as before. */
function withLostLines(text: string): string {
  if (text.search(OPENS_LOST_LINE) < 0) return text;
  return text
    .split('\n')
    .map((line) => {
      if ((line.match(OPENS_LOST_LINE)?.length ?? 0) < LOST_MIN) return line;
      const apart = line.replace(OPENS_LOST_LINE, '\n').replace(NAME_BEFORE_LOST, '$1\n');
      return apart.replace(NAME_OF_LOST_LINE, '$1\n');
    })
    .join('\n');
}

/** Each numbered clause in a line of its own; as long as before. */
function withClauses(text: string): string {
  if ((text.match(NUMBER_OF_CLAUSE)?.length ?? 0) < CLAUSES_MIN) return text;
  return text.replace(NUMBER_OF_CLAUSE, '\n').replace(NUMBER_OF_ITS_PART, '\n');
}

/**
 * «Покупаем билеты Обязанности: …», «…;  Условия:»: the name of a part with a capital letter and a colon, after other words of its line. What stands
 * right before it may be a word of the name: «Основные Требования:».
 */
const NAME_IN_LINE = ofOurLetters(
  /(?<=[^\s:]{2} ?) (?=(?:Обязанности|Требования|Условия|Мы предлагаем|Предлагаем|Задачи|Обов'язки|Обов’язки|Вимоги|Умови|Ми пропонуємо|Пропонуємо|Завдання|Міндеттері?|Талаптар|Шарттар|Біз ұсынамыз|Responsibilities|Requirements|Duties|Benefits|Qualifications|We offer):)/gu,
);
const NAMES_BEFORE = /(?:^|[\s.;!])(?!Работа |Вахта )\p{Lu}\p{Ll}+(?:ые|ие|ні|і|ary|al|key|min|basic) ?$/u;
/** "Preferred Qualifications:", "Education and Experience Requirements:" alone in a line, and what says which of them wherever it stands. */
const WHOLE_LINE = /(?:^|\n)[^\p{L}\n]*(?:[A-Z][A-Za-z'/-]*|and|&)(?: (?:[A-Z][A-Za-z'/-]*|and|of|&)){0,3} ?$/u;
const ENDS_ITS_LINE = /^ ?[A-Za-z ]+:[^\p{L}\n]*(?:\n|$)/u;
/** "A full-time job | Requirements:" ends what was before: only in capitals do such words belong to the name. */
const WHICH_OF_THEM =
  /(?<!\p{L})(?:[Mm]inimum|[Pp]referred|[Dd]esir(?:ed|able)|[Rr]equired|[Aa]dditional|[Mm]andatory|Other|Job|Main|Core|Physical|Special|Specific|Position|Role|Candidate|Your|Our|Work|Technical|Professional) ?$/u;
const REACH = 60;

/** «Требования: - опыт - права»: a list that begins with a dash after its colon. */
const OPENS_LIST = /:[ \t]{1,4}([-–—•]) /u;
/** What a point begins with that needs no sign before it: «- знання Excel - досвід від року - грамотне мовлення». */
const OPENS_POINT = ofOurLetters(
  /^(?:опыт|стаж|знани|знать|умени|уметь|навык|наличи|владени|готовн|желани|образован|высш|средн|грамотн|досвід|знання|знати|вміння|уміння|вміти|навич|наявн|володін|освіт|вища|середн|бажан|готовн|тәжірибе|білім|білу|experience|knowledge|ability|degree|skills?|\p{L}{4,}(?:ость|ість|лық|лік|дық|дік|тық|тік)(?!\p{L}))/u,
);
const FIRST_LETTERS = 24;

/** The names of parts and the points of lists that stand in one line, each in a line of its own. */
function withPoints(text: string): string {
  const named = text.replace(NAME_IN_LINE, (blank, at: number) =>
    NAMES_BEFORE.test(text.slice(Math.max(0, at - 20), at)) || isNamedWhole(text, at) ? blank : '\n',
  );
  return OPENS_LIST.test(named) ? named.split('\n').map(pointsOf).join('\n') : named;
}

function isNamedWhole(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  if (WHICH_OF_THEM.test(before)) return true;
  return ENDS_ITS_LINE.test(text.slice(at, at + REACH)) && WHOLE_LINE.test(at > REACH ? before : `\n${before}`);
}

/** Each point begins with the dash that the first one has: after a sign that ends the one before, with a capital letter or with what points begin with. */
function pointsOf(line: string): string {
  const opened = OPENS_LIST.exec(line);
  const mark = opened?.[1];
  if (opened === null || mark === undefined) return line;
  const from = opened.index;
  const points = line
    .slice(from)
    .replace(new RegExp(`(?<=(.)) (?=${mark} (.{1,${FIRST_LETTERS}}))`, 'gu'), (blank, before: string, next: string) =>
      /[:;.,!]/u.test(before) || /^\p{Lu}/u.test(next) || before === ' ' || OPENS_POINT.test(next) ? '\n' : blank,
    );
  return line.slice(0, from) + points;
}
