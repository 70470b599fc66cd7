import type {
  InterviewDay,
  ReplannedDay,
  ReplannedGroups,
  ReplannedLine,
  ReplannedStream,
} from '../../../src/interviews/index.js';
import type { Formatter } from '../../../src/platform/views/index.js';
import { dayHintPart } from '../../../src/web/days/day-hint.page.js';
import { replanningPart, tickedFirst, whomNextPart } from '../../../src/web/days/replanning.page.js';
import { chosenPart, stalePart } from '../../../src/web/days/replanning-chosen.page.js';
import { staffingPart } from '../../../src/web/days/staffing.page.js';
import { streamPlan } from '../../support/plan-of-format.js';
import { html, textOf, words } from '../support/rendering.js';
import { day, id } from '../support/samples.js';

const FIGURES = {
  invited: 21,
  expectedShows: { mean: 4.2, from: 1, to: 8 },
  value: 2,
  waitRisk: 0.04,
  waitPersonSlots: 2,
  idleInterviewerSlots: 1,
  overtimeSlots: 0.5,
  notInterviewed: 0,
};

const NOTHING = { interviews: 0, waiting: 0, idle: 0, overtime: 0, invitations: 0, overLimit: 0, disturbed: 0, sum: 0 };

function line(more: Partial<ReplannedLine>): ReplannedLine {
  return {
    ...{ key: 'invite:1:2', applicationId: id(7), name: 'Петрова Анна', scorePoints: 80, from: null },
    ...{
      to: new Date('2026-06-02T05:30:00Z'),
      isConfirmed: false,
      isUnattended: false,
      message: 'invitation',
      way: 'email',
    },
    ...{ showProbability: 0.24, gain: 0.21 },
    ...more,
  };
}

function replanned(more: Partial<ReplannedStream> = {}): ReplannedStream {
  return {
    ...{ dayId: day().id, shown: 'abc', invite: [line({})], move: [], staying: 21, before: FIGURES, unattended: [] },
    ...{ after: { ...FIGURES, invited: 22 }, missing: 0, lastReplanned: null, format: 'stream', freed: 0, next: null },
    worth: { before: { ...NOTHING, sum: 2 }, after: { ...NOTHING, interviews: 0.9, waiting: -0.1, sum: 2.8 } },
    ...{ disturbance: { invited: 0.25, confirmed: 0.5 }, callOff: null },
    ...more,
  };
}

/** The part, of which what becomes of the day is that of all that is proposed. */
function partOf(difference: ReplannedDay | null, of: InterviewDay, f: Formatter) {
  return replanningPart(difference, difference && { ...difference, lines: tickedFirst(difference, of) }, of, f);
}

const render = (more: Partial<ReplannedStream> = {}, language: 'ru' | 'en' = 'ru'): string =>
  html('pages/days/replanning', partOf(replanned(more), day(), words(language))!);

