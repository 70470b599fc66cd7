import { EDUCATION_LEVELS, LANGUAGE_LEVELS } from './resume.js';
import type { EducationLevel, LanguageLevel } from './resume.js';

/** Words for education in the four languages, the more special ones first. */
const EDUCATION_WORDS: readonly (readonly [RegExp, EducationLevel])[] = [
  [/(?:молодш|младш)\p{L}*\s+(?:бакалавр|спец)|junior (?:bachelor|specialist)|фахов/iu, 'special-secondary'],
  [/доктор|doctor|ph\.?d/iu, 'doctor'],
  [/кандидат|аспирант|аспірант|candidate of/iu, 'candidate'],
  [/магистр|магістр|master|(?<!\p{L})(?:msc|mba|ma)(?!\p{L})/iu, 'master'],
  [/бакалавр|bachelor|(?<!\p{L})(?:bsc|ba)(?!\p{L})/iu, 'bachelor'],
  // A degree of five years, in the old order.
  [/специалитет|спеціалітет|(?<!\p{L})(?:специалист|спеціаліст|specialist)(?!\p{L})/iu, 'higher'],
  [
    /(?:не\s?(?:полное|законченное|оконченное|оконч\p{L}*|законч\p{L}*)|н\/о|неполн\p{L}*|незак\p{L}*|незавершен\p{L}*|незакінчен\p{L}*|неповн\p{L}*)\.?\s*(?:высшее|вища|в\/о)|студент|учащийся|unfinished higher|incomplete higher|аяқталмаған жоғары/iu,
    'unfinished-higher',
  ],
  [
    /средн\p{L}*[\s.-]*(?:спец|проф|тех)|специальное|профессиональное|проф\p{L}*тех|профтех|училищ|технікум|кәсіптік|техник|колледж|середн\p{L}*[\s.-]*(?:спец|проф)|середня спеціальна|професійн|фаховий молодший|коледж|vocational|college|speciali[sz]ed secondary|special secondary|secondary[\s-](?:special|vocational|technical|professional)|орта арнаулы|арнаулы орта|колледж/iu,
    'special-secondary',
  ],
  [/высшее|высш|вища|higher|university degree|жоғары/iu, 'higher'],
  [/среднее|средн|середн|(?<!\d)(?:9|10|11)\s*(?:класс|клас|сынып)|secondary|high school|general|орта/iu, 'secondary'],
];

/** Words for grades of a language; the codes of the European scale first. */
const LANGUAGE_WORDS: readonly (readonly [RegExp, LanguageLevel])[] = [
  ...LANGUAGE_LEVELS.map(
    (level) => [new RegExp(`(?<![\\p{L}\\d])${written(level)}(?![\\p{L}\\d])`, 'iu'), level] as const,
  ),
  // LinkedIn's grades.
  [/full professional/iu, 'c1'],
  [/(?<!limited )professional working/iu, 'b2'],
  [/родн|рідн|native|mother tongue|ана тіл|носител|носій|билингв/iu, 'native'],
  [/в совершенств|proficien|досконал/iu, 'c2'],
  [/[сc]вободн|вільн|fluent|advanced|продвинут|просунут|еркін|бегл/iu, 'c1'],
  [
    /upper|проходить интервью|pass interview|выше среднего|above (?:the )?average|вище (?:за )?середн\p{L}+|ортадан жоғары/iu,
    'b2',
  ],
  [/pre-?\s?intermediate|ниже среднего|below (?:the )?average|нижче (?:за )?середн\p{L}+|ортадан төмен/iu, 'a2'],
  [
    /intermediate|average|средн|середн|разговорн|розмовн|conversational|техническ|технічн|working|орта|ауызекі|читаю проф/iu,
    'b1',
  ],
  [/elementary|базов|basic|школьн|шкільн|со словар|зі словник|базалық|слаб/iu, 'a2'],
  [/beginner|начальн|початков|бастапқы|бастауыш/iu, 'a1'],
];

/** Codes are typed with Russian letters and with a dash too: «В2», "B-2". */
function written(level: LanguageLevel): string {
  const [letter = '', digit = ''] = level;
  return level === 'native' ? level : `${{ a: '[aа]', b: '[bв]', c: '[cс]' }[letter] ?? letter}-?${digit}`;
}

/** The level that words for an education speak of, in any of the four languages; null for words that speak of none. */
export function educationLevelOf(words: string): EducationLevel | null {
  const code = words.trim().toLowerCase().replaceAll('_', '-');
  // "secondary_special" is written by programs, and is the words "secondary special".
  return EDUCATION_LEVELS.find((level) => level === code) ?? firstThatFits(words.replaceAll('_', ' '), EDUCATION_WORDS);
}

/** The grade that words for the knowledge of a language speak of; null for words that speak of none. */
export function languageLevelOf(words: string): LanguageLevel | null {
  if (/^l1$/iu.test(words.trim())) return 'native';
  return firstThatFits(words, LANGUAGE_WORDS);
}

/** Longer descriptions of a level are none. */
const WORDS_CHARACTERS_MAX = 200;

function firstThatFits<T>(words: string, table: readonly (readonly [RegExp, T])[]): T | null {
  const short = words.slice(0, WORDS_CHARACTERS_MAX);
  return table.find(([pattern]) => pattern.test(short))?.[1] ?? null;
}
