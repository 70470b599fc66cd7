import { COMPETENCES } from '../../vacancies/domain/competences.table.js';
import type { LocalisedText } from '../../vacancies/domain/localised-text.js';
import { education, licence, plain } from '../../vacancies/domain/requirement-lines.js';
import type { ProfessionalCategory, Requirement, RequirementDemand } from '../../vacancies/domain/requirement.js';

const LANGUAGE_NAMES: Readonly<Record<string, LocalisedText>> = {
  en: { ru: 'английский язык', en: 'English', uk: 'англійська мова', kk: 'ағылшын тілі' },
  ru: { ru: 'русский язык', en: 'Russian', uk: 'російська мова', kk: 'орыс тілі' },
  uk: { ru: 'украинский язык', en: 'Ukrainian', uk: 'українська мова', kk: 'украин тілі' },
  kk: { ru: 'казахский язык', en: 'Kazakh', uk: 'казахська мова', kk: 'қазақ тілі' },
  de: { ru: 'немецкий язык', en: 'German', uk: 'німецька мова', kk: 'неміс тілі' },
  fr: { ru: 'французский язык', en: 'French', uk: 'французька мова', kk: 'француз тілі' },
  es: { ru: 'испанский язык', en: 'Spanish', uk: 'іспанська мова', kk: 'испан тілі' },
  zh: { ru: 'китайский язык', en: 'Chinese', uk: 'китайська мова', kk: 'қытай тілі' },
  tr: { ru: 'турецкий язык', en: 'Turkish', uk: 'турецька мова', kk: 'түрік тілі' },
  it: { ru: 'итальянский язык', en: 'Italian', uk: 'італійська мова', kk: 'итальян тілі' },
  be: { ru: 'белорусский язык', en: 'Belarusian', uk: 'білоруська мова', kk: 'беларусь тілі' },
  pl: { ru: 'польский язык', en: 'Polish', uk: 'польська мова', kk: 'поляк тілі' },
};
const UNIT_NAMES: Readonly<Record<ProfessionalCategory['unit'], LocalisedText>> = {
  category: { ru: 'категория', en: 'category', uk: 'категорія', kk: 'санат' },
  grade: { ru: 'разряд', en: 'grade', uk: 'розряд', kk: 'разряд' },
  class: { ru: 'класс', en: 'class', uk: 'клас', kk: 'класс' },
  group: { ru: 'группа допуска', en: 'safety group', uk: 'група допуску', kk: 'рұқсат тобы' },
};
const HIGHEST: LocalisedText = { ru: 'высшая', en: 'highest', uk: 'вища', kk: 'жоғары' };
const ANY_LICENCE: LocalisedText = {
  ru: 'Водительские права',
  en: 'Driving licence',
  uk: 'Водійські права',
  kk: 'Жүргізуші куәлігі',
};
const LANGUAGES = ['ru', 'en', 'uk', 'kk'] as const;

/** What a demand of a text is called in a profile: in the words of the text where it has some of its own. */
export function labelOf(demand: RequirementDemand): LocalisedText {
  switch (demand.kind) {
    case 'education': {
      const { label } = education(demand.value.level, 0);
      const { speciality } = demand.value;
      return speciality === undefined ? label : inEach((language) => `${label[language]}: ${speciality}`);
    }
    case 'experience':
      return experienceLabel(demand.value);
    case 'skill':
    case 'duty':
    case 'quality':
      return abilityLabel(demand.value);
    case 'language': {
      const { language: code, level } = demand.value;
      const suffix = level === null ? '' : `, ${level === 'native' ? 'native' : level.toUpperCase()}`;
      return inEach((language) => capital(`${languageName(code, language)}${suffix}`));
    }
    case 'licence':
      return demand.value.category === null ? ANY_LICENCE : licence(demand.value.category, 0).label;
    case 'category': {
      const { unit, level } = demand.value;
      return inEach((language) =>
        capital(`${UNIT_NAMES[unit][language]}: ${level === 'highest' ? HIGHEST[language] : level}`),
      );
    }
    default:
      return plain(demand.kind, 0).label;
  }
}

/** Names of languages that are rarely asked for come from the platform's own tables. */
const OTHER_LANGUAGES = Object.fromEntries(
  LANGUAGES.map((language) => [language, new Intl.DisplayNames(language, { type: 'language' })]),
);

function languageName(code: string, language: (typeof LANGUAGES)[number]): string {
  return LANGUAGE_NAMES[code]?.[language] ?? OTHER_LANGUAGES[language]?.of(code) ?? code;
}

function abilityLabel({
  anyOf,
  words,
}: {
  readonly anyOf: readonly (keyof typeof COMPETENCES)[];
  readonly words?: string;
}): LocalisedText {
  return inEach((language) => capital(words ?? anyOf.map((id) => COMPETENCES[id].label[language]).join(', ')));
}

function experienceLabel({ months, words }: Extract<Requirement, { kind: 'experience' }>['value']): LocalisedText {
  if (months === 0)
    return { ru: 'Опыт не нужен', en: 'No experience needed', uk: 'Досвід не потрібен', kk: 'Тәжірибе қажет емес' };
  const [years, left] = [Math.floor(months / 12), months % 12];
  const time: LocalisedText = {
    ru: [years && `${years} ${ofRussian(years, 'года', 'лет')}`, left && `${left} мес.`].filter(Boolean).join(' '),
    uk: [years && `${years} ${ofRussian(years, 'року', 'років')}`, left && `${left} міс.`].filter(Boolean).join(' '),
    en: [years && `${years} ${years === 1 ? 'year' : 'years'}`, left && `${left} ${left === 1 ? 'month' : 'months'}`]
      .filter(Boolean)
      .join(' '),
    kk: [years && `${years} жыл`, left && `${left} ай`].filter(Boolean).join(' '),
  };
  const of = words === undefined ? '' : `: ${words}`;
  if (months === 1)
    return { ru: `Опыт работы${of}`, en: `Experience${of}`, uk: `Досвід роботи${of}`, kk: `Жұмыс тәжірибесі${of}` };
  return {
    ru: `Опыт от ${time.ru}${of}`,
    en: `Experience of ${time.en} or more${of}`,
    uk: `Досвід від ${time.uk}${of}`,
    kk: `Тәжірибе кемінде ${time.kk}${of}`,
  };
}

/** After «от»: «1 года», «21 года», «2 лет», «5 лет». */
function ofRussian(number: number, one: string, many: string): string {
  return number % 10 === 1 && number % 100 !== 11 ? one : many;
}

function inEach(text: (language: (typeof LANGUAGES)[number]) => string): LocalisedText {
  return { ru: text('ru'), en: text('en'), uk: text('uk'), kk: text('kk') };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
