import type { EducationField, Requirement, RequirementDemand, RequiredEducation } from './requirement.js';
import type { CompetenceId } from './competences.table.js';
import type { LanguageLevel } from '../../job-boards/domain/resume.js';
import type { LocalisedText } from './localised-text.js';
import type { OccupationId } from './occupations.table.js';
import { COMPETENCES } from './competences.table.js';
import type { LANGUAGES } from './localised-text.js';

/** What every line of a profile may add to its demand. */
export interface LineOptions {
  readonly id?: string;
  readonly must?: boolean;
  readonly route?: { readonly group: string; readonly option: string };
  readonly label?: LocalisedText;
}

const EDUCATION_LABELS: Readonly<Record<RequiredEducation, LocalisedText>> = {
  secondary: {
    ru: 'Среднее образование или выше',
    en: 'Secondary education or more',
    uk: 'Середня освіта або вища',
    kk: 'Орта білім немесе одан жоғары',
  },
  'special-secondary': {
    ru: 'Среднее специальное образование или выше',
    en: 'Special secondary education or more',
    uk: 'Середня спеціальна освіта або вища',
    kk: 'Арнаулы орта білім немесе одан жоғары',
  },
  'unfinished-higher': {
    ru: 'Высшее или незаконченное высшее образование',
    en: 'Higher or unfinished higher education',
    uk: 'Вища або незакінчена вища освіта',
    kk: 'Жоғары немесе аяқталмаған жоғары білім',
  },
  higher: { ru: 'Высшее образование', en: 'Higher education', uk: 'Вища освіта', kk: 'Жоғары білім' },
};

const KIND_LABELS = {
  training: {
    ru: 'Специальная подготовка (курсы)',
    en: 'Special training (courses)',
    uk: 'Спеціальна підготовка (курси)',
    kk: 'Арнайы дайындық (курстар)',
  },
  car: { ru: 'Личный автомобиль', en: 'Own car', uk: 'Власний автомобіль', kk: 'Жеке автокөлік' },
  'client-base': {
    ru: 'Своя клиентская база',
    en: 'A client base of their own',
    uk: 'Власна клієнтська база',
    kk: 'Өзінің клиенттер базасы',
  },
  'right-to-work': {
    ru: 'Право работать в стране вакансии',
    en: 'Right to work in the country of the vacancy',
    uk: 'Право працювати в країні вакансії',
    kk: 'Вакансия елінде жұмыс істеу құқығы',
  },
  place: {
    ru: 'Живёт в городе вакансии',
    en: 'Lives in the city of the vacancy',
    uk: 'Живе в місті вакансії',
    kk: 'Вакансия қаласында тұрады',
  },
  salary: {
    ru: 'Ожидания по зарплате в пределах бюджета или, если его нет, вилки',
    en: 'Wished salary within the budget or, without one, the range',
    uk: 'Очікувана зарплата в межах бюджету або, якщо його немає, вилки',
    kk: 'Күтілетін жалақы бюджеттен (бюджет болмаса, әдеттегі жалақы шегінен) аспайды',
  },
  'business-trips': {
    ru: 'Готовность к командировкам',
    en: 'Ready for business trips',
    uk: 'Готовність до відряджень',
    kk: 'Іссапарға дайындық',
  },
} as const satisfies Record<string, LocalisedText>;

function line(
  demand: RequirementDemand,
  id: string,
  label: LocalisedText,
  weight: number,
  options: LineOptions,
): Requirement {
  return {
    ...demand,
    id: options.id ?? id,
    label: options.label ?? label,
    weight,
    mustHave: options.must ?? false,
    route: options.route ?? null,
  };
}

/** Education of at least `level`. */
export function education(
  level: RequiredEducation,
  weight: number,
  options: LineOptions & { fields?: readonly EducationField[] } = {},
): Requirement {
  const { fields } = options;
  const value = fields ? { level, fields } : { level };
  return line({ kind: 'education', value }, `education-${level}`, EDUCATION_LABELS[level], weight, options);
}

/** Months of work in some occupations. */
export function experience(
  id: string,
  months: number,
  occupations: readonly OccupationId[] | 'any',
  weight: number,
  label: LocalisedText,
  options: LineOptions & { related?: readonly OccupationId[]; grade?: 'I' | 'II' } = {},
): Requirement {
  const { related, grade } = options;
  const value = { months, occupations, ...(related ? { related } : {}), ...(grade ? { grade } : {}) };
  return line({ kind: 'experience', value }, id, label, weight, options);
}

/** One or several competences of one kind; without a label of its own the labels of the competences are joined. */
export function ability(
  kind: 'skill' | 'duty' | 'quality',
  anyOf: readonly [CompetenceId, ...CompetenceId[]],
  weight: number,
  options: LineOptions & { atLeast?: number } = {},
): Requirement {
  const { atLeast } = options;
  const value = atLeast ? { anyOf, atLeast } : { anyOf };
  return line({ kind, value }, anyOf[0], joinedLabel(anyOf), weight, options);
}

/** A foreign language of at least `level`. */
export function foreignLanguage(
  language: string,
  level: LanguageLevel,
  weight: number,
  label: LocalisedText,
  options: LineOptions = {},
): Requirement {
  return line({ kind: 'language', value: { language, level } }, `language-${language}`, label, weight, options);
}

/** A driving licence of one category. */
export function licence(category: string, weight: number, options: LineOptions = {}): Requirement {
  const label = {
    ru: `Водительские права категории ${category}`,
    en: `Driving licence, category ${category}`,
    uk: `Водійські права категорії ${category}`,
    kk: `${category} санатындағы жүргізуші куәлігі`,
  };
  return line({ kind: 'licence', value: { category } }, `licence-${category.toLowerCase()}`, label, weight, options);
}

/** A requirement that is complete by its kind alone. */
export function plain(kind: keyof typeof KIND_LABELS, weight: number, options: LineOptions = {}): Requirement {
  return line({ kind, value: {} }, kind, KIND_LABELS[kind], weight, options);
}

function joinedLabel(ids: readonly CompetenceId[]): LocalisedText {
  const joined = (language: (typeof LANGUAGES)[number]) => {
    const text = ids.map((id) => COMPETENCES[id].label[language]).join(', ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return { ru: joined('ru'), en: joined('en'), uk: joined('uk'), kk: joined('kk') };
}
