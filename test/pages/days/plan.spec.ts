import { planPage } from '../../../src/web/days/plan.page.js';
import { laterWords, leftWords } from '../../../src/web/days/reminders-hint.js';
import type { PlanInput } from '../../../src/web/days/plan.page.js';
import { fieldFault, typedMoney, valuesOf } from '../../../src/web/days/plan-form.js';
import { whoWhen } from '../../../src/web/days/plan-words.js';
import { NO_PREVIEW, planPreviewPart } from '../../../src/web/days/plan-preview.page.js';
import { standingPart } from '../../../src/web/days/standing.page.js';
import type { StandingPart } from '../../../src/web/days/standing.page.js';
import { html, piece, textOf, words } from '../support/rendering.js';
import { day, id, vacancy } from '../support/samples.js';
import { streamPlan } from '../../support/plan-of-format.js';

const f = words('ru', 'Asia/Yekaterinburg');

function input(overrides: Partial<PlanInput> = {}): PlanInput {
  const planned = day();
  return {
    vacancy: vacancy(),
    day: planned,
    trial: null,
    leftOut: [],
    otherDays: [planned, day({ id: id(201), date: '2026-05-20', status: 'held' })],
    now: { expected: null, basis: 'own' },
    isOfOlderHistory: false,
    doubles: [],
    availableNow: planned.plan.available,
    tooLate: [],
    noticeMinutes: 60,
    leavesAt: null,
    invitees: [],
    today: '2026-06-01',
    values: valuesOf(planned, planned.date, f),
    faults: [],
    preview: NO_PREVIEW,
    ...overrides,
  };
}

const render = (overrides: Partial<PlanInput> = {}, asides: { standing?: StandingPart } = {}): string =>
  html('pages/days/plan', { ...planPage(input(overrides), f), ...asides });
const plan = streamPlan(day().plan);

