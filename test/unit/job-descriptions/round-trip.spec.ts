import { jobDescription } from '../../../src/job-descriptions/domain/compose.js';
import { COUNTRIES } from '../../../src/job-descriptions/domain/job-description.js';
import type { Country } from '../../../src/job-descriptions/domain/job-description.js';
import { docxFile } from '../../../src/job-descriptions/docx-file.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';
import { readTextFile } from '../../../src/platform/text-files/index.js';
import { readOfficeFile } from '../../../src/platform/text-files/read-office-file.js';
import type { Language } from '../../../src/vacancies/domain/localised-text.js';
import { LANGUAGES } from '../../../src/vacancies/domain/localised-text.js';
import type { Requirement } from '../../../src/vacancies/domain/requirement.js';
import { ROLE_PROFILES } from '../../../src/vacancies/domain/role-profiles.js';
import { catalogueProfile, described, FACTS } from './described.js';

/** What a requirement comes to when its text is read again; null for what the text offers instead of asking it. */
function gist(requirement: Requirement): string | null {
  switch (requirement.kind) {
    case 'place':
    case 'salary':
    // Courses are read as an ability in words of their own.
    case 'training':
      return null;
    // Unfinished higher education is read as one way and higher education as another one.
    case 'education':
      return `education ${requirement.value.level} ${requirement.mustHave}`;
    case 'experience':
      return `experience ${requirement.value.months} ${requirement.mustHave}`;
    case 'language':
      return `language ${requirement.value.language} ${requirement.value.level} ${requirement.mustHave}`;
    case 'licence':
      return `licence ${requirement.value.category} ${requirement.mustHave}`;
    case 'skill':
    case 'duty':
    case 'quality':
      return 'ability';
    default:
      return `${requirement.kind} ${requirement.mustHave}`;
  }
}

function fileOf(slug: string, language: Language) {
  const facts = { ...FACTS, post: catalogueProfile(slug).title[language] };
  return docxFile(described(slug, { language, facts }));
}

/**
 * What `readTextFile` reads from a document of the product, without the process of its own in which it does so: to start one for each of
 * two hundred files would take three quarters of the time of all.
 */
async function textOf(file: Uint8Array): Promise<string> {
  const read = await readOfficeFile({ kind: 'docx', bytes: file, pagesMost: 1 });
  return 'pages' in read ? read.pages.join('\n') : '';
}

const WELDER = `Сварщик
Требования:
- опыт сварки труб от 2 лет
- среднее специальное образование
- 4 разряд
- читать чертежи
- водительские права категории C будут плюсом
Обязанности:
- сварка труб
- зачистка швов`;

/** The file of a profile of another trade, in one of the layouts. */
async function welderAgain(language: Language, country: Country) {
  const { requirements, duties } = readJobText(WELDER);
  const profile = { kinSlug: null, requirements, duties: { stated: duties.map(({ text }) => text) } };
  const facts = { ...FACTS, post: 'Сварщик' };
  const file = await docxFile(jobDescription({ profile, facts, language, country }));
  const again = readJobText(await textOf(file));
  return { requirements, again, duties: again.duties.map(({ text }) => text.toLowerCase()) };
}

/** What is read back: papers of one language hold words of another, which the reader does not always find the end of. */
const KINDS_READ: Readonly<Record<Language, readonly Requirement['kind'][]>> = {
  ru: ['experience', 'education', 'licence', 'category', 'skill'],
  uk: ['experience', 'education', 'licence', 'category', 'skill'],
  kk: ['experience', 'education', 'licence', 'category'],
  en: ['experience', 'education', 'licence'],
};

const SELLER = 'Менеджер по продажам\nТребования:\n- знание CRM\n- уверенное владение Excel';