describe('what should change of a day', () => {
  test('says who would get what, by which way, and what it brings', () => {
    const text = textOf(render());
    expect(text).toContain('Пригласить ещё 1 человека');
    expect(text).toContain('Петрова Анна на 10:30 придёт: 24 % · +0,21 собеседования приглашение письмом');
    // Both stand in one line, however narrow.
    expect(JSON.stringify(partOf(replanned(), day(), words()))).toContain('придёт:\u00a024');
    expect(text).toContain('Приглашены 21 22');
    expect(text).toContain('итог изменится на +0,80 (встречи +0,90, ожидание −0,10)');
    expect(text).toContain('У 21 приглашённого время остаётся прежним');
    expect(textOf(render({}, 'en'))).toContain('Invite 1 more person');
  });

  test('says of what the worth is made, term by term, and what it costs to move somebody', () => {
    const from = new Date('2026-06-02T05:00:00Z');
    const before = { ...NOTHING, interviews: 4.2, waiting: -1.3, overLimit: -0.6, sum: 2.3 };
    const after = { ...NOTHING, interviews: 4.15, waiting: -1, overLimit: -0.1, disturbed: -0.25, sum: 2.8 };
    const more = {
      ...{ invite: [], move: [line({ from, message: 'moved' })], worth: { before, after } },
      after: { ...FIGURES, waitPersonSlots: 1 },
    };
    const text = textOf(render(more));
    expect(text).toContain('Перенести встречу 1 человеку');
    expect(text).toContain('Придут 4,2 (1–8) 4,2 (1–8) −0,05');
    expect(text).toContain('Ожидание всех вместе 1 ч 30 мин +0,30');
    expect(text).toContain('Новое время у приглашённых 0 1 −0,25');
    expect(text).toContain('Итого 2,30 2,80 +0,50');
    expect(text).toContain('Новое время приглашённому стоит 0,25, подтвердившему — 0,50');
    expect(textOf(render(more, 'en'))).toContain('Sum 2.30 2.80 +0.50');
    const money = { interview: 3000, interviewerHour: 0, waitingHour: 0, overtimeHour: 0, invitation: 0 };
    const prices = { ...day().prices, interview: 3000, money };
    const worth = { before: { ...NOTHING, sum: 7000 }, after: { ...NOTHING, interviews: 2400, sum: 9400 } };
    const disturbance = { invited: 750, confirmed: 1500 };
    const paid = partOf(
      replanned({ invite: [line({ gain: 2400 })], worth, disturbance }),
      { ...day(), prices },
      words(),
    )!;
    expect(textOf(html('pages/days/replanning', paid))).toContain('Итого 7 000 9 400 +2 400');
    expect(textOf(paid.chosen.prices)).toContain('приглашённому стоит 750, подтвердившему — 1 500');
    expect(textOf(paid.chosen.worth!)).toContain('примерно +2 400 по ценам этого дня');
  });

  test('shows of those who are moved from where to where, whether they had said yes, and who has to be called', () => {
    const from = new Date('2026-06-02T05:00:00Z');
    const text = textOf(render({ move: [line({ from, isConfirmed: true, message: 'moved', way: 'phone' })] }));
    expect(text).toContain(
      'с 10:00 на 10:30 подтверждено придёт: 24 % · +0,21 собеседования написать некуда: позвоните',
    );
  });

  test('is sent back with what it rests on, ticked what brings something by itself', () => {
    const page = render({ invite: [line({}), line({ key: 'invite:3:4' }), line({ key: 'invite:5:6', gain: 0.001 })] });
    expect(page).toContain(`action='/days/${day().id}/replanning'`);
    expect(page).toContain("name='shown' value='abc'");
    expect(page.match(/name='line' value='invite:\d:\d' checked/g)).toHaveLength(2);
    expect(page).toContain("name='line' value='invite:5:6'>");
    expect(textOf(page)).toContain('0 собеседований');
  });

  test('states the sum of what is ticked, and says it anew with every tick', () => {
    const from = new Date('2026-06-02T05:00:00Z');
    const difference = replanned({
      invite: [line({}), line({ key: 'invite:5:6', gain: 0.001 })],
      move: [line({ key: 'move:7:8', from, message: 'moved', gain: 0.002 })],
    });
    expect([...tickedFirst(difference, day())]).toEqual(['invite:1:2']);
    const page = render({ invite: difference.invite, move: difference.move });
    expect(page).toContain(`hx-post='/days/${day().id}/replanning/chosen' hx-trigger='change delay:150ms'`);
    const part = (lines: readonly string[], sum: number) =>
      textOf(
        html(
          'pages/days/replanning-chosen',
          chosenPart(
            difference,
            {
              ...{
                format: 'stream',
                callOff: null,
                lines: new Set(lines),
                after: { ...FIGURES, invited: 20 + lines.length },
              },
              worth: { before: { ...NOTHING, sum: 2 }, after: { ...NOTHING, waiting: sum - 2, sum } },
            },
            day(),
            words(),
          ),
        ),
      );
    const all = part(['invite:1:2', 'invite:5:6', 'move:7:8'], 2.5);
    expect(all).toContain('итог изменится на +0,50 (ожидание +0,50)');
    expect(all).toContain('Новое время у приглашённых 0 1');
    expect(all).toContain('У 21 приглашённого время остаётся прежним');
    const some = part(['invite:1:2'], 2.3);
    expect(some).toContain('Итого 2,00 2,30 +0,30');
    expect(some).not.toContain('Новое время у приглашённых 0');
    expect(some).toContain('У 22 приглашённых время остаётся прежним');
    expect(part(['invite:5:6'], 1.8)).toContain(
      'день станет хуже: если всё пересчитать в собеседования, итог изменится на −0,20',
    );
    expect(part([], 2)).toContain('Ничего не отмечено: день останется таким, какой есть.');
    const stale = textOf(html('pages/days/replanning-chosen', stalePart(words().t('replanning.stale'), day())));
    expect(stale).toBe('С тех пор, как открыта эта страница, что-то изменилось. Посмотреть заново');
  });

  test('says how many would come and be sent home, where nobody interviews at the end', () => {
    expect(textOf(render({ before: { ...FIGURES, notInterviewed: 1.26 } }))).toContain(
      'Придут, но уйдут без собеседования 1,3 0,0',
    );
    expect(textOf(render())).not.toContain('без собеседования');
  });

  test('says that there is nothing to change, who changed what last, and what is missing', () => {
    const lastReplanned = {
      ...{ shown: 'x', lines: [], userId: null, userName: 'Анна', at: '2026-06-01T09:00:00Z', invited: 2, moved: 1 },
    };
    const text = textOf(render({ invite: [], missing: 3, lastReplanned }));
    expect(text).toContain('Менять нечего: приглашён 21 человек');
    expect(text).toContain('Есть ещё 3 места');
    expect(text).toContain('Последнее изменение: Анна');
    expect(text).not.toContain('Утвердить');
  });

  test('says of whom it moves that nobody interviews there, and names whoever has to stay with what can be done for them', () => {
    const from = new Date('2026-06-02T05:00:00Z');
    const unattended = [
      {
        ...{ bookingId: id(3), applicationId: id(4), name: 'Серова Инна', at: new Date('2026-06-02T06:00:00Z') },
        ...{ way: 'email' as const, why: 'no-room' as const },
      },
    ];
    const moved = line({ key: 'move:1:2', from, message: 'moved', gain: 0.4, isUnattended: true });
    const page = render({ invite: [], move: [moved], unattended });
    expect(page).toContain("value='move:1:2' checked");
    expect(textOf(page)).toContain('с 10:00 на 10:30 интервьюера не будет');
    const said =
      /1 приглашённый остаётся на время, .* другой день или отмените .* 11:00 · Серова Инна · на другое время мест нет/u;
    expect(textOf(page)).toMatch(said);
    expect(page).toContain(`href='/days/${day().id}/bookings/${id(3)}'`);
    const alone = textOf(render({ invite: [], unattended }));
    expect(alone).toMatch(said);
    expect(alone).not.toContain('Менять нечего');
    const board = whomNextPart(replanned({ invite: [], unattended }), day(), words());
    expect(textOf(html('pages/days/whom-next', board))).toMatch(said);
    expect(dayHintPart(replanned({ invite: [], unattended }), day(), words()).text).toContain(
      'У 1 приглашённого время',
    );
  });

  test('counts the people who are being asked for a seat apart from those who are invited', () => {
    expect(textOf(render({ staying: 19 }))).toContain('Приглашены, считая предложенные места 21 22');
  });

  test('says that the risk stays over its limit', () => {
    const limited = { ...day(), limits: { waitSlots: 2, waitRisk: 0.1, perSlot: null } };
    const ill = partOf(replanned({ after: { ...FIGURES, waitRisk: 0.18 } }), limited, words());
    expect(textOf(ill?.overLimit ?? '')).toContain('останется 18 %, выше вашего предела 10 %');
    expect(partOf(replanned(), limited, words())?.overLimit).toBeNull();
  });

  test('what is not ticked is no risk that nothing lowers', () => {
    const limited = { ...day(), limits: { waitSlots: 2, waitRisk: 0.1, perSlot: null } };
    const difference = replanned({ after: { ...FIGURES, waitRisk: 0.1 } });
    const ticked = (waitRisk: number, all = difference) =>
      chosenPart(
        all,
        {
          ...{ format: 'stream', callOff: null, lines: new Set<string>() },
          ...{ after: { ...FIGURES, waitRisk }, worth: { before: NOTHING, after: NOTHING } },
        },
        limited,
        words(),
      ).overLimit;
    expect(textOf(ticked(0.16) ?? '')).toBe(
      'С отмеченным риск долгого ожидания — 16 %, выше вашего предела 10 %. Если отметить всё предложенное, он будет 10 %.',
    );
    expect(ticked(0.1)).toBeNull();
    const crowded = replanned({ after: { ...FIGURES, waitRisk: 0.16 } });
    expect(textOf(ticked(0.16, crowded) ?? '')).toContain('он ниже не станет');
  });

  test('names whom to call off where the risk stays over its limit, with the way there', () => {
    const limited = { ...day(), limits: { waitSlots: 2, waitRisk: 0.1, perSlot: null } };
    const person = {
      ...{ bookingId: id(8), applicationId: id(7), name: 'Петрова Анна', at: new Date('2026-06-02T05:30:00Z') },
      ...{ scorePoints: 34, showProbability: 0.12 },
    };
    const people = [person, { ...person, bookingId: id(9), name: '', scorePoints: null }];
    const crowded = { invite: [], after: { ...FIGURES, waitRisk: 0.28 }, callOff: { people, waitRisk: 0.09 } };
    const part = (more: Partial<ReplannedStream>, language: 'ru' | 'en' = 'ru') =>
      html('pages/days/replanning', partOf(replanned(more), limited, words(language))!);
    const text = textOf(part(crowded)).replaceAll('\u00a0', ' ');
    expect(text).toContain('Перестановкой тех, кто ещё не подтвердил, он ниже не станет');
    expect(text).toContain('без названных здесь риск станет 9 %.');
    const stays = { ...person, way: 'email' as const, why: 'no-gain' as const };
    expect(textOf(part({ ...crowded, unattended: [stays] })).replaceAll('\u00a0', ' ')).toContain(
      'без названных здесь и без тех, с кем некому провести собеседование, риск станет 9 %.',
    );
    expect(text).toContain('Петрова Анна · 10:30, балл 34, придёт: 12 %');
    expect(text).toMatch(/· 10:30, без балла, придёт: 12 %/u);
    expect(part(crowded)).toContain(`href='/days/${day().id}/bookings/${id(8)}'`);
    expect(textOf(part({ ...crowded, callOff: { people: [person], waitRisk: 0.09 } }, 'en'))).toContain(
      'Who is expected least',
    );
    // Within the limit nobody is named, whatever was found.
    expect(part({ ...crowded, after: FIGURES })).not.toContain('балл 34');
  });

  test('explains a day that costs more than it brings', () => {
    const before = { ...NOTHING, interviews: 2.1, idle: -8.4, waiting: -2.7, sum: -9 };
    const after = { ...before, interviews: 3, idle: -6.4, waiting: -3, sum: -6.4 };
    const text = textOf(render({ worth: { before, after } }));
    expect(text).toContain('итог изменится на +2,60 (простой интервьюеров +2,00, встречи +0,90, ожидание −0,30)');
    expect(text).toContain(
      'Состоится примерно 3,00 собеседования, а отнимут, в пересчёте на собеседования: простой интервьюеров −6,40, ожидание −3,00. Итог ниже нуля: −6,40',
    );
    expect(textOf(render())).not.toContain('ниже нуля');
    expect(textOf(render({ worth: { before, after } }, 'en'))).toContain('The sum is below zero: −6.40');
  });

  test('advises against what takes most, and never to do without the only interviewer', () => {
    const advice = (worth: Partial<ReplannedStream['worth']['after']>, interviewers = 1): string => {
      const after = { ...NOTHING, interviews: 8.17, ...worth };
      const lost = replanned({ worth: { before: { ...after, sum: -3 }, after } });
      return partOf(lost, { ...day(), interviewers }, words())?.chosen.loss ?? '';
    };
    const crowded = { interviews: 6.51, waiting: -4.45, overLimit: -2.68, overtime: -2.19, sum: -2.81 };
    expect(advice(crowded)).toContain('ещё один интервьюер, день длиннее или меньше приглашений');
    expect(advice(crowded, 3)).not.toContain('меньше интервьюеров');
    expect(advice({ idle: -9, sum: -0.83 }, 2)).toContain('меньше интервьюеров, день короче');
    expect(advice({ idle: -9, sum: -0.83 })).toContain('Помогут день короче или другие цены');
    expect(advice({ invitations: -9, sum: -0.83 })).toContain('Помогут меньше приглашений');
  });

  test('names every part of a worth that is to be seen, and the parts come to the whole', () => {
    const before = { ...NOTHING, interviews: 5, waiting: -2, idle: -1, overtime: -1, sum: 1 };
    const after = {
      ...{ ...NOTHING, interviews: 5.405, waiting: -2.235, idle: -0.815, overtime: -1.155, invitations: -0.001 },
      sum: 1.199,
    };
    const part = partOf(replanned({ worth: { before, after } }), day(), words())!;
    const [, whole, parts] = /изменится на (\S+) \((.*?)\)\./.exec(part.chosen.worth!.replaceAll('\u00a0', ' '))!;
    const hundredths = (text: string): number => Math.round(100 * Number(text.replace('−', '-').replace(',', '.')));
    const shown = [...parts.matchAll(/[+−]\d+,\d+/g)].map(([text]) => hundredths(text));
    expect(shown).toHaveLength(4);
    expect(shown.reduce((sum, one) => sum + one, 0)).toBe(hundredths(whole));
    expect(hundredths(whole)).toBe(20);
    const column = part.chosen.figures.map(({ worth }) => hundredths(worth || '0'));
    expect(column.reduce((sum, one) => sum + one, 0)).toBe(hundredths(part.chosen.total!.worth!));
  });

  test('says whom an invitation would go to next, and why it is not proposed', () => {
    const next = {
      ...{ applicationId: id(9), name: 'Ким Олег', to: new Date('2026-06-02T05:30:00Z'), showProbability: 0.2 },
      ...{ gain: -0.12, risk: 0.18 },
    };
    const limits = { waitSlots: 2, waitRisk: 0.1, perSlot: null };
    const said = (
      why: 'no-gain' | 'over-limit' | 'fewer',
      language: 'ru' | 'en' = 'ru',
      risk = 0.18,
      gain = next.gain,
    ): string =>
      textOf(
        html(
          'pages/days/replanning',
          partOf(replanned({ invite: [], next: { ...next, why, risk, gain } }), { ...day(), limits }, words(language))!,
        ),
      );
    expect(said('no-gain')).toContain(
      'следующий в шорт-листе Ким Олег, 10:30 (придёт: 20 %) — польза дня изменится так: −0,12 собеседования',
    );
    expect(said('no-gain', 'ru', 0, 0.001)).toContain('польза дня изменится так: 0 собеседований.');
    expect(said('over-limit')).toContain('риск долгого ожидания станет 18 %, выше предела 10 %');
    expect(said('over-limit', 'ru', 0.104)).toContain('риск долгого ожидания станет чуть выше предела 10 %');
    expect(said('fewer')).toContain('вы выбрали для этого дня меньше приглашений');
    expect(said('no-gain', 'en')).toContain('change the worth of the day by −0.12 interviews');
  });

  describe('on the board', () => {
    const board = (more: Partial<ReplannedStream>): string =>
      html('pages/days/whom-next', whomNextPart(replanned(more), day(), words()));

    test('names who would be written to, and leads to the proposal of the plan', () => {
      const page = board({});
      expect(textOf(page)).toContain('Пригласить ещё 1 человека Петрова Анна на 10:30 · придёт: 24 %');
      expect(page).toContain(`/vacancies/${day().vacancyId}/plan?day&#x3D;${day().id}#replanning`);
      expect(page).not.toContain('<form');
    });

    test('says that the risk is over its limit, whether or not the plan knows a way', () => {
      const limited = { ...day(), limits: { waitSlots: 2, waitRisk: 0.1, perSlot: null } };
      const before = { ...FIGURES, waitRisk: 0.38 };
      const said = (more: Partial<ReplannedStream>): string =>
        textOf(html('pages/days/whom-next', whomNextPart(replanned({ before, ...more }), limited, words())));
      const from = new Date('2026-06-02T05:00:00Z');
      const moved = said({ invite: [], move: [line({ from, message: 'moved' })] });
      expect(moved).toContain('План предлагает изменить');
      expect(moved).toContain('Перенести встречу 1 человеку');
      expect(moved).toContain('с 10:00 на 10:30');
      expect(moved).toContain('Риск долгого ожидания сейчас 38 %, ваш предел — 10 %. С изменениями он станет 4 %.');
      // What pays for it beside the risk is named as well.
      const worth = {
        before: { ...NOTHING, waiting: -1.3, idle: -0.4, overLimit: -0.6, sum: -2.3 },
        after: { ...NOTHING, waiting: -1, idle: -0.2, overLimit: -0.5, disturbed: -0.25, sum: -1.95 },
      };
      expect(said({ invite: [], move: [line({ from, message: 'moved' })], worth })).toContain(
        '(ожидание +0,30, новое время приглашённым −0,25, простой интервьюеров +0,20, риск долгого ожидания +0,10)',
      );
      // Another time that changes nothing is no proposal: what helps is said instead, in people and minutes.
      const crowd = {
        ...before,
        waitRisk: 0.7,
        waitPersonSlots: 12,
        overtimeSlots: 2,
        expectedShows: { mean: 12, from: 8, to: 16 },
      };
      const move = [line({ from, message: 'moved' })];
      const idle = said({ invite: [], move, before: crowd, after: { ...crowd, waitPersonSlots: 11.9 } });
      expect(idle).toContain('ждём 12,0 чел., каждый прождёт в среднем 30 мин, день затянется на 1 ч');
      expect(idle).toContain('Поможет ещё один интервьюер');
      expect(idle).not.toMatch(/Перенести|предлагает изменить|Посмотреть|собеседовани/);
      // One that saves time is, and says how much.
      const saving = said({ invite: [], move, before: crowd, after: { ...crowd, waitPersonSlots: 8 } });
      expect(saving).toContain('Перенести встречу 1 человеку');
      expect(saving).toContain('другое время его не снижает');
      expect(saving).toContain('с изменениями ждём 12,0 чел., каждый прождёт в среднем 20 мин');
      const helpless = said({ invite: [], after: before });
      expect(helpless).toContain('останется 38 %, выше вашего предела 10 %');
      expect(helpless).toContain('День под угрозой');
    });

    test('offers nothing where the plan says that nothing is to be changed, and says why a free place stays free', () => {
      const page = board({ invite: [], freed: 3, missing: 1 });
      expect(textOf(page)).toContain('По плану свободно 2 места, но звать сейчас никого не нужно');
      expect(textOf(page)).toContain('Есть ещё 1 место, но в шорт-листе звать больше некого');
      expect(page).not.toContain('/plan?');
      expect(textOf(board({ invite: [] }))).toBe('');
      expect(textOf(html('pages/days/whom-next', whomNextPart(null, day(), words())))).toBe('');
    });
  });

  describe('among the days', () => {
    const limited = { ...day(), limits: { waitSlots: 2, waitRisk: 0.1, perSlot: null } };
    const before = { ...FIGURES, waitRisk: 0.38 };
    const from = new Date('2026-06-02T05:00:00Z');
    const move = [line({ from, message: 'moved' }), line({ from, message: 'moved' })];
    const said = (more: Partial<ReplannedStream> | null, language: 'ru' | 'en' = 'ru'): string =>
      html('pages/days/day-hint', dayHintPart(more && replanned(more), limited, words(language)));

    test('says in a sentence what the plan proposes and that the risk is over its limit, and leads there', () => {
      expect(textOf(said({ move }))).toContain(
        'План предлагает пригласить ещё 1 человека и перенести 2 встречи. Посмотреть в плане',
      );
      expect(textOf(said({ invite: [], move, before }))).toContain(
        'Риск долгого ожидания 38 %, предел — 10 %: план предлагает перенести 2 встречи.',
      );
      expect(textOf(said({ invite: [], before }))).toContain('Риск долгого ожидания 38 %, предел — 10 %. Посмотреть');
      expect(textOf(said({ move }, 'en'))).toContain(
        'The plan proposes inviting 1 more person and moving 2 interviews.',
      );
      expect(said({})).toContain(`/vacancies/${day().vacancyId}/plan?day&#x3D;${day().id}#replanning`);
    });

    test('says nothing of a day of which nothing is to be said', () => {
      expect(said({ invite: [] }).trim()).toBe('');
      expect(said({ invite: [], before: { ...before, waitRisk: 0.104 } }).trim()).toBe('');
      expect(said(null).trim()).toBe('');
    });

    test('a high risk that no limit forbids is told where it is higher than the plan was, as after another history', () => {
      const text = (waitRisk: number, atPlanning: number): string | null => {
        const plan = streamPlan(day().plan);
        const chosen = { ...plan.chosen, risk: { ...plan.chosen.risk, someoneWaitsOver: atPlanning } };
        const free = { ...day({ plan: { ...plan, chosen } }), limits: { waitSlots: 2, waitRisk: null, perSlot: null } };
        return dayHintPart(replanned({ invite: [], before: { ...before, waitRisk } }), free, words()).text;
      };
      expect(textOf(text(0.95, 0.08) ?? '')).toBe('Риск долгого ожидания 95 %, по плану было 8 %.');
      expect(text(0.44, 0.36)).toBeNull();
      expect(text(0.47, 0.36)).not.toBeNull();
      expect([text(0.95, 0.95), text(0.3, 0.08)]).toEqual([null, null]);
    });

    test('of groups says the risk of the fullest one', () => {
      const session = { invited: 12, shows: 3, overflow: 0.05, tooFew: 0.2 };
      const figures = { invited: 24, expectedShows: { mean: 6, from: 1, to: 8 }, sessionsHeld: 1.6 };
      const sessions = [session, { ...session, overflow: 0.31 }];
      const groups: ReplannedGroups = {
        ...{ ...replanned({ invite: [], move: [] }), format: 'group', sessions: [] },
        ...{ before: { ...figures, sessions }, after: { ...figures, sessions } },
      };
      const room = { capacity: 6, minimum: 3, overflowRisk: 0.1 };
      const text = dayHintPart(groups, { ...day(), room }, words()).text ?? '';
      expect(textOf(text)).toBe('Риск нехватки мест 31 %, предел — 10 %.');
      expect(dayHintPart(groups, { ...day(), room: { ...room, overflowRisk: 0.31 } }, words()).text).toBeNull();
    });
  });

  test('of groups says what becomes of sessions, and has no prices', () => {
    const session = { invited: 12, shows: 3, overflow: 0.05, tooFew: 0.2 };
    const off = { invited: 0, shows: 0, overflow: 0, tooFew: 1 };
    const figures = { invited: 16, expectedShows: { mean: 4, from: 1, to: 8 }, sessionsHeld: 0.9 };
    const time = (hour: number): Date => new Date(Date.UTC(2026, 5, 2, hour));
    const common = replanned({ invite: [], move: [line({ gain: null, from: time(6) })] });
    const groups: ReplannedGroups = {
      ...{ ...common, format: 'group', staying: 12 },
      before: { ...figures, sessions: [session, { ...session, invited: 4, shows: 1, tooFew: 0.9 }] },
      after: { ...figures, sessionsHeld: 1, sessions: [{ ...session, invited: 16, shows: 4, tooFew: 0.1 }, off] },
      sessions: [
        { startsAt: time(5), change: null },
        { startsAt: time(6), change: 'called-off' },
      ],
    };
    const room = { capacity: 6, minimum: 3, overflowRisk: 0.1 };
    const text = textOf(html('pages/days/replanning', partOf(groups, { ...day(), room }, words())!));
    expect(text).toContain('Сейчас в среднем соберётся групп: 0,90. С изменениями — 1,00.');
    expect(text).toContain('Группу на 11:00 лучше отменить');
    expect(text).toContain('Групп соберётся, в среднем 0,9 1,0');
    expect(text).toContain('Группа на 10:00 12, придут 3,0, мало: 20 % 16, придут 4,0, мало: 10 %');
    expect(text).toContain('собравшаяся группа считается за 3 собеседования');
    expect(text).not.toContain('Польза');
  });

  test('is not there of a day that nobody is invited to', () => {
    expect(partOf(null, day(), words())).toBeNull();
  });
});