describe('plan of a day', () => {
  test('whoever may be expected already is named, with when by the clock there and where the two are compared', () => {
    const double = {
      ...{ applicationId: id(1), candidateId: id(2), name: 'Нурланова Айгерим', timeZone: 'Asia/Almaty' },
      startsAt: new Date('2026-06-02T05:30:00Z'),
    };
    const markup = render({ doubles: [double] });
    expect(textOf(markup)).toContain(
      'Нурланова Айгерим: возможно, это тот же человек, которого уже ждут на встрече вт, 2 июня, 10:30.',
    );
    expect(markup).toContain(`href='/duplicates/${id(2)}'`);
    const over = render({ doubles: [double], day: day({ status: 'held' }) });
    expect(textOf(over)).not.toContain('Нурланова');
  });

  test('two who wait and may be one person are named before both are invited', () => {
    const listed = { applicationId: id(1), candidateId: id(2), name: 'Орлова Мария' };
    const markup = render({ doubles: [{ ...listed, otherName: 'Орел Мария' }] });
    expect(textOf(markup)).toContain(
      'Орлова Мария и Орел Мария: возможно, это один человек, а план может пригласить обоих',
    );
    expect(markup).toContain(`href='/duplicates/${id(2)}'`);
    expect(textOf(render({ doubles: [{ ...listed, otherName: 'Орлова Мария' }] }))).toContain(
      'Орлова Мария: среди отобранных дважды',
    );
  });

  test('says the plan and its risk in words, with the interval of nine days of ten', () => {
    const text = textOf(render());
    const { invited, expectedShows } = plan.chosen;
    expect(text).toContain(`Отправьте ${String(invited)}`);
    expect(text).toContain(`от ${String(expectedShows.from)} до ${String(expectedShows.to)}`);
    expect(text).toMatch(/Кто-то будет ждать дольше 1 ч: \d+ %/);
    expect(text).toMatch(/Интервьюер просидит без дела в среднем .+ из 4 ч\./);
  });

  test.each([
    [[7, 5, 4, 4, 4, 4, 4, 4], 'Отправьте 36 приглашений: 7 на 10:00, 5 на 10:30, далее по 4. Придут примерно'],
    [[4, 4, 4, 4, 4, 4, 4, 4], 'Отправьте 32 приглашения: по 4 на каждое время.'],
    [[3, 0, 0, 0, 0, 0, 0, 0], 'Отправьте 3 приглашения: 3 на 10:00. Придут'],
    [
      [6, 4, 4, 4, 3, 3, 3, 2],
      'Отправьте 29 приглашений: 6 на 10:00, по 4 на 10:30–11:30, по 3 на 12:00–13:00, 2 на 13:30.',
    ],
    [
      [4, 4, 0, 0, 4, 4, 3, 3],
      'Отправьте 22 приглашения: по 4 на 10:00–10:30, никого на 11:00–11:30, по 4 на 12:00–12:30, далее по 3.',
    ],
    [[5, 3, 4, 3, 4, 3, 4, 2], 'Отправьте 28 приглашений: 5 на 10:00, по 3–4 на 10:30–13:00, 2 на 13:30.'],
    [[9, 2, 8, 1, 7, 2, 9, 3], 'Отправьте 41 приглашение: от 1 до 9 на каждое время.'],
  ])('says of %j who is invited when, until the rest of the day is alike', (invites, sentence) => {
    const invited = invites.reduce((sum, invite) => sum + invite, 0);
    const chosen = { ...plan.chosen, invited, slots: invites.map((invite) => ({ invite })) };
    expect(planPage(input({ day: day({ plan: { ...plan, chosen } }) }), f).plan?.sentence).toContain(sentence);
  });

  test('says the same in English', () => {
    const invites = [7, 5, 4, 4, 4, 3, 3, 3];
    const chosen = { ...plan.chosen, invited: 33, slots: invites.map((invite) => ({ invite })) };
    const page = planPage(input({ day: day({ plan: { ...plan, chosen } }) }), words('en', 'Asia/Yekaterinburg'));
    expect(page.plan?.sentence).toContain(
      'Invite 33 people: 7 at 10:00, 5 at 10:30, 4 each at 11:00–12:00, then 3 each.',
    );
  });

  test('says what the usual number would do to the first time, where it would do harm', () => {
    const risk = { someoneWaitsOver: 0.4, nobodyComesInSlot: Array<number>(8).fill(0.8 ** 5) };
    const usual = (more: object) =>
      textOf(render({ day: day({ plan: { ...plan, usual: { perSlot: 5, value: 1, risk, ...more } } }) }));
    expect(usual({})).toContain(
      'по 5 на каждое время, 10:00 пропадёт в одном дне из 3, а риск, что кто-то будет ждать дольше 1 ч, составит 40 %',
    );
    expect(usual({ risk: { ...risk, nobodyComesInSlot: [0.01] } })).not.toContain('как принято');
    expect(usual({ perSlot: 0 })).not.toContain('как принято');
  });

  test('idle time is that of one interviewer, however many there are', () => {
    const many = day({ interviewers: 50 });
    const { idleInterviewerSlots } = plan.chosen.expected;
    const each = f.duration((idleInterviewerSlots * 30) / 50);
    expect(textOf(render({ day: many }))).toContain(`Каждый интервьюер просидит без дела в среднем ${each} из 4 ч.`);
    expect(planPage(input({ day: many }), f).plan?.figures.at(-1)).toMatchObject({
      value: each,
      name: 'простой каждого',
    });
  });

  test('the even plan is that of the same number of invitations, compared figure by figure', () => {
    const rows = planPage(input(), f).plan?.slots.rows ?? [];
    expect(rows.reduce((sum, { cells: [, even] }) => sum + Number(even), 0)).toBe(plan.chosen.invited);
    const text = textOf(render());
    const { even } = plan;
    expect(text).toMatch(/Если столько же приглашений раздать поровну, по 4–5 на слот: простой .+ вместо .+\./);
    expect(text).toContain(`риск ожидания ${Math.round(100 * (even?.risk.someoneWaitsOver ?? 0))} % вместо`);
    const same = day({ plan: { ...plan, even: plan.chosen } });
    expect(textOf(render({ day: same }))).toContain('день пройдёт почти так же');
    // Where every figure speaks for the even spread it is said what the plan is better in, or that it is not by much.
    const { chosen } = plan;
    const against = (interviews: number, waitPersonSlots: number): string => {
      const risk = { ...chosen.risk, someoneWaitsOver: 0 };
      const expected = { interviews, waitPersonSlots, idleInterviewerSlots: 0, overtimeSlots: 0 };
      return textOf(
        render({ day: day({ plan: { ...plan, even: { ...chosen, risk, expected, value: chosen.value - 1 } } }) }),
      );
    };
    const { interviews, waitPersonSlots } = chosen.expected;
    expect(against(interviews - 0.5, waitPersonSlots)).toContain(
      'Зато по плану состоится на 0,5 собеседования больше.',
    );
    expect(against(interviews, waitPersonSlots + 10)).toMatch(/Зато по плану меньше ждать: в среднем .+ вместо .+\./);
    expect(against(interviews, waitPersonSlots)).toContain('Разница невелика');
    expect(text).not.toMatch(/Зато|Разница/);
    const older = { ...plan, even: undefined };
    const page = planPage(input({ day: day({ plan: older }) }), f).plan;
    expect([page?.comparison, page?.slots.rows[0]?.cells[1]]).toEqual([null, '—']);
  });

  test('nobody has to wait is a limit like any other', () => {
    const strict = render({ day: day({ limits: { waitSlots: 0, waitRisk: 0.3, perSlot: null } }) });
    expect(textOf(strict)).toMatch(/Кому-то придётся ждать: \d+ %\./);
    expect(textOf(strict)).toContain('Риск, что кому-то придётся ждать');
    expect(textOf(strict)).not.toContain('дольше 0');
  });

  test('a high risk of waiting that nothing limits is told with what to do, as long as the plan can be changed', () => {
    const says = (someoneWaitsOver: number, waitRisk: number | null, status: 'planned' | 'approved' = 'planned') => {
      const { chosen } = plan;
      const risky = { ...plan, chosen: { ...chosen, risk: { ...chosen.risk, someoneWaitsOver } } };
      const limits = { waitSlots: 2, waitRisk, perSlot: null };
      return textOf(render({ day: day({ plan: risky, limits, status }) })).includes('Этот риск ничем не ограничен');
    };
    expect([says(0.31, null), says(0.3, null), says(0.31, 0.1), says(0.31, null, 'approved')]).toEqual([
      ...[true, false, false, false],
    ]);
  });

  test('of a slot to which nobody is invited nothing is said about who comes', () => {
    const slots = plan.chosen.slots.map((slot, index) => (index === 0 ? { invite: 0 } : slot));
    const late = day({ plan: { ...plan, chosen: { ...plan.chosen, slots } } });
    expect(textOf(render({ day: late }))).toContain('На 10:00 никто не приглашён.');
    expect(planPage(input({ day: late }), f).plan?.slots.rows[0]?.cells).toEqual(['0', expect.any(String), '—']);
  });

  test('asks before it sends how many invitations leave and when, and warns of a meeting that is near', () => {
    const asked = (overrides: Partial<PlanInput>, now = '2026-06-01T20:00:00Z', language: 'ru' | 'en' = 'ru') => {
      const at = words(language, 'Asia/Yekaterinburg', new Date(now));
      return planPage(input(overrides), at).plan?.approve;
    };
    const night = { leavesAt: new Date('2026-06-02T04:00:00Z') };
    expect(asked(night)?.question.replaceAll(/\s/g, ' ')).toBe(
      'Отправить 36 приглашений? Сейчас тихие часы: приглашения уйдут в 09:00, вт, 2 июня. ' +
        'Первая встреча — в 10:00, на дорогу после этого останется 1 ч: кто-то может не успеть.',
    );
    expect(asked(night)?.hint).toContain('приглашения уйдут в 09:00, вт, 2 июня');
    expect(asked({}, '2026-06-01T09:00:00Z')?.question).toBe('Отправить 36 приглашений? Приглашения уйдут сразу.');
    const heard = { ...night, tooLate: [new Date('2026-06-02T05:00:00Z')] };
    expect(asked(heard)?.question).toContain('Первая встреча — в 10:30');
    expect(asked(night, undefined, 'en')?.question).toContain('Send 36 invitations? These are quiet hours');
  });

  test('after an approval at night it is said when invitations leave, and by day that they are on their way', () => {
    const leavesAt = new Date('2026-06-02T04:00:00Z');
    const said = (at: Date | null) => leftWords(at, { timeZone: 'Asia/Yekaterinburg' }, f).replaceAll(/\s/g, ' ');
    expect(said(leavesAt)).toBe('План утверждён. Сейчас тихие часы: приглашения уйдут в 09:00, вт, 2 июня.');
    expect(said(null)).toBe('План утверждён, приглашения отправляются.');
    expect(laterWords(leavesAt, { timeZone: 'Asia/Yekaterinburg' }, f)).toMatch(/письма уйдут в\s09:00/);
    expect(laterWords(null, { timeZone: 'Asia/Yekaterinburg' }, f)).toBe('');
  });

  test('a plan for nobody cannot be approved and says what to do', () => {
    const nobody = day({ plan: { ...plan, recommended: 0, chosen: { ...plan.chosen, invited: 0 } } });
    const markup = render({ day: nobody });
    // Who comes alone waits for nobody: only the prices can be at fault.
    expect(textOf(markup)).toContain('План никого не зовёт: по этим ценам');
    const chosen = day({ plan: { ...plan, chosen: { ...plan.chosen, invited: 0 } } });
    expect(textOf(render({ day: chosen }))).toContain('План никого не приглашает.');
    expect(markup).not.toContain('/approve');
  });

  test('plurals agree with their numbers', () => {
    const one = day({ plan: { ...plan, chosen: { ...plan.chosen, invited: 1 } } });
    expect(planPage(input({ day: one }), f).plan?.figures[0]).toEqual({ value: '1', name: 'приглашение' });
    const points = planPage(input(), f).plan?.curve?.charts[0]?.chart.points ?? [];
    expect(points.find(({ value }) => value === 2)?.label).toMatch(/^2 приглашения: придут 0,4, риск ожидания/);
  });

  test('the risk of waiting has an axis that can be read', () => {
    const small = plan.curve.map((point) => ({ ...point, waitRisk: point.waitRisk / 1_000 }));
    const labels = (curve: typeof plan.curve) =>
      planPage(input({ day: day({ plan: { ...plan, curve } }) }), f).plan?.curve?.charts[1]?.chart.yTicks;
    for (const curve of [plan.curve, small]) {
      const texts = labels(curve)?.map(({ label }) => label) ?? [];
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  test('after the approval the figures are called what was planned', () => {
    const text = textOf(render({ day: day({ status: 'approved' }) }));
    expect(text).toMatch(/По плану \d+ приглашений: .+\. Придут примерно/);
    expect(text).toContain('придут по плану');
    expect(text).not.toContain('Отправьте');
  });

  test('invitations per slot add up, and the times are those of the city', () => {
    const rows = planPage(input(), f).plan?.slots.rows ?? [];
    expect(rows.map(({ time }) => time).slice(0, 3)).toEqual(['10:00', '10:30', '11:00']);
    expect(rows.reduce((sum, { cells: [invite] }) => sum + Number(invite), 0)).toBe(plan.chosen.invited);
    expect(textOf(render())).toContain('вт, 2 июня, 10:00–14:00, Екатеринбург');
  });

  test('the curve has every point, marks the chosen one, and each point can be chosen', () => {
    const markup = render();
    const points = [...markup.matchAll(/data-choose='(\d+)'/g)].map(([, value]) => Number(value));
    const choosable = plan.curve.map(({ invited }) => invited).filter((invited) => invited > 0);
    expect(new Set(points)).toEqual(new Set(choosable));
    expect(markup).toContain(`href='/vacancies/${id(100)}/plan?day&#x3D;${id(200)}&amp;invitations&#x3D;2'`);
    expect(piece(markup, 'line-chart')).toContain("role='group'");
    expect(markup).toContain("class='point point-chosen'");
    expect(markup).toContain(`<option value='${String(plan.chosen.invited)}' selected>`);
    expect(markup).toContain(`action='/days/${id(200)}/choose'`);
  });

  test('says whether the sure ones come early or late, where the plan tells people apart', () => {
    const people = ['a', 'b', 'c', 'd'].map((name, at) => ({ id: name, showProbability: 0.2 + 0.1 * at }));
    const of = (...seats: string[][]) => {
      const slots = seats.map((named) => ({ invite: named.length, people: named }));
      return { ...plan, chosen: { ...plan.chosen, slots }, named: { people, dayEffectSd: 0.3 } };
    };
    expect(whoWhen(of(['c'], ['d'], ['a', 'b']), f)).toMatch(/^Тех, кто скорее всего придёт, план зовёт раньше/);
    expect(whoWhen(of(['a', 'b'], [], ['c', 'd']), f)).toMatch(/^Тех, кто может не прийти, план зовёт раньше/);
    expect(whoWhen(of(['a', 'd'], ['b', 'c']), f)).toBeNull();
    expect(whoWhen(of(['a', 'd'], []), f)).toBeNull();
    expect(whoWhen(plan, f)).toBeNull();
    const named = textOf(render({ day: day({ plan: of(['a', 'b'], ['c', 'd']) }) }));
    expect(named).toContain('Тех, кто скорее всего придёт, — позже');
    expect(named).toContain('План выбрал, кого на какое время позвать');
    expect(textOf(render())).toContain('Места получат лучшие по баллу');
  });

  test('a point that is looked at is shown as it would be, and can be chosen but not approved', () => {
    const trial = day({ plan: { ...plan, chosen: { ...plan.chosen, invited: 3 } } });
    const markup = render({ trial });
    expect(textOf(markup)).toContain('Так вышло бы с 3 приглашениями. Это ещё не выбрано.');
    expect(textOf(markup)).toContain('Отправьте 3 приглашения');
    expect(markup).toContain("<input type='hidden' name='invitations' value='3'>");
    expect(textOf(markup)).toContain(`Вернуться к ${String(plan.chosen.invited)}`);
    expect(markup).not.toContain('/approve');
    expect(textOf(render())).not.toContain('Так вышло бы');
  });

  test('a number of invitations chosen between the points of the curve is marked as well', () => {
    const chosen = { ...plan.chosen, invited: 1_000 };
    const planned = day({ plan: { ...plan, chosen } });
    const chart = planPage(input({ day: planned }), f).plan?.curve?.charts[0]?.chart;
    expect(chart?.points.at(-1)?.value).toBe(1_000);
    expect(chart?.chosen).not.toBeNull();
  });

  test('an approved day can neither be approved again nor changed, but leads to its board', () => {
    const markup = render({ day: day({ status: 'approved' }) });
    expect(markup).not.toContain('/approve');
    expect(markup).not.toContain('/choose');
    expect(markup).not.toContain("name='startTime'");
    expect(markup).toContain(`href='/days/${id(200)}'`);
  });

  test('a plan whose first time has come cannot be approved and says what to do; with the form and the deletion at hand', () => {
    // Ten o'clock in Yekaterinburg, in a zone of the reader that does not matter.
    const at = (time: string) => words('ru', 'Asia/Yekaterinburg', new Date(time));
    const render = (time: string): string => html('pages/days/plan', planPage(input({ availableNow: 72 }), at(time)));
    expect(render('2026-06-02T04:59:00Z')).toContain(`action='/days/${id(200)}/approve'`);
    const markup = render('2026-06-02T05:00:00Z');
    for (const action of ['approve', 'choose', 'replan']) expect(markup).not.toContain(`/days/${id(200)}/${action}`);
    const text = textOf(markup);
    expect(text).toContain('Выберите для дня другую дату или удалите план.');
    expect(text).not.toContain('Отправьте');
    expect(markup).toContain("name='date'");
    expect(markup).toContain(`action='/days/${id(200)}/delete'`);
    const approved = planPage(input({ day: day({ status: 'approved' }) }), at('2026-06-02T05:00:00Z'));
    expect(approved.notices).toEqual([]);
  });

  test('a plan made before its vacancy went to another city says so', () => {
    const moved = render({ vacancy: vacancy({ citySlug: 'moscow', timeZone: 'Europe/Moscow' }) });
    expect(textOf(moved)).toContain('Город вакансии теперь — Москва, а план составлен на город Екатеринбург.');
    expect(moved).toContain(`action='/days/${id(200)}/replan'`);
    expect(textOf(render())).not.toContain('Город вакансии');
  });

  test('when the plan invites everybody it says to shortlist more', () => {
    const few = day({ plan: { ...plan, available: plan.chosen.invited, recommended: plan.chosen.invited } });
    expect(textOf(render({ day: few }))).toContain('план зовёт всех');
    expect(textOf(render())).not.toContain('план зовёт всех');
  });

  test('a risk over the limit is marked as bad', () => {
    const over = day({ limits: { waitSlots: 2, waitRisk: 0.001, perSlot: null } });
    expect(planPage(input({ day: over }), f).plan?.risks[0]).toMatchObject({ tone: 'bad' });
  });

  test('a plan on invented history says so, and is made again once there is one’s own', () => {
    const invented = day({ plan: { ...plan, prediction: { ...plan.prediction, basis: 'invented', fitId: null } } });
    const trying = render({ day: invented, now: { expected: null, basis: 'invented' } });
    expect(textOf(trying)).toContain('План опирается на вымышленные встречи имитации площадок, а не на ваши.');
    expect(trying).toContain("href='/attendance#import'");
    const outdated = render({ day: invented });
    expect(textOf(outdated)).toContain('теперь есть ваши собственные. Составьте его заново.');
    expect(textOf(outdated)).not.toContain('история явок с тех пор изменилась');
    expect(outdated).toContain(`action='/days/${id(200)}/replan'`);
    // Whoever is invited already is expected by what is known now.
    expect(textOf(render({ day: { ...invented, status: 'approved' } }))).not.toContain('вымышлен');
    const still: Partial<PlanInput> = { now: { expected: null, basis: 'invented' } };
    expect(textOf(render({ day: { ...invented, status: 'approved' }, ...still }))).toContain('вымышленные встречи');
    expect(textOf(render())).not.toContain('вымышлен');
  });

  test('says which reminders will be sent: of a day that is near not all', () => {
    const at = (time: string): string =>
      textOf(html('pages/days/plan', planPage(input(), words('ru', 'Asia/Yekaterinburg', new Date(time)))));
    expect(at('2026-06-01T06:00:00Z')).toContain('напоминания — накануне и за два часа');
    expect(at('2026-06-01T18:00:00Z')).toContain(
      'напоминания — за два часа до встречи: накануне напоминать уже поздно',
    );
    expect(at('2026-06-02T04:00:00Z')).toContain(
      'Напоминание за два часа получат те, до чьей встречи больше трёх часов',
    );
  });

  test('before it is sent it says who is invited to which time', () => {
    const invitees = [
      { startsAt: new Date('2026-06-02T05:00:00Z'), people: [{ applicationId: id(9), name: 'Ким Анна' }] },
      { startsAt: new Date('2026-06-02T05:30:00Z'), people: [{ applicationId: id(10), name: 'Лось Пётр' }] },
    ];
    const part = piece(render({ invitees }), "<details class='left-out'");
    expect(textOf(part)).toBe('Кого пригласим: 2 человека 10:00: Ким Анна 10:30: Лось Пётр');
    expect(part).toContain(`href='/applications/${id(9)}'`);
    expect(render()).not.toContain('Кого пригласим');
  });

  test('hours at night are remarked as long as they can be changed', () => {
    const night = day({ firstStart: '01:30', slotCount: 4 });
    expect(textOf(render({ day: night }))).toContain('Встречи с 01:30 до 03:00 начинаются ночью');
    expect(textOf(render({ day: day({ firstStart: '19:00', slotCount: 5 }) }))).toContain('Встреча в 21:00');
    const isSilent = [day({ firstStart: '07:00', slotCount: 28 }), day({ ...night, status: 'approved' })];
    for (const other of isSilent) expect(textOf(render({ day: other }))).not.toContain('начинаются ночью');
  });

  test('of a day to which people are invited the plan is the original one, marked with its time, behind how the day stands', () => {
    const approved = day({ status: 'approved' });
    const standing = standingPart(
      approved,
      {
        ...{ format: 'stream', at: new Date('2026-06-01T10:15:00Z') },
        slots: [
          {
            startsAt: new Date('2026-06-02T05:00:00Z'),
            interviewers: 1,
            invited: 7,
            confirmed: 3,
            asked: 0,
            came: 0,
            walkIns: 0,
            shows: 2.4,
            nobodyComes: 0.08,
          },
          {
            startsAt: new Date('2026-06-02T05:30:00Z'),
            interviewers: 0,
            invited: 4,
            confirmed: 1,
            asked: 1,
            came: 2,
            walkIns: 2,
            shows: 3.5,
            nobodyComes: 0.2,
          },
        ],
        figures: {
          ...{ invited: 12, expectedShows: { mean: 3.9, from: 1, to: 7 }, value: 2, waitRisk: 0.11 },
          ...{ waitPersonSlots: 1, idleInterviewerSlots: 0.4, overtimeSlots: 0.5, notInterviewed: 0.3 },
        },
      },
      { mean: 5.9, from: 3, to: 9, chance: 0.33 },
      f,
    );
    const page = render({ day: approved }, { standing });
    expect(textOf(page)).toContain(
      'Кого ещё ждём, придут с вероятностью в среднем 33 %. При составлении плана её оценивали в 20 %',
    );
    const text = textOf(page);
    expect(text).toContain('День как он есть, на 15:15');
    expect(text).toContain('Сейчас приглашены 12 человек: 7 на 10:00, 5 на 10:30. Придут примерно 5,9');
    expect(text).toContain('5,9 (3–9) ожидаем сейчас 2 пришли 2 без записи');
    expect(text).toContain('12 приглашены, считая предложенные места');
    expect(text).toContain('10:00 7 3 2,4 8 % 10:30 интервьюера не будет 5 + 2 без записи 1 3,5 20 %');
    // Only where somebody interviews can they be idle.
    expect(text).toContain('просидит без дела в среднем 12 мин из 30 мин');
    expect(text).toMatch(/20 % .* Первоначальный план, составлен .* По плану \d+/);
    expect(text).toContain('На чём основан первоначальный план');
    expect(textOf(render())).not.toContain('Первоначальный');
  });

  test('of a day that is over it says who came', () => {
    const held = day({ status: 'held' });
    const slot = { invited: 7, confirmed: 3, asked: 0, came: 4, walkIns: 0, shows: 4, nobodyComes: 0, interviewers: 1 };
    const figures = { invited: 7, expectedShows: { mean: 4, from: 4, to: 4 }, sessionsHeld: 1, sessions: [] };
    const at = new Date('2026-06-03T10:15:00Z');
    const slots = [{ ...slot, startsAt: new Date('2026-06-02T05:00:00Z') }];
    const over = standingPart(held, { format: 'group', at, slots, figures }, null, f);
    expect(over).toMatchObject({ heading: 'Как прошёл день', risks: [], figures: [] });
    expect(over.sentence).toBe('Были приглашены 7 человек. Пришли, считая тех, кого не ждали: 4.');
    expect(over.rows).toEqual([{ time: '10:00', staff: null, cells: ['7', '4'] }]);
  });

  test('what the plan rests on is there in numbers', () => {
    expect(textOf(piece(render(), "class='facts'"))).toContain(
      'Вероятность прийти (оценка при составлении) 20 % (16–25 %) Приглашений в истории 186',
    );
    expect(textOf(render())).toContain('Простая доля пришедших — на странице «Явка»');
  });

  test('a plan of an earlier history says of when it is, and can be made again', () => {
    const older = { isOfOlderHistory: true };
    const said = render(older);
    expect(textOf(said)).toMatch(/План рассчитан .*\d\d:\d\d, а история явок с тех пор изменилась\. Составить заново/);
    expect(said).toContain(`action='/days/${id(200)}/replan'`);
    const invented = day({ plan: { ...plan, prediction: { ...plan.prediction, basis: 'invented', fitId: id(899) } } });
    for (const fresh of [render(), render({ ...older, day: invented })])
      expect(textOf(fresh)).not.toContain('история явок');
  });

  test('a shortlist that changed since is said, and the plan can be made again from it', () => {
    const grown = render({ availableNow: 72 });
    expect(textOf(grown)).toContain('Отобранных теперь 72, а план составлен на 60. Составить заново');
    expect(textOf(piece(grown, "class='facts'"))).toContain('60 при составлении, теперь 72');
    expect(grown).toContain(`action='/days/${id(200)}/replan'`);
    expect(render({ availableNow: 0 })).not.toContain('/replan');
    // The button says what will be sent.
    expect(textOf(render({ availableNow: 12 }))).toContain('Утвердить и отправить 12 приглашений');
    expect(render({ availableNow: 0 })).not.toContain('/approve');
    expect(textOf(render())).not.toContain('план составлен на');
    const approved = textOf(render({ day: day({ status: 'approved' }), availableNow: null }));
    expect(approved).not.toContain('план составлен на');
    expect(approved).toContain(`Отобрано и ждёт ${day().plan.available} при составлении`);
  });

  test('without a day there is the form and what it is for; a refused form says why', () => {
    const text = textOf(render({ day: null, faults: [{ text: 'date: выберите другой день', href: null }] }));
    expect(text).toContain('День ещё не спланирован');
    expect(text).toContain('date: выберите другой день');
    expect(render({ day: null })).toContain(`action='/vacancies/${id(100)}/plan'`);
  });

  test('other days are a click away', () => {
    const others = planPage(input(), f).otherDays;
    expect(others).toHaveLength(1);
    expect(others[0]).toMatchObject({ href: `/days/${id(201)}`, state: { word: 'прошёл' } });
  });

  test('whoever can be told in no way is named, with the way to their application', () => {
    const leftOut = [{ applicationId: id(7), name: 'Ким Анна' }];
    const markup = render({ leftOut });
    expect(textOf(markup)).toContain('1 человек из отобранных не учтён: нет ни телефона, ни почты');
    expect(markup).toContain(`href='/applications/${id(7)}'>Ким Анна`);
    expect(textOf(render())).not.toContain('не учт');
  });

  test('a plan that nobody knows of yet can be deleted', () => {
    expect(render()).toContain(`action='/days/${id(200)}/delete'`);
    expect(render({ day: day({ status: 'approved' }) })).not.toContain('/delete');
  });

  test('one more day is a click away from any plan', () => {
    const another = `href='/vacancies/${id(100)}/plan?day&#x3D;new'`;
    expect(render()).toContain(another);
    expect(render({ day: day({ status: 'approved' }) })).toContain(another);
    expect(render({ day: null })).not.toContain(another);
  });

  test('a refused change keeps the day and what was typed', () => {
    const values = { ...valuesOf(day(), '2026-06-02', f), interviewers: 'пять' };
    const markup = render({ values, faults: [{ text: 'не число', href: null }] });
    expect(textOf(markup)).toContain('Отправьте');
    expect(textOf(piece(markup, "role='alert'"))).toBe('не число');
    expect(markup).toContain("value='пять'");
    expect(markup).toContain(`action='/vacancies/${id(100)}/plan?day&#x3D;${id(200)}'`);
  });

  test('what is at fault with a field is said beside it and tied to it, and with the whole above the form', () => {
    const refused = (href: string | null): string =>
      render({
        day: null,
        faults: [{ text: 'от 0 до числа мест', href }],
        values: { ...valuesOf(null, '2026-06-02', f), moneyMove: 'x' },
      });
    for (const name of ['date', 'slots', 'capacity', 'minimum', 'overflow', 'risk', 'directions', 'move']) {
      const page = refused(`#p-${name}`);
      expect(page.match(/aria-describedby='[^']*-fault'/g)).toEqual([`aria-describedby='p-${name}-fault'`]);
      expect(page).toContain(`<p class='fault' id='p-${name}-fault' role='alert'>от 0 до числа мест</p>`);
      expect(page.match(/role='alert'/g)).toHaveLength(1);
      expect(/<(input|textarea)[^>]*aria-invalid[^>]*>/.exec(page)?.[0]).toContain(`id='p-${name}'`);
    }
    expect(refused(null)).not.toContain('aria-invalid');
    expect(textOf(piece(refused(null), "role='alert'"))).toBe('от 0 до числа мест');
  });

  test('a risk with decimals comes back as it was written in the language', () => {
    const precise = day({ limits: { waitSlots: 2, waitRisk: 0.075, perSlot: null } });
    expect(valuesOf(precise, precise.date, f).waitRiskPercent).toBe('7,5');
    expect(valuesOf(precise, precise.date, words('en')).waitRiskPercent).toBe('7.5');
    expect(valuesOf(day({ limits: { waitSlots: 2, waitRisk: null, perSlot: null } }), '', f).waitRiskPercent).toBe('');
    expect(valuesOf(null, '', f).waitRiskPercent).toBe('10');
    expect(piece(render(), "id='p-risk'")).not.toContain("type='number'");
  });

  test('prices in money are folded away until they are stated, and come back as they were written', () => {
    const money = { interview: 3000, interviewerHour: 1200.5, waitingHour: 0, overtimeHour: 2000, invitation: 15 };
    const stated = day({ prices: { ...day().prices, money } });
    const values = valuesOf(stated, stated.date, f);
    expect(values.moneyInterviewerHour).toBe('1200,5');
    expect(typedMoney(values)).toEqual(money);
    expect(typedMoney({ ...values, moneyInvitation: ' ' })).toEqual({ ...money, invitation: 0 });
    expect(typedMoney(valuesOf(day(), '2026-06-02', f))).toBeNull();
    expect(typedMoney({ ...values, moneyInterview: 'много' })?.interview).toBeNaN();
    expect(render()).toMatch(/<details>\s*<summary class='small'>Цены в деньгах/);
    expect(render({ values })).toMatch(/<details open>\s*<summary class='small'>Цены в деньгах/);
    const refusal = { code: 'interviews.field-invalid', values: { field: 'money.interview', demand: '' } };
    expect(fieldFault(refusal, f)).toBe(
      '«Польза одной встречи, цена потерянного кандидата»: напишите сумму от 0 до 10 000 000.'.replaceAll(
        /(?<=\d) (?=\d)/g,
        '\u00a0',
      ),
    );
  });

  test('the prices in use are shown from the start, and beside stated ones what the empty fields count as', () => {
    const usual = (values: Partial<PlanInput['values']>) =>
      planPage(input({ values: { ...valuesOf(day(), '2026-06-02', f), ...values } }), f).form?.money.map(
        (field) => field.usual,
      );
    expect(usual({})).toEqual(['1000', '1400', '600', '2000', '0', '250']);
    expect(usual({ slotMinutes: '45' })).toEqual(['1000', '933,33', '400', '1333,33', '0', '250']);
    expect(usual({ moneyInterview: '3000' })).toEqual(['0', '0', '0', '0', '0', '750']);
    const field = piece(render(), "id='p-interviewerHour'");
    expect(field.slice(0, field.indexOf('>'))).toContain("value='' placeholder='1400'");
    expect(textOf(piece(render(), "class='field slider-field'"))).toBe(
      'Польза одной встречи, цена потерянного кандидата',
    );
  });

  test('each price has a slider, which stands where the price does or where it usually would', () => {
    const sliders = (values: Partial<PlanInput['values']>) =>
      planPage(input({ values: { ...valuesOf(day(), '2026-06-02', f), ...values } }), f).form?.money.map(
        ({ slider }) => slider,
      );
    expect(sliders({})?.map(({ at }) => at)).toEqual([1000, 1400, 600, 2000, 0, 250]);
    expect(sliders({ moneyInterviewerHour: '20000,5' })?.[1]).toEqual({ most: 60_100, step: 100, at: 20_000 });
    expect(sliders({ moneyInvitation: 'много' })?.[4]).toEqual({ most: 300, step: 1, at: 0 });
    // By the hour it depends on the slot: touching one slider must not change what the product reckons with.
    expect(sliders({ slotMinutes: '60' })?.map(({ at }) => at)).toEqual([1000, 700, 300, 1000, 0, 250]);
    expect(sliders({ slotMinutes: 'x' })?.map(({ at }) => at)).toEqual([1000, 1400, 600, 2000, 0, 250]);
    const slider = piece(render(), "data-slides='moneyInterview'");
    expect(slider).toContain("type='range'");
    // What is sent is the number beside it.
    expect(slider.slice(0, slider.indexOf('>'))).not.toContain(' name=');
    expect(textOf(render())).toContain('Новый день начинается с цен, которые названы последними');
  });

  test('what the form would give is said before it is sent', () => {
    const tried = day({ plan: { ...plan, chosen: { ...plan.chosen, invited: 21 } } });
    const preview = planPreviewPart({ ...tried, status: 'planned' }, f);
    const text = textOf(piece(render({ preview }), "id='plan-preview'"));
    expect(text).toContain('Если составить план с этими полями');
    expect(text).toMatch(/Отправьте 21 приглашение: .+ Кто-то будет ждать дольше 1 ч: \d+ %\./);
    expect(textOf(render({ preview: { ...NO_PREVIEW, faults: [{ text: 'не число', href: null }] } }))).toContain(
      'не число',
    );
    expect(textOf(render())).not.toContain('Если составить план');
    expect(render()).toContain(`hx-post='/vacancies/${id(100)}/plan/preview?day&#x3D;${id(200)}'`);
  });

  test('only days from today to a year ahead can be chosen', () => {
    expect(render()).toContain("min='2026-06-01' max='2027-06-02'");
  });

  test('a text that is too long is refused with its bound, under the word above its field', () => {
    const fault = (field: string) =>
      fieldFault({ code: 'interviews.field-invalid', values: { field, demand: '', longest: 40 } }, f);
    expect(fault('contactPhone')).toBe('«Телефон на месте»: напишите короче, не больше 40 знаков.');
    expect(fault('directions')).toBe('«Как пройти»: напишите короче, не больше 40 знаков.');
    // A browser would cut what is pasted without a word.
    expect(render()).not.toContain('maxlength');
  });

  test('a day that is too large is refused with the number of slots that is not', () => {
    const values = { field: 'interviews', demand: '', most: 32, interviewers: 4, slots: 8 };
    const fault = fieldFault({ code: 'interviews.field-invalid', values }, f);
    expect(fault).toContain('не больше 32 встреч: при числе интервьюеров 4 это самое большее слотов: 8');
  });
});
