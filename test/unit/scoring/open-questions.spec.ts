import { askedLabel } from '../../../src/scoring/open-questions.js';
import type { VerdictLine } from '../../../src/scoring/domain/score.js';
import { ROLE_PROFILES } from '../../../src/vacancies/domain/role-profiles.js';

type Asked = Pick<VerdictLine, 'kind' | 'label'>;

const LINES: readonly Asked[] = ROLE_PROFILES.flatMap(({ requirements }) => requirements);
/** Verbs and possessives that speak of a third person. */
const OF_SOMEBODY: Readonly<Record<keyof VerdictLine['label'], RegExp>> = {
  ru: /(?<!\p{L})(?:имеет|живёт|владеет|знает|умеет|готов|готова|он|она|его|её)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:lives|has|knows|is|their|his|her)(?!\p{L})/iu,
  uk: /(?<!\p{L})(?:має|живе|володіє|знає|вміє|готовий|готова|він|вона|його|її)(?!\p{L})/iu,
  kk: /(?<!\p{L})(?:тұрады|біледі|өзінің|оның)(?!\p{L})/iu,
};

describe('what a candidate is asked', () => {
  it('speaks to the candidate and of nobody else, in every language', () => {
    for (const line of LINES)
      for (const [language, somebody] of Object.entries(OF_SOMEBODY) as [keyof VerdictLine['label'], RegExp][])
        expect([askedLabel(line)[language], somebody.test(askedLabel(line)[language])]).toEqual([
          askedLabel(line)[language],
          false,
        ]);
  });

  it('is a question where the label speaks of the candidate, which the recruiter reads unchanged', () => {
    const place = LINES.find(({ kind }) => kind === 'place') as Asked;
    expect(place.label.ru).toBe('Живёт в городе вакансии');
    expect(askedLabel(place)).toMatchObject({
      ru: expect.stringMatching(/^Вы живёте в городе вакансии\?/),
      en: expect.stringMatching(/^Do you live in the city of the vacancy\?/),
      uk: expect.stringMatching(/^Ви живете в місті вакансії\?/),
      kk: expect.stringMatching(/^Вакансия қаласында тұрасыз ба\?/),
    });
    const skill = LINES.find(({ kind }) => kind === 'skill') as Asked;
    expect(askedLabel(skill)).toBe(skill.label);
  });
});
