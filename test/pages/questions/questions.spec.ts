import { VIEW_LANGUAGES } from '../../../src/platform/views/index.js';
import type { ViewLanguage } from '../../../src/platform/views/index.js';
import { roleProfile } from '../../../src/vacancies/index.js';
import { questionsPage } from '../../../src/web/questions/questions.page.js';
import type { QuestionsInput } from '../../../src/web/questions/questions.page.js';
import { html, textOf, words } from '../support/rendering.js';
import { id } from '../support/samples.js';

const [one, other] = (roleProfile('client-manager')?.requirements ?? []).map(({ id: requirement, label }) => ({
  requirement,
  label,
}));
const VIEW: QuestionsInput['view'] = {
  ...{ organisationId: id(9), candidateId: id(2), companyName: 'ООО «Ромашка & Ко»', vacancyTitle: 'Менеджер' },
  ...{ timeZone: 'Europe/Moscow', language: 'ru', openUntil: new Date('2026-06-15T09:00:00Z') },
  questions: [
    { ...one, answer: null },
    { ...other, answer: { verdict: 'partly', words: '<b>полгода</b>' } },
  ],
};
const render = (
  view: Partial<QuestionsInput['view']> = {},
  language: ViewLanguage = 'ru',
  said?: QuestionsInput['said'],
): string =>
  html(
    'pages/questions/questions',
    questionsPage({ view: { ...VIEW, ...view }, path: '/q/x', said }, words(language)),
    {
      language,
    },
  );

describe('the questions to a candidate', () => {
  it('are a tap each, with what was answered before', () => {
    const page = render();
    expect(page.match(/type='radio'/g)).toHaveLength(6);
    expect(page).toContain(`name='verdict.${other.requirement}' value='partly' checked`);
    expect(page.match(/ checked/g)).toHaveLength(1);
    expect(page).not.toContain('<b>полгода</b>');
    expect(textOf(page)).toContain('Сохранить ответы');
  });

  it.each(VIEW_LANGUAGES)(
    'are headed by what is true of whoever was put up as well: nothing of a response (%s)',
    (language) => {
      const { title } = questionsPage({ view: VIEW, path: '/q/x', said: undefined }, words(language));
      const said = [title, textOf(render({}, language)), words(language).t('errors.scoring.questions-closed')].join(
        ' ',
      );
      expect(said).not.toMatch(/отклик|response|відгук|өтінім/i);
    },
  );

  it.each(VIEW_LANGUAGES)('are asked and thanked for in words of the language (%s)', (language) => {
    const page = textOf(render({}, language, 'answers'));
    expect(page).toContain(one.label[language]);
    expect(page).not.toMatch(/questions\.|errors\./);
    if (language !== 'ru') expect(page).not.toContain('Спасибо, ответы получены.');
  });

  it.each(VIEW_LANGUAGES)('say that nothing was chosen where the form came back as it was (%s)', (language) => {
    const { unsaid, said } = questionsPage({ view: VIEW, path: '/q/x', said: 'nothing' }, words(language));
    expect([unsaid, said]).toEqual([words(language).t('questions.unsaid'), null]);
    expect(textOf(render({}, language, 'nothing'))).toContain(unsaid);
    expect(textOf(render({}, language))).not.toContain(unsaid);
  });

  it('say so where nothing is left to answer', () => {
    const page = render({ questions: [] }, 'ru', 'answers');
    expect(textOf(page)).toContain('На всё уже есть ответы');
    expect(page).not.toContain("action='/q/x'");
    expect(textOf(page)).not.toContain('ответы получены');
  });
});
