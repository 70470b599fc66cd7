import { docxFile } from '../../../src/job-descriptions/docx-file.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';
import { readTextFile } from '../../../src/platform/text-files/index.js';
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

async function readAgain(slug: string, language: Language) {
  const facts = { ...FACTS, post: catalogueProfile(slug).title[language] };
  const file = await docxFile(described(slug, { language, facts }));
  return readJobText((await readTextFile(file)).text);
}

describe.each(ROLE_PROFILES.map(({ slug }) => slug))('the file of %s, read again', (slug) => {
  it.each(LANGUAGES)('gives its requirements back in %s, and nothing that is forbidden', async (language) => {
    const { requirements } = catalogueProfile(slug);
    const read = await readAgain(slug, language);
    expect(read.language).toBe(language);
    expect(read.refused).toEqual([]);
    const found = new Set(read.requirements.map(gist));
    const lost = requirements.map(gist).filter((one) => one !== null && one !== 'ability' && !found.has(one));
    expect(lost).toEqual([]);
    const abilities = new Set(
      read.requirements.flatMap((one) => ('anyOf' in one.value && !one.mustHave ? one.value.anyOf : [])),
    );
    for (const { id, value } of requirements) {
      if ('anyOf' in value) expect([id, value.anyOf.some((each) => abilities.has(each))]).toEqual([id, true]);
    }
  });
});