describe('who interviews', () => {
  const slots = [0, 1, 2].map((n) => ({
    slotId: id(400 + n),
    startsAt: new Date(Date.parse('2026-06-02T05:00:00Z') + n * 1_800_000),
    interviewers: 1,
  }));
  const staffed = (interviewers: readonly number[]) => ({
    day: { ...day(), interviewers: 2 },
    slots: slots.map((slot, n) => ({ ...slot, interviewers: interviewers[n] })),
  });

  test('all are there, or the times at which somebody is missing', () => {
    const all = staffingPart(staffed([2, 2, 2]), words())!;
    expect(all.summary).toBe('на месте все 2 интервьюера');
    expect(all.counts.map(({ label }) => label)).toEqual(['0 из 2', '1 из 2', '2 из 2']);
    const some = staffingPart(staffed([2, 1, 0]), words())!;
    expect(some.summary).toBe('не все: 10:30 — 1, 11:00 — 0');
    expect(some.from.find(({ selected }) => selected)?.label).toBe('10:30');
    // The slot of 11:00 is one of them, to its end.
    expect(some.until.map(({ label }) => label).at(-1)).toBe('11:30');
    expect(textOf(html('pages/days/staffing', some))).toMatch(/ С .* До /);
    expect(textOf(html('pages/days/staffing', some))).toContain('Интервьюер заболел или вернулся');
  });

  test('is not there of a day without times to come', () => {
    expect(staffingPart({ day: day(), slots: [] }, words())).toBeNull();
  });
});
