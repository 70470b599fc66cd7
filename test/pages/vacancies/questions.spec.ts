import { askingPage } from '../../../src/web/vacancies/asking.page.js';
import type { AskingInput } from '../../../src/web/vacancies/asking.page.js';
import { questionsPart } from '../../../src/web/vacancies/questions-part.js';
import type { QuestionsInput } from '../../../src/web/vacancies/questions-part.js';
import { reasonLine } from '../../../src/web/vacancies/reason-line.js';
import type { Around } from '../../../src/web/vacancies/reason-line.js';
import type { VerdictLine } from '../../../src/scoring/index.js';
import { html, NOW, textOf, words } from '../support/rendering.js';
import { id, score } from '../support/samples.js';

const round = { askedAt: NOW, userName: 'Анна', answeredAt: null, questions: 2, status: 'sent' } as const;
const outline = { questions: 3, channel: 'email' } as const;
const preview = { ...outline, subject: 'Вопросы о вакансии', text: 'Пётр, <ответьте>' } as const;
const questions = { formKey: id(50), rounds: [], standing: null, outline };
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

  test('the message is a click away before it is sent, by either way', () => {
    const [byMail, byBoard] = [part()?.ask, part({ outline: { ...outline, channel: 'board' } })?.ask];
    expect([byMail?.letterHeading, byBoard?.letterHeading]).toEqual([
      '3 вопроса письмом: прочитать',
      '3 вопроса на площадке: прочитать',
    ]);
    const href = `/applications/${id(1)}/questions`;
    const markup = html('pages/vacancies/ask', byMail ?? {});
    expect(markup).toContain(
      `<div class='letter' data-message='${href}'><a class='quiet-link small' href='${href}' data-write>`,
    );
  });

  test('where nobody can write to the person it is said, and there is nothing to press', () => {
    expect(part({ outline: 'no-address' })).toMatchObject({ ask: null, lack: words().t('panel.askNowhere') });
    expect(part({ outline: 'nothing-open', rounds: [round] })?.lack).toBeNull();
  });

  test('who may not ask sees nothing, nor does anybody where nothing is open and nothing was asked', () => {
    expect(questionsPart({ detail: { id: id(1) }, questions: null }, words())).toBeNull();
    expect(part({ outline: 'nothing-open' })).toBeNull();
  });

  test('what was asked says by whom, when and how far it is, also when nothing is open any more', () => {
    const asked = part({ outline: 'nothing-open', rounds: [round] });
    expect(asked?.ask).toBeNull();
    expect(asked?.rounds[0].text).toBe('Кандидату заданы вопросы – Анна, сейчас.');
    expect(asked?.rounds[0].status).toBe('Сообщение отправлено.');
  });
});

describe('the message with the questions on a page of its own', () => {
  const asking = (overrides: Partial<AskingInput> = {}) =>
    askingPage(
      { person: { id: id(1), fullName: 'Пётр Орлов' }, preview, standing: null, formKey: id(50), ...overrides },
      words(),
    );

  test('is shown whole, with the subject that a letter has, above the button that sends it', () => {
    const page = asking();
    expect(page).toMatchObject({ about: 'Пётр Орлов', backHref: `/applications/${id(1)}`, lack: null });
    expect(page.letter).toMatchObject({ subject: preview.subject, text: preview.text, open: true });
    expect(asking({ preview: { ...preview, channel: 'board' } }).letter?.subject).toBeNull();
    const markup = html('pages/vacancies/asking', page);
    expect(markup).toMatch(/<details class='letter' open><summary[^>]*>3 вопроса письмом: прочитать/);
    expect(markup).toContain('Пётр, &lt;ответьте&gt;');
    expect(textOf(markup)).toContain('Спросить кандидата: 3 вопроса');
  });

  test('says that the same waits for its answer', () => {
    const markup = html('pages/vacancies/asking', asking({ standing: { key: id(51), askedAt: NOW } }));
    expect(textOf(markup)).toContain('Эти вопросы заданы (сейчас) и ждут ответа.');
    expect(markup).toContain(`name='again' value='${id(51)}'`);
  });

  test('says why nobody is asked, and has nothing to press', () => {
    for (const [why, text] of [
      ['no-address', 'нет адреса почты'],
      ['nothing-open', 'Спрашивать больше не о чем'],
    ] as const) {
      const page = asking({ preview: why });
      expect(page).toMatchObject({ letter: null, ask: null });
      const markup = html('pages/vacancies/asking', page);
      expect(textOf(markup)).toContain(text);
      expect(markup).not.toContain(`action='/applications/${id(1)}/questions'`);
      expect(html('pages/vacancies/asking-letter', page)).toContain(text);
    }
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
    expect(answered).toMatch(/^Решено иначе: да, потому что «Показано .*» – Анна, .*По резюме: нет$/);
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
