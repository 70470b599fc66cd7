import { failedMailsPage } from '../../../src/web/failed-mails/failed-mails.page.js';
import type { FailedJobOffer, FailedMail } from '../../../src/interviews/index.js';
import type { FailedQuestion } from '../../../src/scoring/index.js';
import { html, piece, textOf, words } from '../support/rendering.js';
import { id } from '../support/samples.js';

const MAIL: FailedMail = {
  messageId: id(500),
  kind: 'invitation',
  failure: 'refused',
  channel: 'email',
  problem: '550 no such user',
  triedAt: new Date('2026-06-01T08:00:00Z'),
  bookingId: id(300),
  applicationId: id(1),
  dayId: id(200),
  timeZone: 'Asia/Yekaterinburg',
  startsAt: new Date('2026-06-02T05:00:00Z'),
  name: 'Кузнецова Марина',
};
const QUESTION: FailedQuestion = {
  messageId: id(501),
  failure: 'not-sent',
  channel: 'email',
  problem: 'connect ECONNREFUSED',
  triedAt: new Date('2026-06-01T08:30:00Z'),
  applicationId: id(2),
  open: 3,
  name: 'Орлов Пётр',
};
const render = (
  mails: readonly FailedMail[],
  mayReadApplications = true,
  questions: readonly FailedQuestion[] = [],
  offers: readonly FailedJobOffer[] = [],
): string =>
  html('pages/failed-mails/failed-mails', failedMailsPage({ mails, offers, questions, mayReadApplications }, words()));

test('a mail that did not leave says whose it is, about what, why, and can be sent again', () => {
  const line = piece(render([MAIL]), `id='mail-${id(500)}'`);
  expect(textOf(line)).toContain('Кузнецова Марина Приглашение · 2 июн., 10:00 Почтовый сервер отказал.');
  expect(line).toContain(`action='/failed-mails/${id(500)}/send-again'`);
  expect(line).toContain(`href='/days/${id(200)}#guest-${id(300)}'`);
  expect(line).toContain("aria-label='Отправить ещё раз: Кузнецова Марина, Приглашение'");
});

test.each(['not-sent', 'refused', 'unknown', 'unwritten', null] as const)('%s has words of its own', (failure) => {
  expect(textOf(render([{ ...MAIL, failure }]))).not.toContain('failedMails.');
});

test.each(['invitation', 'confirmation', 'reminder-day-before', 'reminder-hours-before', 'moved', 'cancelled'])(
  'a mail of the kind %s has a name',
  (kind) => {
    expect(textOf(render([{ ...MAIL, kind }]))).not.toContain('failedMails.');
  },
);

test('those who may not see applications get no way to them', () => {
  expect(render([MAIL], false)).not.toContain('/applications/');
});

test('questions that did not leave stand below the mails and have a button of their own', () => {
  const page = render([MAIL], true, [QUESTION]);
  expect(textOf(page)).toContain('Не ушли письма: 2');
  const line = piece(page, `id='mail-${id(501)}'`);
  expect(textOf(line)).toContain('Орлов Пётр Вопросы по резюме · без ответа 3 Почтовый сервер так и не принял письмо.');
  expect(line).toContain(`action='/failed-questions/${id(501)}/send-again'`);
  expect(line).toContain(`href='/applications/${id(2)}'`);
  expect(page.indexOf(id(500))).toBeLessThan(page.indexOf(id(501)));
});

test('the letter of a job offer leads to the offer and has a button of its own', () => {
  const { messageId, failure, channel, problem, triedAt, applicationId, name } = MAIL;
  const offer = { messageId, failure, channel, problem, triedAt, applicationId, name };
  const line = piece(render([], true, [], [offer]), `id='mail-${id(500)}'`);
  expect(textOf(line)).toContain('Кузнецова Марина Предложение работы · открыть предложение Почтовый сервер отказал.');
  expect(line).toContain(`href='/applications/${id(1)}/job-offer'`);
  expect(line).toContain(`action='/failed-job-offers/${id(500)}/send-again'`);
});

test('an empty list says that all is well', () => {
  expect(textOf(render([]))).toContain('Все письма ушли');
});

test('a message that a board does not take says so, not that a mail server did not', () => {
  const text = textOf(render([{ ...MAIL, channel: 'board', problem: 'chat_blocked' }]));
  expect(text).toContain('Площадка не принимает сообщения в этот чат. Позвоните кандидату.');
});
