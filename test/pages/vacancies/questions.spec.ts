import { openQuestions } from '../../../src/scoring/index.js';
import { questionsPart } from '../../../src/web/vacancies/questions-part.js';
import type { QuestionsInput } from '../../../src/web/vacancies/questions-part.js';
import { reasonLine } from '../../../src/web/vacancies/reason-line.js';
import type { Around } from '../../../src/web/vacancies/reason-line.js';
import type { VerdictLine } from '../../../src/scoring/index.js';
import { html, NOW, words } from '../support/rendering.js';
import { id, score } from '../support/samples.js';

const open = openQuestions(score()).length;
const settled = {
  ...score(),
  verdicts: score().verdicts.map((line) => ({ ...line, verdict: 'met' as const })),
  changes: [],
};
const round = { askedAt: NOW, userName: 'Анна', answeredAt: null, questions: 2, status: 'sent' } as const;
const part = (overrides: Partial<QuestionsInput> = {}, language: 'ru' | 'en' = 'ru') =>
  questionsPart(
    { detail: { id: id(1) }, score: score(), questions: { formKey: id(50), rounds: [] }, ...overrides },
    words(language),
  );

describe('the questions of the panel', () => {
  test('what the résumé leaves open can be asked at once, with a key that asks it once', () => {
    expect(open).toBeGreaterThan(0);
    expect(part()?.ask).toMatchObject({ href: `/applications/${id(1)}/questions`, key: id(50) });
    expect(part()?.ask?.label).toContain(String(open));
    expect(part({}, 'en')?.ask?.label).toContain(String(open));
  });

  test('who may not ask sees nothing, nor does anybody where nothing is open and nothing was asked', () => {
    expect(part({ questions: null })).toBeNull();
    expect(part({ score: settled })).toBeNull();
    expect(part({ score: null })).toBeNull();
  });

  test('what was asked says by whom, when and how far it is, also when nothing is open any more', () => {
    const asked = part({ score: settled, questions: { formKey: id(50), rounds: [round] } });
    expect(asked?.ask).toBeNull();
    expect(asked?.rounds[0].text).toContain('Анна');
    expect(asked?.rounds[0].status).toBe(words().t('panel.roundStatus.sent'));
  });
});

describe('the answer to a requirement', () => {
  const line = (overrides: Partial<VerdictLine>): VerdictLine => ({ ...score().verdicts[0], ...overrides });
  const reason = (of: VerdictLine, around: Partial<Around> = {}) =>
    reasonLine(of, { proof: [], mayAnswer: true, written: null, ...around }, words());
  const answer = {
    verdict: 'met',
    judged: 'unknown',
    by: 'Анна',
    byCandidate: false,
    words: null,
    at: NOW.toISOString(),
  } as const;

  test('may be yes or no where the résumé is silent, and where it says something it may be overruled', () => {
    const { maySay, mayDecide } = reason(line({ verdict: 'unknown' })).answer ?? {};
    expect([maySay?.map(({ verdict }) => verdict), mayDecide]).toEqual([['met', 'not-met'], []]);
    const decided = (of: VerdictLine) => reason(of).answer?.mayDecide.map(({ verdict }) => verdict);
    expect(decided(line({ verdict: 'not-met' }))).toEqual(['met', 'unknown']);
    expect(decided(line({ verdict: 'met' }))).toEqual(['not-met', 'unknown']);
    expect(decided(line({ verdict: 'partly' }))).toEqual(['met', 'not-met', 'unknown']);
    expect(decided(line({ verdict: 'met', answer: { ...answer, by: '', byCandidate: true } }))).toEqual([
      'not-met',
      'unknown',
    ]);
  });

  test('that overrules is a person’s word with its reason, beside what the résumé says', () => {
    const overruled = { ...answer, judged: 'not-met', words: 'Показано <b>сертификатом</b>' } as const;
    const { answered } = reason(line({ verdict: 'met', answer: overruled }));
    expect(answered).toMatch(/^Решение рекрутёра: есть, потому что «Показано .*» – Анна, .*По резюме: нет$/);
    const markup = html('pages/vacancies/reason', {
      ...reason(line({ verdict: 'met', answer: overruled })),
      href: '/applications/x/verdicts',
    });
    expect(markup).not.toContain('<b>сертификатом');
    expect(markup).toMatch(/name='words' maxlength='300' required/);
  });

  test('belongs to those who may answer', () => {
    expect(reason(line({ verdict: 'unknown' }), { mayAnswer: false }).answer).toBeNull();
  });

  test('says who gave it and what the résumé says, and can be taken back', () => {
    const answered = reason(line({ verdict: 'met', answer }));
    expect(answered.answered).toContain('Анна');
    expect(answered.answered).toContain('не указано');
    expect(answered.answer).toMatchObject({ takeBackAt: answer.at, maySay: [{ verdict: 'not-met' }] });
    expect(answered.why).toBeNull();
    expect(html('pages/vacancies/reason', { ...answered, href: '/applications/x/verdicts' })).toContain(
      `name='at' value='${answer.at}'`,
    );
    expect(reason(line({ verdict: 'unknown' })).answer?.takeBackAt).toBeNull();
  });
});
