import type { ShowFitRow } from '../../../src/attendance/index.js';
import { fitShows } from '../../../src/attendance/domain/show-fit.js';
import { ShowTableBuilder } from '../../../src/attendance/domain/show-table.js';
import { whatMoves } from '../../../src/attendance/domain/what-moves.js';
import { modelPart } from '../../../src/web/attendance/model-part.js';
import type { ModelInput } from '../../../src/web/attendance/model-part.js';
import { showsOf } from '../../unit/attendance/shows-of-a-world.js';
import { html, NOW, textOf, words } from '../support/rendering.js';

const builder = new ShowTableBuilder();
builder.add(showsOf({ seed: 1, days: 60, perDay: 12 }).map(({ observation }) => observation));
const { fit, quality } = fitShows(builder.table);

const version = (fields: Partial<ShowFitRow> = {}): ShowFitRow => ({
  ...{
    organisationId: 'o',
    id: 'v1',
    fittedAt: new Date(NOW.getTime() - 86_400_000),
    basis: 'own',
    line: 0,
    digest: 'd',
  },
  ...{ bookings: 720, days: 60, firstDay: '2025-01-01', lastDay: '2025-03-01', quality, verdict: 'first' },
  ...{ comparedWithId: null, comparison: null, model: fit },
  ...fields,
});

const bin = (predicted: number, observed: number) => ({
  ...{ predicted, observed, low: observed - 0.1, high: observed + 0.1, n: 40 },
});

const full: ModelInput = {
  report: {
    inUse: version(),
    isBeingMade: false,
    moves: whatMoves(fit['hours-before']),
    reliability: [{ stage: 'booked', n: 80, bins: [bin(0.2, 0.25), bin(0.5, 0.75)] }],
  },
  versions: { rows: [version()], next: null },
};
const nothing: ModelInput = {
  report: { inUse: null, isBeingMade: false, moves: [], reliability: [] },
  versions: { rows: [], next: null },
};

const render = (input: ModelInput, language: 'ru' | 'en' = 'ru'): string =>
  html('pages/attendance/model', modelPart(input, words(language)), { language });

describe('what plans rest on', () => {
  test('is said with its numbers, in both languages', () => {
    const text = textOf(render(full));
    expect(text).toContain('с 1 января 2025 г. по 1 марта 2025 г.: 720 записей за 60 дней.');
    expect(text).toMatch(/Проверка на последних днях.*\(10 дней, 120 записей\): ошибка на запись — 0,\d{3}/);
    expect(text).toMatch(/если обычно приходит \d+ %, то в один удачный день из десяти — \d+ % и больше/);
    expect(textOf(render(full, 'en'))).toContain('from 720 bookings on 60 days');
    const oneDay = version({ bookings: 27, days: 1, firstDay: '2025-01-01', lastDay: '2025-01-01' });
    const shortly = { ...full, report: { ...full.report, inUse: oneDay } };
    expect(textOf(render(shortly))).toContain('по встречам одного дня, 1 января 2025 г.: 27 записей.');
  });

  test('that it is no better than what is usual says what plans rest on then, and what chance explains', () => {
    const said = (meanMargin?: number | null, language: 'ru' | 'en' = 'en'): string => {
      const worse = { from: '2025-02-20', days: 10, bookings: 135, logLoss: 0.502, brier: 0.1, meanLogLoss: 0.492 };
      const judged = { ...worse, ...(meanMargin === undefined ? {} : { meanMargin }) };
      const report = { ...full.report, inUse: version({ quality: judged }) };
      return textOf(render({ ...full, report }, language));
    };
    expect(said(0.03)).toMatch(
      /known of each person at booking does not help so far.* one that chance makes\. Plans rest on/,
    );
    expect(said(0.03)).toMatch(/In figures .*Chance alone explains a difference of 0\.030\. It counts \d+% of/);
    expect(said(0.004)).toContain(
      'at booking leads astray: expecting of everybody what is usual would have been clearly better',
    );
    expect(said(null)).toContain('at booking helps cannot be seen yet: there are too few days');
    // Versions of before do not tell what chance explains.
    expect(said()).toMatch(/would do no worse\. Plans rest/);
    expect(said(0.03, 'ru')).toContain('То, что известно о каждом при записи, пока не помогает');
    expect(textOf(render(full))).not.toContain('не помогает');
    const told = (answeredLogLoss: number): string => {
      const judged = { ...quality!, answeredLogLoss };
      return textOf(render({ ...full, report: { ...full.report, inUse: version({ quality: judged }) } }));
    };
    expect(told(0.01)).toContain('Когда известны ответы на напоминание накануне, прогноз точнее');
    expect(told(0.99)).not.toContain('накануне, прогноз точнее');
  });

  test('is told by how many were expected and how many came; the measure of it stands behind a disclosure', () => {
    const judged = { ...quality!, expected: 27.6, came: 31 };
    const shown = modelPart({ ...full, report: { ...full.report, inUse: version({ quality: judged }) } }, words('ru'));
    expect(shown.sentences.join(' ')).toMatch(/\(10 дней, 120 записей\), он ждал 28, пришло 31\./);
    expect(shown.sentences.join(' ')).toMatch(/Обычная явка в расчёте — \d+\s%\. Она может немного отличаться/);
    expect(shown.sentences.join(' ')).not.toMatch(/потеря|ошибка/);
    const ofOneDay = version({ days: 1, firstDay: '2026-05-30', lastDay: '2026-05-30', quality: null });
    const told = modelPart({ ...full, report: { ...full.report, inUse: ofOneDay } }, words('ru')).sentences.join(' ');
    expect(told).toMatch(/отличаться сильно: за всё время в истории 1 день, и день мог выдаться удачным или неудачным/);
    expect(shown.figures.join(' ')).toContain('ошибка на запись');
    expect(quality).toMatchObject({ expected: expect.any(Number), came: expect.any(Number) });
  });

  test('is the figure of the trade while nothing is learnt', () => {
    const text = textOf(render(nothing));
    expect(text).toContain('считаем, что приходит каждый пятый');
    expect(text).toContain('Пока история ничего не подтверждает');
    expect(text).toContain('Теперь прогноз сохраняется при каждой записи');
    expect(render(nothing)).not.toContain('<svg');
  });

  test('an open page asks for a version that is being made, each time after longer, and for none that is there', () => {
    const made = { ...full, report: { ...full.report, isBeingMade: true } };
    expect(render(made)).toContain("hx-get='/attendance?asked&#x3D;1' hx-trigger='load delay:2s'");
    expect([1, 3, 5, 900].map((asked) => modelPart({ ...made, asked }, words('ru')).again)).toEqual([
      { href: '/attendance?asked=2', seconds: 4 },
      { href: '/attendance?asked=4', seconds: 16 },
      { href: '/attendance?asked=6', seconds: 60 },
      { href: '/attendance?asked=901', seconds: 60 },
    ]);
    expect(render(full)).not.toContain('hx-get');
  });

  test('a version that is not used says so, with the figures of both', () => {
    const comparison = { days: 14, bookings: 121, logLoss: 0.71, previousLogLoss: 0.58, margin: 0.05, isWorse: true };
    const refused = version({ id: 'v2', fittedAt: NOW, verdict: 'worse', comparedWithId: 'v1', comparison });
    const text = textOf(render({ ...full, versions: { rows: [refused, version()], next: 'x' } }));
    expect(text).toMatch(
      /не используется\. Проверка на последних днях \(14 дней, 121 запись\): его ошибка на запись — 0,710, у прежнего \(.*\) — 0,580/,
    );
    expect(text).toContain('не используется ошибка на запись 0,710, у прежнего 0,580');
    expect(text).toContain('используется');
    expect(text).toContain('Показаны только последние расчёты');
    expect(textOf(render(full))).not.toContain('не используется');
  });
});

