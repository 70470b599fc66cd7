import { COMPETENCES } from '../../vacancies/domain/competences.table.js';
import { languageName } from '../../vacancies/domain/language-names.table.js';
import type { Language, LocalisedText } from '../../vacancies/domain/localised-text.js';
import { education, licence, plain } from '../../vacancies/domain/requirement-lines.js';
import type { ProfessionalCategory, Requirement, RequirementDemand } from '../../vacancies/domain/requirement.js';
import { quotedWords, workName } from './work-names.js';

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

/**
 * What a demand of a text is called in a profile: in the words of the text where it has some of its own.
 *
 * @param sentence  that asks for it
 */
export function labelOf(demand: RequirementDemand, sentence: string): LocalisedText {
  switch (demand.kind) {
    case 'education': {
      const { label } = education(demand.value.level, 0);
      const { speciality } = demand.value;
      if (speciality === undefined) return label;
      const words = quotedWords(speciality);
      return inEach((language) => `${label[language]}: ${words[language]}`);
    }
    case 'experience':
      return experienceLabel(demand.value, sentence);
    case 'skill':
    case 'duty':
    case 'quality':
      return abilityLabel(demand.value);
    case 'language': {
      const { language: code, level } = demand.value;
      const suffix = level === null ? '' : `, ${level === 'native' ? 'native' : level.toUpperCase()}`;
      return inEach((language) => `${languageName(code, language)}${suffix}`);
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

function abilityLabel({
  anyOf,
  words,
}: {
  readonly anyOf: readonly (keyof typeof COMPETENCES)[];
  readonly words?: string;
}): LocalisedText {
  return inEach((language) => capital(words ?? anyOf.map((id) => COMPETENCES[id].label[language]).join(', ')));
}

function experienceLabel(
  { months, words }: Extract<Requirement, { kind: 'experience' }>['value'],
  sentence: string,
): LocalisedText {
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
  const work = words === undefined ? null : workName(words, sentence);
  const of = inEach((language) => (work ? `: ${work[language]}` : ''));
  if (months === 1)
    return {
      ru: `Опыт работы${of.ru}`,
      en: `Experience${of.en}`,
      uk: `Досвід роботи${of.uk}`,
      kk: `Жұмыс тәжірибесі${of.kk}`,
    };
  return {
    ru: `Опыт от ${time.ru}${of.ru}`,
    en: `Experience of ${time.en} or more${of.en}`,
    uk: `Досвід від ${time.uk}${of.uk}`,
    kk: `Тәжірибе кемінде ${time.kk}${of.kk}`,
  };
}

/** After «от»: «1 года», «21 года», «2 лет», «5 лет». */
function ofRussian(number: number, one: string, many: string): string {
  return number % 10 === 1 && number % 100 !== 11 ? one : many;
}

function inEach(text: (language: Language) => string): LocalisedText {
  return { ru: text('ru'), en: text('en'), uk: text('uk'), kk: text('kk') };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
