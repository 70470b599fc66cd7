import type { BoardTemplate } from '../../../src/job-boards/index.js';
import type { InvitationOffer, TellingView } from '../../../src/sourcing/index.js';
import { stagesPage } from '../../../src/web/connections/stages.page.js';
import type { StagesInput } from '../../../src/web/connections/stages.page.js';
import { messageOf } from '../../../src/web/connections/message-choice.js';
import { html, piece, textOf, words } from '../support/rendering.js';
import { connection, id } from '../support/samples.js';

const STAGES = [
  { id: 'consider', name: 'Подумать' },
  { id: 'interview', name: 'Интервью' },
  { id: 'own_1', name: 'Наш этап' },
];
const TEMPLATES: BoardTemplate[] = [{ id: 'interview', name: 'Приглашение', text: 'Здравствуйте, Анна!' }];

function input(
  telling: Partial<TellingView> = {},
  overrides: Partial<Omit<StagesInput, 'offer'> & Pick<InvitationOffer, 'templates'>> = {},
): StagesInput {
  const view: TellingView = {
    tells: true,
    hasStages: true,
    stages: STAGES,
    choices: new Map(),
    invitation: { messageKind: 'none', templateId: null, message: null },
    ...telling,
  };
  const { templates = TEMPLATES, problem = null, refusal = null, mayEdit = true } = overrides;
  const offer = { telling: view, templates, problem: null };
  return { connection: connection(), offer, problem, refusal, mayEdit };
}

const render = (page: StagesInput, language: 'ru' | 'en' = 'ru'): string =>
  html('pages/connections/stages', stagesPage(page, words(language)), { language });

test('the usual stage is named, and where the board has none it is said that nothing is told', () => {
  const { stages, action } = stagesPage(input(), words());
  const usual = new Map(stages?.map(({ name, choices }) => [name, choices?.[0]?.label]));
  expect(usual.get('invited')).toBe('как обычно: Интервью');
  expect(usual.get('offered')).toBe('как обычно: не сообщать');
  expect(action).toBe(`/connections/${id(500)}/stages`);
});

test('what a person chose is chosen, also a stage that the employer has removed since', () => {
  const choices = new Map([
    ['invited', 'own_1'],
    ['offered', null],
    ['started', 'gone'],
  ] as const);
  const chosen = new Map(stagesPage(input({ choices }), words()).stages?.map(({ name, value }) => [name, value]));
  expect([chosen.get('invited'), chosen.get('offered'), chosen.get('started'), chosen.get('booked')]).toEqual([
    'own_1',
    '-',
    'gone',
    '',
  ]);
  expect(render(input({ choices }))).toContain("<option value='gone' selected>");
});

test('the board’s text is shown before it is sent, and that a person sees nothing without one', () => {
  const text = textOf(render(input()));
  expect(text).toContain('шаблон HeadHunter: Приглашение Пример: Здравствуйте, Анна!');
  expect(text).toContain('Тексты шаблонов HeadHunter показаны на примере одного из последних откликов.');
  expect(textOf(render(input({}, { templates: [] })))).not.toContain('на примере');
  expect(textOf(render(input(), 'en'))).toContain('Example: Здравствуйте, Анна!');
  expect(text).toContain('только если с ними пришло сообщение');
});

test('a text that is chosen but not offered now stays chosen', () => {
  const invitation = { messageKind: 'template' as const, templateId: 'old', message: null };
  const { invitation: choice } = stagesPage(input({ invitation }), words());
  expect(choice?.options.filter(({ checked }) => checked).map(({ value }) => value)).toEqual(['template:old']);
});

test('a board that knows rejections only has nothing to choose from', () => {
  const page = stagesPage(input({ hasStages: false, stages: [] }), words());
  expect([page.stages, page.invitation, page.noStages]).toEqual([null, null, expect.stringContaining('только отказы')]);
});

test('who may only look has no button', () => {
  expect(render(input(), 'en')).toContain('Save');
  expect(render(input({}, { mayEdit: false }), 'en')).not.toContain('Save');
});

test('a board that cannot be asked is said to be known from last time', () => {
  expect(textOf(piece(render(input({}, { problem: 'Молчит.' })), "class='notice"))).toContain(
    'Молчит. Показано то, что известно с прошлого раза.',
  );
});

test('a form asks for the message that it names', () => {
  const usual = { kind: 'own', text: 'как всегда' } as const;
  expect(messageOf({ message: 'usual' }, usual)).toEqual(usual);
  expect(messageOf({ message: 'none', text: 'x' }, usual)).toEqual({ kind: 'none' });
  expect(messageOf({ message: 'own', text: 'x' }, usual)).toEqual({ kind: 'own', text: 'x', offerNext: false });
  const offered = messageOf({ message: 'own', text: 'x', offerNext: 'yes' }, usual);
  expect(offered).toEqual({ kind: 'own', text: 'x', offerNext: true });
  expect(messageOf({ message: 'template:discard' }, usual)).toEqual({ kind: 'template', templateId: 'discard' });
  expect([messageOf({}, usual), messageOf({ message: 'strange' }, usual)]).toEqual([null, null]);
});