describe('what moves the probability', () => {
  test('is what is true of the world that the bookings are of, the strongest first', () => {
    const text = textOf(render(full, 'en'));
    expect(text).toMatch(/A yes to the reminder, against no answer, raises \d+% to \d+%\. \d+–\d+% with 90% certainty/);
    expect(text).toMatch(/Living in another city lowers/);
    expect(text).toMatch(
      /A longer time from booking to interview \(one to two weeks instead of half a day to a day\) lowers/,
    );
    expect(text.indexOf('A yes')).toBeLessThan(text.indexOf('A longer'));
    // The score, the wish and the hour do nothing there.
    expect(text).not.toMatch(/A higher score|A higher wish|A later hour/);
  });

  test('holds the true change with its interval', () => {
    const yes = full.report.moves.find(({ feature }) => feature === 'answer');
    const logit = (p: number): number => Math.log(p / (1 - p));
    const low = logit(yes?.low ?? 0) - logit(yes?.fromProbability ?? 0);
    const high = logit(yes?.high ?? 0) - logit(yes?.fromProbability ?? 0);
    expect(low).toBeLessThan(1.3);
    expect(high).toBeGreaterThan(1.3);
  });

  test('is worded for every level of every feature, in both languages', () => {
    const levels: readonly (readonly [
      'answer' | 'earlier' | 'other-city' | 'lead' | 'pay' | 'score' | 'hour' | 'reminders',
      string,
      string?,
    ])[] = [
      ...(['yes', 'unsure', 'no'] as const).map((to) => ['answer', to, 'none'] as const),
      ...(['unsure', 'no'] as const).map((from) => ['answer', 'yes', from] as const),
      ...(['came', 'missed'] as const).map((to) => ['earlier', to] as const),
      ['other-city', 'yes'],
      ...['12', '24', '48', '72', '120', '168', '336', 'more'].map((to) => ['lead', to] as const),
      ...['0.8', '0.95', '1.05', '1.2', '1.5', 'more'].map((to) => ['pay', to] as const),
      ['score', '9'],
      ['hour', '18'],
      ['reminders', '2'],
    ];
    for (const language of ['ru', 'en'] as const)
      for (const [feature, to, from = to] of levels) {
        const move = {
          feature,
          from,
          to,
          fromProbability: 0.3,
          toProbability: 0.4,
          low: 0.3,
          high: 0.5,
          fromN: 21,
          toN: 22,
        };
        const text = textOf(render({ ...full, report: { ...full.report, moves: [move] } }, language));
        expect(text).not.toMatch(/showModel\.|undefined|NaN/);
      }
  });
});

describe('how predictions turned out', () => {
  test('is drawn with its intervals, and in figures', () => {
    const markup = render(full);
    expect(markup.match(/class='point'/g)).toHaveLength(2);
    expect(textOf(markup)).toContain('Прогноз при записи, 80 записей');
    expect(textOf(markup)).toContain('Сходится групп: 1 из 2');
    expect(textOf(markup)).toContain('20 % 25 % 15–35 % 40');
    expect(markup).toContain('Прогноз 50 %, пришли 75 % (65–85 %), n &#x3D; 40');
  });
});
