import { policyResults } from '../../../src/attendance/domain/reminder-effects.js';
import { clusterSums } from '../../../src/math/clustered-rate.js';
import { remindersPart } from '../../../src/web/attendance/reminders-part.js';
import { html, textOf, words } from '../support/rendering.js';

const rules = { lateAfterMinutes: 10, cancelLateHours: 24, triesReminders: true };
const results = policyResults([
  { policy: 'both', ...clusterSums([{ n: 400, k: 120 }]) },
  { policy: 'day-before', ...clusterSums([{ n: 410, k: 60 }]) },
  { policy: 'hours-before', ...clusterSums([{ n: 12, k: 4 }]) },
]);
const part = (input: Partial<Parameters<typeof remindersPart>[0]> = {}, language: 'ru' | 'en' = 'ru') =>
  remindersPart({ results, rules, mayChange: true, typed: null, ...input }, words(language));
const render = (...input: Parameters<typeof part>): string =>
  html('pages/attendance/reminders', part(...input) ?? {}, { language: input[1] ?? 'ru' });

test('each policy tells how it did, what it did against the usual one, and what cannot be told', () => {
  const text = textOf(render());
  expect(text).toContain('накануне и за два часа 400 120 30 % 26–34 % обычный порядок');
  expect(text.replaceAll('\u00a0', ' ')).toContain('приходят реже: −15 п. п., от −21 до −10 (95 %)');
  expect(text).toMatch(
    /только за два часа 12 4 33 % \d+–\d+ % людей мало, чтобы судить: разница может быть от −\d+ до \+\d+ п\. п\./,
  );
  expect(textOf(render({}, 'en'))).toContain('fewer come: −15 pp, from −21 to −10 (95%)');
});

test('the rules are there for those who may change them, with what was typed and what is wrong with it', () => {
  const markup = render({
    typed: { fault: 'Опоздание: <0>', lateAfterMinutes: '<x>', cancelLateHours: '', triesReminders: false },
  });
  expect(markup).toContain("role='alert'>Опоздание: &lt;0&gt;");
  expect(markup).toContain("value='&lt;x&gt;'");
  expect(markup).not.toContain(' checked');
  expect(render()).toContain("name='triesReminders' value='yes' checked");
  expect(render({ mayChange: false })).not.toContain('<form');
});

test('turned off, what was measured stays; with nothing to see or to decide there is no such part', () => {
  const off = { ...rules, triesReminders: false };
  expect(textOf(render({ rules: off }))).toContain('проба выключена');
  expect(textOf(render({ rules: off, mayChange: false }))).toContain('накануне и за два часа 400');
  expect(part({ rules: off, mayChange: false, results: [] })).toBeNull();
  expect(part({ rules: off, results: [] })?.policies).toEqual([]);
});

test('before anything is measured it says what will be seen here, and how to begin', () => {
  const off = { ...rules, triesReminders: false };
  const none = textOf(render({ rules: off, results: [] }));
  expect(none).toContain('Чтобы её начать, отметьте «Пробовать напоминания по жребию» и сохраните.');
  expect(textOf(render({ results: [] }))).toContain('Проба включена, но ещё ни об одной записи');
  expect(textOf(render({ results: [] }, 'en'))).toContain('The trial is on');
  expect(textOf(render())).not.toContain('Проба включена');
});

test('without anybody to compare with nothing is claimed', () => {
  const text = textOf(render({ results: policyResults([{ policy: 'day-before', ...clusterSums([{ n: 3, k: 3 }]) }]) }));
  expect(text).toContain('сравнить не с кем');
  expect(text).toContain('здесь ещё никого');
});
