import { foundIn } from '../../kernel/sought.js';
import { placesOf } from './spans.js';
import type { ProfessionalCategory } from './requirement.js';

/** A category of a trade, and where it stands in a text. */
export interface NamedCategory {
  readonly category: ProfessionalCategory;
  readonly from: number;
  readonly to: number;
}

type Level = ProfessionalCategory['level'];

const ROMAN: Readonly<Record<string, number>> = {
  ...{ i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, і: 1, іі: 2, ііі: 3 },
};
const ORDINALS: readonly (readonly [string, Level])[] = [
  ...([
    ['высш', 'highest'],
    ['вищ', 'highest'],
    ['жоғары', 'highest'],
  ] as const),
  ...([
    ['перв', 1],
    ['втор', 2],
    ['трет', 3],
    ['четверт', 4],
    ['пят', 5],
    ['шест', 6],
  ] as const),
  ...([
    ['перш', 1],
    ['друг', 2],
    ['бірінші', 1],
    ['екінші', 2],
    ['үшінші', 3],
    ['төртінші', 4],
  ] as const),
];
const LEVEL =
  '(\\d|i{1,3}|iv|vi?|і{1,3}|(?:высш|вищ|перв|втор|трет|четверт|пят|шест|перш|друг)\\p{L}{1,4}|жоғары|бірінші|екінші|үшінші|төртінші)';
const OR = '(?:или|либо|або|чи|немесе|or)';
const UNITS: readonly (readonly [ProfessionalCategory['unit'], string])[] = [
  ['category', '(?:квалификационн\\p{L}* |кваліфікаційн\\p{L}* |біліктілік )?(?:категор\\p{L}*|санат\\p{L}*|category)'],
  ['grade', '(?:разряд\\p{L}*|розряд\\p{L}*|дәреже\\p{L}*)'],
  ['class', '(?:класс(?:а|ности)|клас(?:у|ності))'],
  ['group', '(?:групп\\p{L}*(?: допуска)?|груп(?:а|и|ою|у)(?: допуску)?|топ(?:ы|пен)?|group)'],
];
/** Behind the number only. «5 р.» of a worker, but «2 р. в месяц» is "twice" and «9 р. за штуку» pay. */
const SHORT: Readonly<Partial<Record<ProfessionalCategory['unit'], string>>> = {
  grade: '|р\\.(?! ?(?:[вуз] |/|за |на ))',
  group: '|гр\\.',
};
const PATTERNS = UNITS.flatMap(([unit, words]) => [
  {
    unit,
    pattern: new RegExp(
      `(?<![\\p{L}\\d]|\\p{L}-)${LEVEL}(?:-?(?:й|го|ой|я|ей|ша|га|гу|ої|ші))?[ -](?:${words}${SHORT[unit] ?? ''})(?!\\p{L})`,
      'gu',
    ),
  },
  {
    unit,
    pattern: new RegExp(
      `(?<!\\p{L})${words}(?: (?:по|із|з|зі) [\\p{L}]{2,20}| [\\p{L}]{3,20} бойынша)?[:\\s–—]{1,3}(?:(?:не ниже|не нижче|от|від|не менее|кемінде) )?${LEVEL}(?:[дт][еа]н)?(?![\\p{L}\\d])`,
      'gu',
    ),
  },
]);
/** «Первой или высшей категории»: one of the two has no noun of its own. */
const OTHER_BEFORE = new RegExp(`${LEVEL} ${OR} $`, 'u');
const OTHER_AFTER = new RegExp(`^ ${OR} ${LEVEL}(?![\\p{L}\\d])`, 'u');
const OTHER_REACH = 30;
/** A group is one of electrical safety, a class one of drivers; pupils and goods have others. */
const OF_SAFETY = /электр|електр|допуск|безпек|қауіпсіз|safety|(?<!\p{L})эб(?!\p{L})|1000 ?[вv]|1 ?кв/u;
const OF_DRIVERS = /водител|водія|водій|жүргізуші|driver/u;
/** "F-Gas Category 1", "Cat Category 3 operator": a certificate of that name, and no category of its holder. */
const OF_A_NAME =
  /(?<!\p{L})(?!(?:the|of|and|or|a|an|with|in|first|highest|professional|qualification|skill|trade|job|licen[cs]e|driver|driving|employee|worker|nurse|teacher|doctor)\p{L}{0,2} $)[a-z][a-z-]{2,20} $/u;
