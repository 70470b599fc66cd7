import type { ViewLanguage } from './languages.js';

/** Given names of men that end in a consonant and take -е; of others, women's among them, the end does not tell. */
const TAKE_E = new Set(
  (
    'Іван Степан Богдан Роман Руслан Мар’ян Дем’ян Юліан Маркіян Ян Герман Захар Назар Олександр Віктор Федір Нестор Артур Тимур ' +
    'Едгар Володимир Казимир Яромир Максим Вадим Юхим Трохим Устим Артем Антон Платон Семен Євген Арсен Валентин Костянтин ' +
    'Мартин Севастян Денис Борис Тарас Панас Опанас Остап Леонід Давид Едуард Гліб Яків Лев Альберт Роберт Любов'
  ).split(' '),
);

/** Those that lose a vowel, or end as no rule has it. */
const OF_THEIR_OWN: Readonly<Record<string, string>> = {
  Федір: 'Федоре',
  Яків: 'Якове',
  Нестір: 'Несторе',
  Ігор: 'Ігорю',
  Лазар: 'Лазарю',
  Олег: 'Олеже',
  Марк: 'Марку',
  Василь: 'Василю',
  Олесь: 'Олесю',
  Лесь: 'Лесю',
  Ілля: 'Ілле',
};

/** Ends of given names, the first that fits, and what stands there when somebody is called by the name. */
const ENDS: readonly (readonly [RegExp, string])[] = [
  [/слав$/u, 'славе'],
  [/й$/u, 'ю'],
  [/ко$/u, 'ку'],
  [/(?<=[рл])о$/u, 'е'],
  [/(?<=[аеєіїоуюй’])я$/u, 'є'],
  [/(?<=[длнстзц])я$/u, 'ю'],
  [/(?<=[бвгґдзйклмнпрстфх])а$/u, 'о'],
];

/**
 * The name by which a greeting calls somebody. Ukrainian has a case for it, and a name in another is heard as a fault of the writer.
 *
 * @param name  a given name, or several joined by hyphens
 * @returns in Ukrainian null where the form is not sure: then the greeting does without
 */
export function addressedName(name: string | null, language: ViewLanguage): string | null {
  if (name === null || language !== 'uk') return name;
  const parts = name
    .trim()
    .replaceAll(/['ʼ`‘]/gu, '’')
    .split('-')
    .map(calledPart);
  return parts.includes(null) ? null : parts.join('-');
}

function calledPart(part: string): string | null {
  // Letters of another language are left as they are: nothing is expected of them.
  if (/^\p{Script=Latin}+$/u.test(part)) return part;
  // Two words are a name with something else; «ы», «э», «ё», «ъ» and «ий» are another language's.
  if (!/^[А-ЩЮЯЄІЇҐ][а-щьюяєіїґ’]+$/u.test(part) || /ий$|ия$|ья$/u.test(part)) return null;
  const own = OF_THEIR_OWN[part];
  if (own !== undefined) return own;
  if (TAKE_E.has(part)) return `${part}е`;
  const end = ENDS.find(([written]) => written.test(part));
  return end === undefined ? null : part.replace(...end);
}
