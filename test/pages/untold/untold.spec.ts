import type { ToldAction } from '../../../src/sourcing/index.js';
import { OutcomeUnknown } from '../../../src/job-boards/index.js';
import { refusalCode } from '../../../src/sourcing/domain/told-problem.js';
import { reasonToSkip, skipped } from '../../../src/sourcing/action-ends.js';
import { problemOf } from '../../../src/sourcing/sourcing.errors.js';
import { toldLine } from '../../../src/web/untold/told-words.js';
import { untoldPage } from '../../../src/web/untold/untold.page.js';
import { html, NOW, textOf, words } from '../support/rendering.js';
import { id } from '../support/samples.js';

function action(overrides: Partial<ToldAction> = {}): ToldAction {
  return {
    id: id(900),
    applicationId: id(1),
    board: 'headhunter',
    stage: 'rejected',
    boardStage: 'Отказ',
    status: 'refused',
    messageKind: 'own',
    message: 'Спасибо за отклик',
    problem: { code: 'sourcing.refused-wrong-state', values: { reason: 'wrong_state', board: 'HeadHunter' } },
    answer: { status: 403, requestId: 'req-7' },
    requestedAt: NOW,
    dueAt: NOW,
    finishedAt: NOW,
    ...overrides,
  };
}

const page = (actions: readonly ToldAction[], mayDecide = true, language: 'ru' | 'en' = 'ru'): string =>
  html(
    'pages/untold/untold',
    untoldPage(
      { actions: { rows: [...actions], next: null }, count: actions.length, people: [], mayDecide },
      words(language),
    ),
    { language },
  );

test('it says of whom what was not told, why, and what to do next', () => {
  const text = textOf(page([action()]));
  expect(text).toContain('1 решение не сообщено площадке');
  expect(text).toContain('HeadHunter: отказ → «Отказ»');
  expect(text).toContain('решите там');
  expect(text).toContain('Ответ площадки: 403, номер запроса req-7.');
  expect(page([action()])).toContain(`action='/untold/${id(900)}/retry'`);
});

test('who may only look has no buttons; where all was told it says so', () => {
  expect(page([action()], false)).not.toContain('/retry');
  expect(textOf(page([]))).toContain('Площадкам сообщено всё');
});

test.each([
  [1, '1 решение не сообщено площадке'],
  [3, '3 решения не сообщены площадкам'],
  [11, '11 решений не сообщено площадкам'],
])('the number agrees: %i', (count, sentence) => {
  const { title } = untoldPage(
    { actions: { rows: [action()], next: null }, count, people: [], mayDecide: true },
    words(),
  );
  expect(title).toBe(sentence);
});

test('what was written is shown; of a board’s text that is not sent yet it is said that it is filled then', () => {
  expect(toldLine(action(), words()).message).toBe('Спасибо за отклик');
  const waiting = action({ status: 'waiting', messageKind: 'template', message: null, problem: null, answer: null });
  expect(toldLine(waiting, words()).message).toContain('заполняется при отправке');
  expect(toldLine({ ...waiting, messageKind: 'none' }, words()).message).toBeNull();
  expect(toldLine({ ...waiting, status: 'done' }, words()).message).toBeNull();
});

const open = { stage: 'rejected', stageNow: 'rejected', externalId: '1', tombstone: false } as never;
const CODES = [
  reasonToSkip({ ...(open as object), stageNow: 'new' } as never),
  reasonToSkip({ ...(open as object), externalId: 'erased:1' } as never),
  reasonToSkip({ ...(open as object), tombstone: true } as never),
  ...['unclear', 'already-there', 'message-not-taken', 'telling-off', 'not-told'].map((word) => `sourcing.${word}`),
  ...[
    'wrong_state',
    'no_such_action',
    'no_such_template',
    'resume_not_found',
    'invalid_vacancy',
    'archived',
    'message_cannot_be_empty',
    'too_long_message',
    'inappropriate_language_message',
    'limit_exceeded',
    'disabled_by_employer',
    'not_enough_purchased_services',
  ].map(refusalCode),
  problemOf(new OutcomeUnknown('headhunter', 'status 503')).code,
];

test.each(['ru', 'en'] as const)('every end has its sentence: %s', (language) => {
  for (const code of CODES) {
    const { problem } = skipped(code ?? '');
    const said = toldLine(
      action({ problem: { code: problem?.code ?? '', values: { reason: 'слово' } } }),
      words(language),
    );
    expect([code, said.why]).toEqual([code, expect.stringMatching(/^[^{}]{20,}$/)]);
    expect(said.why).not.toMatch(/errors\.|\(\s*\)/);
  }
});
