import { OTHER_TRADE } from '../../../src/job-descriptions/domain/families.table.js';
import { WORDINGS } from '../../../src/job-descriptions/domain/compose.js';
import { FAMILIES, QUALITIES } from '../../../src/job-descriptions/domain/wording.js';
import { readText } from '../../../src/scoring/domain/read-text.js';
import { COMPETENCES } from '../../../src/vacancies/domain/competences.table.js';
import type { CompetenceId } from '../../../src/vacancies/domain/competences.table.js';
import { LANGUAGES } from '../../../src/vacancies/domain/localised-text.js';
import { ROLE_PROFILES } from '../../../src/vacancies/domain/role-profiles.js';

const IDS = Object.keys(COMPETENCES) as CompetenceId[];

describe('the words of job descriptions', () => {
  it('count the same competences as qualities as the vocabulary does', () => {
    expect(IDS.filter((id) => COMPETENCES[id].kind === 'quality').sort()).toEqual([...QUALITIES].sort());
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    const { deeds, purposes, families } = WORDINGS[language];

    it('have a purpose for every profile of the catalogue and one for other trades, each its own', () => {
      expect(Object.keys(purposes).sort()).toEqual([...ROLE_PROFILES.map(({ slug }) => slug), OTHER_TRADE].sort());
      expect(new Set(Object.values(purposes)).size).toBe(ROLE_PROFILES.length + 1);
    });

    it('have relations, rights and responsibility for every kind of job', () => {
      for (const family of FAMILIES) {
        expect(families[family].relations.length).toBeGreaterThanOrEqual(4);
        expect(families[family].rights.length).toBeGreaterThanOrEqual(2);
        expect(families[family].responsibility.length).toBeGreaterThanOrEqual(2);
        expect(families[family].documents.length).toBeGreaterThanOrEqual(4);
      }
    });

    // What is written here is read again by those who look for requirements in texts.
    it.each(Object.entries(deeds))('name %s in words that it is recognised by', (id, deed) => {
      const found = readText({
        field: 'about',
        text: `${deed.charAt(0).toUpperCase()}${deed.slice(1)}.`,
        kind: 'about',
      });
      expect(found.hits.map((hit) => hit.id)).toContain(id);
    });
  });
});
