import { COMPETENCES } from './competences.table.js';
import type { CompetenceId } from './competences.table.js';
import { languageName } from './language-names.table.js';
import type { LANGUAGES } from './localised-text.js';
import type { LocalisedText } from './localised-text.js';
import { OCCUPATIONS } from './occupations.table.js';
import type { OccupationId } from './occupations.table.js';
import { ability, education, experience, foreignLanguage, licence, plain } from './requirement-lines.js';
import { REQUIRED_EDUCATION } from './requirement.js';
import type { Requirement } from './requirement.js';

/** Something that can be added to a profile. */
export interface AddableRequirement {
  /** By which it is chosen. */
  readonly code: string;
  readonly group: 'own' | 'education' | 'experience' | 'skill' | 'duty' | 'quality' | 'language' | 'other';
  /** What is asked; the months of experience are chosen beside it. */
  readonly label: LocalisedText;
}

const PLAIN = ['training', 'car', 'client-base', 'business-trips', 'right-to-work', 'place', 'salary'] as const;
const LICENCES = ['B', 'C', 'D', 'E'];
/** Languages and their levels, as vacancies ask for them. */
const FOREIGN = ['en', 'de', 'zh', 'kk', 'uk', 'ru'];
const LEVELS_ASKED = ['a2', 'b1', 'b2', 'c1'] as const;

/** Months where none are chosen. */
const USUAL_MONTHS = 12;

/** What can be asked in words of one's own, whatever the trade. */
const IN_OWN_WORDS = {
  experience: { ru: 'Опыт работы', en: 'Experience', uk: 'Досвід роботи', kk: 'Жұмыс тәжірибесі' },
  skill: { ru: 'Навык', en: 'Skill', uk: 'Навичка', kk: 'Дағды' },
  duty: { ru: 'Обязанность', en: 'Duty', uk: 'Обов’язок', kk: 'Міндет' },
  quality: { ru: 'Качество', en: 'Quality', uk: 'Якість', kk: 'Қасиет' },
} satisfies Partial<Record<AddableRequirement['group'], LocalisedText>>;
const OWN = 'own:';

type Maker = (months: number, words: string) => Requirement;
const MAKERS = new Map<string, { readonly group: AddableRequirement['group']; readonly make: Maker }>();

for (const kind of Object.keys(IN_OWN_WORDS) as (keyof typeof IN_OWN_WORDS)[]) {
  add('own', kind, (months, words) => ({
    ...{ id: `own-${kind}`, mustHave: false, weight: 0, route: null },
    ...(kind === 'experience'
      ? { kind, value: { months, occupations: [], words }, label: experienceLabel(months, () => words) }
      : { kind, value: { anyOf: [], words }, label: inEveryLanguage(() => words) }),
  }));
}
for (const level of REQUIRED_EDUCATION) add('education', level, () => education(level, 0));
for (const id of Object.keys(OCCUPATIONS) as OccupationId[]) add('experience', id, (months) => workOf(id, months));
for (const id of Object.keys(COMPETENCES) as CompetenceId[]) {
  const { kind } = COMPETENCES[id];
  add(kind, id, () => ability(kind, [id], 0));
}
for (const language of FOREIGN) {
  for (const level of LEVELS_ASKED) {
    const id = `language-${language}-${level}`;
    const label = inEveryLanguage((code) => `${languageName(language, code)}, ${level.toUpperCase()}`);
    add('language', `${language}-${level}`, () => foreignLanguage(language, level, 0, label, { id }));
  }
}
for (const category of LICENCES) add('other', `licence-${category}`, () => licence(category, 0));
for (const kind of PLAIN) add('other', kind, () => plain(kind, 0));

/** All of them, in the order in which they are offered. */
export const ADDABLE_REQUIREMENTS: readonly AddableRequirement[] = [...MAKERS].map(([code, { group, make }]) => ({
  code,
  group,
  label: labelOf(code, make),
}));

/** Whether it is asked in words that stand beside it. */
export function isInOwnWords(code: string): boolean {
  return code.startsWith(OWN);
}

/**
 * A new line of a profile.
 *
 * @param code  of ADDABLE_REQUIREMENTS
 * @param months  of experience; a year if not given
 * @param words  of one that is asked in them (see isInOwnWords)
 * @param taken  ids that the profile has already
 * @returns null for an unknown code, and for one of own words without them
 */
export function addedRequirement(
  code: string,
  fields: Pick<Requirement, 'weight' | 'mustHave'> & { readonly months?: number | undefined; readonly words?: string },
  taken: readonly string[],
): Requirement | null {
  const { months = USUAL_MONTHS, words = '', weight, mustHave } = fields;
  const made = MAKERS.get(code)?.make(months, words);
  if (!made || (isInOwnWords(code) && words === '')) return null;
  let id = made.id;
  for (let n = 2; taken.includes(id); n += 1) id = `${made.id}-${String(n)}`;
  return { ...made, id, weight, mustHave };
}

function add(group: AddableRequirement['group'], name: string, make: Maker): void {
  MAKERS.set(`${group}:${name}`, { group, make });
}

function workOf(id: OccupationId, months: number): Requirement {
  const { label } = OCCUPATIONS[id];
  return experience(
    `experience-${id}`,
    months,
    [id],
    0,
    experienceLabel(months, (code) => label[code]),
  );
}

/** Of what is asked in one's own words, what is to be typed. */
function labelOf(code: string, make: Maker): LocalisedText {
  const [group, name] = code.split(':');
  if (group === 'own') return IN_OWN_WORDS[name as keyof typeof IN_OWN_WORDS];
  return group === 'experience' ? OCCUPATIONS[name as OccupationId].label : make(1, '').label;
}

function experienceLabel(months: number, of: InLanguage): LocalisedText {
  return {
    ru: `Опыт от ${String(months)} мес.: ${of('ru')}`,
    en: `Experience of ${String(months)} months: ${of('en')}`,
    uk: `Досвід від ${String(months)} міс.: ${of('uk')}`,
    kk: `Тәжірибе кемінде ${String(months)} ай: ${of('kk')}`,
  };
}

type InLanguage = (code: (typeof LANGUAGES)[number]) => string;

function inEveryLanguage(text: InLanguage): LocalisedText {
  return { ru: text('ru'), en: text('en'), uk: text('uk'), kk: text('kk') };
}
