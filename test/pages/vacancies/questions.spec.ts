import { questionsPart } from '../../../src/web/vacancies/questions-part.js';
import type { QuestionsInput } from '../../../src/web/vacancies/questions-part.js';
import { reasonLine } from '../../../src/web/vacancies/reason-line.js';
import type { Around } from '../../../src/web/vacancies/reason-line.js';
import type { VerdictLine } from '../../../src/scoring/index.js';
import { html, NOW, words } from '../support/rendering.js';
import { id, score } from '../support/samples.js';

const round = { askedAt: NOW, userName: 'Анна', answeredAt: null, questions: 2, status: 'sent' } as const;
const preview = { questions: 3, channel: 'email', subject: 'Вопросы о вакансии', text: 'Пётр, <ответьте>' } as const;
const questions = { formKey: id(50), rounds: [], standing: null, preview };
const part = (overrides: Partial<NonNullable<QuestionsInput['questions']>> = {}, language: 'ru' | 'en' = 'ru') =>
  questionsPart({ detail: { id: id(1) }, questions: { ...questions, ...overrides } }, words(language));

describe('the questions of the panel', () => {
  test('what the résumé leaves open can be asked at once, with a key that asks it once', () => {
    expect(part()?.ask).toMatchObject({ href: `/applications/${id(1)}/questions`, key: id(50) });
    expect(part()?.ask?.label).toContain('3');
    expect(part({}, 'en')?.ask?.label).toContain('3');
  });

  test('the same again is a second wish, which says when it was asked and of which asking it is', () => {
    expect(part()?.ask?.again).toBeNull();
    const asked = part({ standing: { key: id(51), askedAt: NOW } })?.ask;
    expect(asked?.label).toBe('Отправить ещё раз: 3 вопроса');
    expect(asked?.again).toEqual({
      key: id(51),
      about: 'Эти вопросы заданы (сейчас) и ждут ответа. Спросить ещё раз',
    });
    expect(html('pages/vacancies/ask', asked ?? {})).toContain(`name='again' value='${id(51)}'`);
    expect(html('pages/vacancies/ask', part()?.ask ?? {})).not.toContain('again');
  });

  test('the message is there to be read before it is sent, folded, with the subject that a letter has', () => {
    const letter = part()?.ask?.letter;
    expect(letter).toMatchObject({ subject: preview.subject, text: preview.text, open: false });
    expect(part({ preview: { ...preview, channel: 'board' } })?.ask?.letter.subject).toBeNull();
    const markup = html('pages/vacancies/letter', letter ?? {});
    expect(markup).toMatch(/<details class='letter'><summary[^>]*>3 вопроса письмом: прочитать/);
    expect(markup).toContain('Пётр, &lt;ответьте&gt;');
  });

  test('where nobody can write to the person it is said, and there is nothing to press', () => {
    expect(part({ preview: 'no-address' })).toMatchObject({ ask: null, lack: words().t('panel.askNowhere') });
    expect(part({ preview: 'nothing-open', rounds: [round] })?.lack).toBeNull();
  });

  test('who may not ask sees nothing, nor does anybody where nothing is open and nothing was asked', () => {
    expect(questionsPart({ detail: { id: id(1) }, questions: null }, words())).toBeNull();
    expect(part({ preview: 'nothing-open' })).toBeNull();
  });

  test('what was asked says by whom, when and how far it is, also when nothing is open any more', () => {
    const asked = part({ preview: 'nothing-open', rounds: [round] });
    expect(asked?.ask).toBeNull();
    expect(asked?.rounds[0].text).toBe('Кандидату заданы вопросы – Анна, сейчас.');
    expect(asked?.rounds[0].status).toBe('Сообщение отправлено.');
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