describe.each(LANGUAGES)('the file of a firm whose name is one word, in %s', (language) => {
  it.each(COUNTRIES)('in the layout of %s gives back the post and its programs', async (country) => {
    const { requirements } = readJobText(SELLER);
    const facts = { ...FACTS, organisation: 'Кедровая', post: 'Менеджер по продажам', approverPost: '', agreedBy: [] };
    const profile = { kinSlug: null, requirements, duties: { stated: ['звонки клиентам'] } };
    const file = await docxFile(jobDescription({ profile, facts, language, country }));
    const again = readJobText(await textOf(file));
    expect(again.title).toBe('Менеджер по продажам');
    expect(again.requirements.map(({ id }) => id)).toEqual(expect.arrayContaining(['crm', 'excel']));
  });
});

describe.each(COUNTRIES)('the file of another trade in the layout of %s, read again', (country) => {
  it.each(LANGUAGES)('gives back what was asked and every duty, in %s', async (language) => {
    const { requirements, again, duties } = await welderAgain(language, country);
    const exact = ({ kind, value, mustHave }: Requirement): string =>
      JSON.stringify([kind, value, mustHave]).toLowerCase();
    const found = new Set(again.requirements.map(exact));
    const asked = requirements.filter(({ kind }) => KINDS_READ[language].includes(kind));
    expect(asked).toHaveLength(KINDS_READ[language].length);
    expect(asked.map(exact).filter((one) => !found.has(one))).toEqual([]);
    expect(duties).toEqual(expect.arrayContaining(['сварка труб', 'зачистка швов']));
    expect(again.refused).toEqual([]);
    // One demand is one: no half of a sentence stands beside it.
    expect(again.requirements.length).toBe(requirements.length);
  });
});

/**
 * What is read and nobody asked for. Of a list of abilities of which any will do each is read by itself or as a way; the category of
 * the post, or of the post where the experience was had, is read as one that is asked.
 */
function invented(read: readonly Requirement[], slug: string, language: Language): string[] {
  const { title, requirements: asked } = catalogueProfile(slug);
  const isGraded = asked.some(({ kind, value }) => kind === 'experience' && 'grade' in value);
  const isOfCategory = /категор|category|санат/iu.test(title[language]);
  const abilities = asked.flatMap((one) => ('anyOf' in one.value ? [{ one, anyOf: one.value.anyOf }] : []));
  return read
    .filter((one) => {
      const { value, mustHave } = one;
      if ('anyOf' in value) {
        return !abilities.some(
          (own) => own.one.mustHave === mustHave && own.anyOf.some((id) => value.anyOf.includes(id)),
        );
      }
      if (one.kind === 'category') return !isOfCategory && !isGraded;
      return !asked.some((own) => own.kind === one.kind && own.mustHave === mustHave);
    })
    .map(({ kind, value }) => JSON.stringify([kind, value]));
}

it.each(LANGUAGES)('a file is read here as the product reads it in a process of its own, in %s', async (language) => {
  const [{ slug }] = ROLE_PROFILES;
  const file = await fileOf(slug, language);
  const text = await textOf(file);
  expect(text).toMatch(/\p{L}/u);
  expect(await readTextFile(file)).toEqual({ kind: 'docx', text });
});

describe.each(ROLE_PROFILES.map(({ slug }) => slug))('the file of %s, read again', (slug) => {
  it.each(LANGUAGES)('gives its requirements back in %s, and nothing that is forbidden', async (language) => {
    const { requirements } = catalogueProfile(slug);
    const read = readJobText(await textOf(await fileOf(slug, language)));
    expect(read.language).toBe(language);
    expect(read.refused).toEqual([]);
    const found = new Set(read.requirements.map(gist));
    const lost = requirements.map(gist).filter((one) => one !== null && one !== 'ability' && !found.has(one));
    expect(lost).toEqual([]);
    expect(invented(read.requirements, slug, language)).toEqual([]);
    const abilities = new Set(
      read.requirements.flatMap((one) => ('anyOf' in one.value && !one.mustHave ? one.value.anyOf : [])),
    );
    for (const { id, value } of requirements) {
      if ('anyOf' in value) expect([id, value.anyOf.some((each) => abilities.has(each))]).toEqual([id, true]);
    }
  });
});
