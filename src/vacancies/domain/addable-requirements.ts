import { COMPETENCES } from './competences.table.js';
import type { CompetenceId } from './competences.table.js';
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
  readonly group: 'education' | 'experience' | 'skill' | 'duty' | 'quality' | 'language' | 'other';
  /** What is asked; the months of experience are chosen beside it. */
  readonly label: LocalisedText;
}

const PLAIN = ['training', 'car', 'client-base', 'business-trips', 'right-to-work', 'place', 'salary'] as const;
const LICENCES = ['B', 'C', 'D', 'E'];
/** Names of languages and their levels, as vacancies ask for them. */
const FOREIGN: Readonly<Record<string, LocalisedText>> = {
  en: { ru: 'Английский язык', en: 'English', uk: 'Англійська мова', kk: 'Ағылшын тілі' },
  de: { ru: 'Немецкий язык', en: 'German', uk: 'Німецька мова', kk: 'Неміс тілі' },
  zh: { ru: 'Китайский язык', en: 'Chinese', uk: 'Китайська мова', kk: 'Қытай тілі' },
  kk: { ru: 'Казахский язык', en: 'Kazakh', uk: 'Казахська мова', kk: 'Қазақ тілі' },
  uk: { ru: 'Украинский язык', en: 'Ukrainian', uk: 'Українська мова', kk: 'Украин тілі' },
  ru: { ru: 'Русский язык', en: 'Russian', uk: 'Російська мова', kk: 'Орыс тілі' },
};
const LEVELS_ASKED = ['a2', 'b1', 'b2', 'c1'] as const;

/** Months where none are chosen. */
const USUAL_MONTHS = 12;

type Maker = (months: number) => Requirement;
const MAKERS = new Map<string, { readonly group: AddableRequirement['group']; readonly make: Maker }>();

for (const level of REQUIRED_EDUCATION) add('education', level, () => education(level, 0));
for (const id of Object.keys(OCCUPATIONS) as OccupationId[]) add('experience', id, (months) => workOf(id, months));
for (const id of Object.keys(COMPETENCES) as CompetenceId[]) {
  const { kind } = COMPETENCES[id];
  add(kind, id, () => ability(kind, [id], 0));
}
for (const [language, name] of Object.entries(FOREIGN)) {
  for (const level of LEVELS_ASKED) {
    const id = `language-${language}-${level}`;
    const label = inEveryLanguage((code) => `${name[code]}, ${level.toUpperCase()}`);
    add('language', `${language}-${level}`, () => foreignLanguage(language, level, 0, label, { id }));
  }
}
for (const category of LICENCES) add('other', `licence-${category}`, () => licence(category, 0));
for (const kind of PLAIN) add('other', kind, () => plain(kind, 0));

/** All of them, in the order in which they are offered. */
export const ADDABLE_REQUIREMENTS: readonly AddableRequirement[] = [...MAKERS].map(([code, { group, make }]) => ({
  code,
  group,
  label: code.startsWith('experience:')
    ? OCCUPATIONS[code.slice('experience:'.length) as OccupationId].label
    : make(1).label,
}));

/**
 * A new line of a profile.
 *
 * @param code  of ADDABLE_REQUIREMENTS
 * @param months  of experience; a year if not given
 * @param taken  ids that the profile has already
 * @returns null for an unknown code
 */
export function addedRequirement(
  code: string,
  fields: Pick<Requirement, 'weight' | 'mustHave'> & { readonly months?: number | undefined },
  taken: readonly string[],
): Requirement | null {
  const { months = USUAL_MONTHS, weight, mustHave } = fields;
  const made = MAKERS.get(code)?.make(months);
  if (!made) return null;
  let id = made.id;
  for (let n = 2; taken.includes(id); n += 1) id = `${made.id}-${String(n)}`;
  return { ...made, id, weight, mustHave };
}

function add(group: AddableRequirement['group'], name: string, make: Maker): void {
  MAKERS.set(`${group}:${name}`, { group, make });
}

function workOf(id: OccupationId, months: number): Requirement {
  const { label } = OCCUPATIONS[id];
  return experience(`experience-${id}`, months, [id], 0, {
    ru: `Опыт от ${String(months)} мес.: ${label.ru}`,
    en: `Experience of ${String(months)} months: ${label.en}`,
    uk: `Досвід від ${String(months)} міс.: ${label.uk}`,
    kk: `Тәжірибе кемінде ${String(months)} ай: ${label.kk}`,
  });
}

function inEveryLanguage(text: (code: (typeof LANGUAGES)[number]) => string): LocalisedText {
  return { ru: text('ru'), en: text('en'), uk: text('uk'), kk: text('kk') };
}
