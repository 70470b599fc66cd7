import { ADDABLE_REQUIREMENTS, addedRequirement } from '../../../src/vacancies/domain/addable-requirements.js';
import { COMPETENCES } from '../../../src/vacancies/domain/competences.table.js';
import { LANGUAGES } from '../../../src/vacancies/domain/localised-text.js';
import { requirementSchema } from '../../../src/vacancies/requirement.schema.js';

test('everything that is offered can be added, in every language, and is a line that can be stored', () => {
  expect(ADDABLE_REQUIREMENTS.length).toBeGreaterThan(Object.keys(COMPETENCES).length + 20);
  expect(new Set(ADDABLE_REQUIREMENTS.map(({ code }) => code)).size).toBe(ADDABLE_REQUIREMENTS.length);
  for (const { code, label } of ADDABLE_REQUIREMENTS) {
    const line = addedRequirement(code, { weight: 5, mustHave: true, words: 'сварка' }, []);
    expect([code, requirementSchema.safeParse(line).success]).toEqual([code, true]);
    for (const language of LANGUAGES) expect([code, label[language]]).toEqual([code, expect.stringMatching(/\S/)]);
  }
  const line = addedRequirement('other:car', { weight: 5, mustHave: true }, []);
  // They would be found in any object.
  for (const id of ['__proto__', 'constructor', 'valueOf', 'hasOwnProperty'])
    expect([id, requirementSchema.safeParse({ ...line, id }).success]).toEqual([id, false]);
  expect(addedRequirement('own:skill', { weight: 5, mustHave: true }, [])).toBeNull();
  expect(addedRequirement('other:beauty', { weight: 5, mustHave: true }, [])).toBeNull();
});
