import { MailTemplates } from '../../../src/messaging/index.js';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';
import { VIEW_LANGUAGES } from '../../../src/platform/views/index.js';
import { QUESTIONS } from '../../../src/scoring/index.js';
import { questionMail } from '../../../src/scoring/question-mail.js';

const NOW = new Date('2026-06-01T07:00:00Z');
const templates = MailTemplates.read(PROJECT_ROOT);
const { name, sample } = QUESTIONS;

test.each(VIEW_LANGUAGES)('questions in %s say who asks, about which vacancy, and what', (language) => {
  const format = templates.formatter(language, 'Europe/Moscow', NOW);
  const values = sample(format);
  const mail = templates.render(name, values, language);
  const chat = templates.renderChat(name, values, language);
  expect(mail.subject).toContain(values.vacancyTitle);
  const called = language === 'uk' ? 'Ирино!' : 'Ирина';
  for (const body of [mail.text, mail.html, chat.text]) {
    for (const fact of [...values.questions, values.vacancyTitle, called]) expect(body).toContain(fact);
    expect(body).not.toMatch(/\{\{|undefined|null|\[object/);
  }
  expect(mail.text).toContain('ООО «Ромашка & Ко»');
  expect(mail.html).toContain('ООО «Ромашка &amp; Ко»');
  // In a sentence the name of a company stands as in every other mail.
  const named = templates.render(name, questionMail({ ...values, companyName: 'Кедр', labels: [] }, format), language);
  expect(named.text).toContain(language === 'en' ? 'at Кедр.' : '«Кедр»');
});

test.each(VIEW_LANGUAGES)('questions in %s speak of no response to somebody who sent none', (language) => {
  const format = templates.formatter(language, 'Europe/Moscow', NOW);
  const about = { vacancy: 'Менеджер по работе с клиентами', company: 'ООО «Ромашка & Ко»' };
  const told = { subject: 'emails.questions.subject', lead: 'emails.questions.lead' };
  const of = (isPutUp: boolean) => {
    const { subject, text } = templates.renderChat(name, { ...sample(format), isPutUp }, language);
    return [subject.includes(format.t(told.subject, about)), text.includes(format.t(told.lead, about))];
  };
  expect([of(false), of(true)]).toEqual([
    [true, true],
    [false, false],
  ]);
});