/** «II категории: высшее юридическое образование» speaks of a school. */
const OF_SCHOOL = /^(?: \p{L}+| \([^()]{1,40}\)){0,3} (?:образовани|освіт|білім)/u;
/** «4 разряда не менее 1 года»: the number is of years. */
const OF_TIME = /^(?:-?(?:го|х|й))? (?:год|лет|мес|рок|рік|міс|жыл|ай|year|month)/u;
const OF_OTHERS = /^ (?:граждан|товар|клиент|риск|покупател)/u;

/**
 * Categories of a trade that a text names: «медсестра первой категории», «сварщик 5 разряда», «группа допуска не ниже III».
 *
 * @param norm  in lower case
 */
export function professionalCategoriesIn(norm: string): NamedCategory[] {
  const found: NamedCategory[] = [];
  for (const { unit, pattern } of PATTERNS)
    for (const match of placesOf(pattern, norm)) {
      const level = levelOf(match[1] ?? '');
      const { from, to } = match;
      if (level === null || (unit === 'group' && !OF_SAFETY.test(norm)) || (unit === 'class' && !OF_DRIVERS.test(norm)))
        continue;
      if (
        OF_OTHERS.test(norm.slice(to, to + 20)) ||
        (norm.startsWith('category', from) && OF_A_NAME.test(norm.slice(Math.max(0, from - 30), from))) ||
        isConjunction(match[1] ?? '', norm.slice(to, to + 2)) ||
        OF_TIME.test(norm.slice(to, to + 12)) ||
        OF_SCHOOL.test(norm.slice(to, to + 60))
      )
        continue;
      const least = leastOfRange(norm, unit, level, from);
      found.push(
        { category: { unit, level: least.level }, from: least.from, to },
        ...othersBeside(norm, unit, from, to),
      );
    }
  return found
    .sort((a, b) => a.from - b.from)
    .filter(
      ({ category: { unit, level } }, place, all) =>
        !all.slice(0, place).some(({ category }) => category.unit === unit && category.level === level),
    );
}

/** «5 розряду і групу»: a letter that joins is no numeral. */
function isConjunction(level: string, after: string): boolean {
  return level === 'і' && /^ \p{L}/u.test(after);
}

/** True if somebody of one category may do what asks for another of the same unit. */
export function reaches(has: ProfessionalCategory, asked: ProfessionalCategory): boolean {
  if (has.unit !== asked.unit) return false;
  if (has.level === 'highest' || asked.level === 'highest') return has.level === 'highest';
  const isBetterBelow = has.unit === 'category' || has.unit === 'class';
  return isBetterBelow ? has.level <= asked.level : has.level >= asked.level;
}

/** «4–6 разряда»: whoever has the lowest of a range will do. */
function leastOfRange(
  norm: string,
  unit: ProfessionalCategory['unit'],
  level: Level,
  from: number,
): { readonly level: Level; readonly from: number } {
  const before = /(?<!\d)(\d) ?[-–—] ?$/u.exec(norm.slice(Math.max(0, from - 6), from));
  if (level === 'highest' || !before) return { level, from };
  const other = Number(before[1]);
  const isBetterAbove = unit === 'grade' || unit === 'group';
  return { level: isBetterAbove ? Math.min(level, other) : Math.max(level, other), from: from - before[0].length };
}

function othersBeside(norm: string, unit: ProfessionalCategory['unit'], from: number, to: number): NamedCategory[] {
  const before = foundIn(OTHER_BEFORE, norm.slice(Math.max(0, from - OTHER_REACH), from));
  const after = foundIn(OTHER_AFTER, norm.slice(to, to + OTHER_REACH));
  const others: NamedCategory[] = [];
  const first = before ? levelOf(before[1] ?? '') : null;
  if (before && first !== null) {
    const start = from - before[0].length;
    others.push({ category: { unit, level: first }, from: start, to: start + (before[1]?.length ?? 0) });
  }
  const second = after ? levelOf(after[1] ?? '') : null;
  if (after && second !== null)
    others.push({
      category: { unit, level: second },
      from: to + after[0].length - (after[1]?.length ?? 0),
      to: to + after[0].length,
    });
  return others;
}

function levelOf(word: string): Level | null {
  if (/^\d$/.test(word)) return word === '0' ? null : Number(word);
  return ROMAN[word] ?? ORDINALS.find(([start]) => word.startsWith(start))?.[1] ?? null;
}
