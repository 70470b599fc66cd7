import type { ChoosingRate } from '../../../src/funnel/index.js';
import type { WantedInterviews } from '../../../src/interviews/index.js';
import { wantedPart } from '../../../src/web/days/wanted.page.js';
import type { WantedInput } from '../../../src/web/days/wanted.page.js';
import { html, textOf, words } from '../support/rendering.js';
import { day, id } from '../support/samples.js';

const f = words('ru');
const answer: WantedInterviews = {
  ...{ wanted: 5, certainty: 0.9, invitations: 41, available: 12 },
  expectedShows: { mean: 8.2, from: 4, to: 13 },
  responses: { count: 241, from: 203, to: 280 },
  prediction: { ...day().plan.prediction, basis: 'own', fitId: id(900) },
  learntAt: new Date('2026-06-01T09:00:00Z'),
};
const rate: ChoosingRate = { n: 122, k: 21, share: 0.172, low: 0.12, high: 0.23, basis: 'observed' };

function input(found: WantedInput['found'], more: Partial<WantedInput> = {}): WantedInput {
  return {
    ...{ vacancyId: id(100), dayId: id(200), planned: null, wanted: '5', certaintyPercent: '90', fault: null },
    ...{ found, ...more },
  };
}

describe('how many for so many interviews', () => {
  test('says how many to invite and to look through, and what that rests on', () => {
    const said = wantedPart(input({ answer, rate }), f).answer;
    expect(said?.sentences.map(textOf)).toEqual([
      'Пригласите 41 человека, и с надёжностью 90 % состоится 5 собеседований. Придут примерно 8,2 (в девяти днях из десяти — от 4 до 13).',
      'Чтобы их найти, просмотрите примерно 241 отклик (от 203 до 280).',
      'Отобраны и ждут 12 человек, нужно ещё 29.',
    ]);
    expect(said?.basis.map(textOf)).toEqual([
      'По истории собеседований на пн, 1 июня приглашённые приходят с вероятностью 20 % (16–25 %).',
      'Из 122 откликов за год, исход которых ясен, пригласить стоило 21: остальным отказано, или при них приглашены другие. Вместе с обычной долей на рынке от новых откликов можно ждать 17 % (12–23 %).',
    ]);
  });

  test('says what the plan beside it rests on where that is another probability', () => {
    const basis = (planned: number): string[] =>
      wantedPart(input({ answer, rate }, { planned }), f).answer?.basis ?? [];
    expect(textOf(basis(0.43)[1])).toBe('План этого дня составлен раньше, когда выходило 43 %.');
    expect(basis(answer.prediction.mean)).toHaveLength(2);
  });

  test('says whose figures stand in where there is no history', () => {
    const usual: ChoosingRate = { n: 0, k: 0, share: 0.175, low: 0.15, high: 0.2, basis: 'trade' };
    const none = { ...answer, prediction: { ...answer.prediction, basis: 'none' as const, fitId: null } };
    expect(wantedPart(input({ answer: none, rate: usual }), f).answer?.basis.map(textOf)).toEqual([
      'Истории собеседований ещё нет, поэтому взято обычное для рынка «приходит один из пяти»: 20 % (16–25 %).',
      'По откликам на эту вакансию решений ещё нет, поэтому взята обычная доля тех, кого стоит пригласить: 15–20 %.',
    ]);
  });

  test('says that there are enough people, that no number does, and where a range has no end', () => {
    const said = (change: Partial<WantedInterviews>): string =>
      wantedPart(input({ answer: { ...answer, ...change }, rate }), words('en')).answer?.sentences.join(' ') ?? '';
    expect(said({ available: 41 })).toContain('41 people are shortlisted and free: that is enough.');
    expect(said({ responses: { count: 241, from: 203, to: null } })).toContain('about 241 responses, 203 at least.');
    const tooMany = { count: null, from: 900_000, to: null };
    expect(said({ responses: tooMany })).toContain('Not even a million responses would hold so many worth inviting.');
    const never = { invitations: null, expectedShows: null, responses: { count: null, from: null, to: null } };
    expect(said(never)).toBe('However many are invited, it is not 90% certain that 5 interviews really take place.');
  });

  test('asks beside its plan, and says what is wrong with what was typed', () => {
    const markup = html('pages/days/wanted', wantedPart(input(null, { wanted: 'много', fault: 'Так нельзя' }), f));
    expect(markup).toContain(`action='/vacancies/${id(100)}/plan#wanted'`);
    expect(markup).toContain(`name='day' value='${id(200)}'`);
    expect(markup).toContain("value='много'");
    expect(textOf(markup)).toContain('Так нельзя');
    expect(markup).toMatch(/<option value='90' selected>90/);
  });
});
