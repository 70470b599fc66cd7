import { offerWindow } from '../../../src/interviews/domain/offer-window.js';
import { OfferWindows } from '../../../src/interviews/offer-windows.service.js';
import { afterAwakeMinutes, endOfQuietHours } from '../../../src/messaging/index.js';

const TIMES = { holdMinutes: 120, holdMinutesOnTheDay: 30, marginMinutes: 60 };
const NEVER_ASLEEP = {
  begins: (at: Date) => at,
  after: (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000),
};
const at = (text: string): Date => new Date(text);
const MOSCOW = 'Europe/Moscow';

function windowAt(now: string, startsAt: string, onTheDay = false, awake = NEVER_ASLEEP): [string, string] | null {
  const found = offerWindow({ now: at(now), startsAt: at(startsAt), times: TIMES }, () => onTheDay, awake);
  return found && [found.from.toISOString(), found.until.toISOString()];
}

describe('the time for which a seat is held', () => {
  it('is two hours, and half an hour on the day itself', () => {
    expect(windowAt('2026-06-01T09:00:00Z', '2026-06-02T09:00:00Z')?.[1]).toBe('2026-06-01T11:00:00.000Z');
    expect(windowAt('2026-06-01T09:00:00Z', '2026-06-01T12:00:00Z', true)?.[1]).toBe('2026-06-01T09:30:00.000Z');
  });

  it('never ends later than the margin before the interview, and is not given where too little is left', () => {
    expect(windowAt('2026-06-01T09:00:00Z', '2026-06-01T10:20:00Z', true)?.[1]).toBe('2026-06-01T09:20:00.000Z');
    expect(windowAt('2026-06-01T09:00:00Z', '2026-06-01T10:10:00Z', true)?.[1]).toBe('2026-06-01T09:10:00.000Z');
    expect(windowAt('2026-06-01T09:00:00Z', '2026-06-01T10:09:00Z', true)).toBeNull();
    expect(windowAt('2026-06-01T09:00:00Z', '2026-06-01T08:00:00Z', true)).toBeNull();
  });

  it('ends by day also where mails stay in the local mailbox and leave at once', () => {
    const settings = { mailboxLocal: true, offerMinutes: 120, offerMinutesOnTheDay: 30, offerMarginMinutes: 60 };
    const until = (now: string): string | undefined =>
      new OfferWindows({ now: () => at(now) }, settings)
        .ofDay({ timeZone: MOSCOW, date: '2026-06-03' })(null, at('2026-06-03T09:00:00Z'))
        ?.until.toISOString();
    expect(until('2026-06-01T09:00:00Z')).toBe('2026-06-01T11:00:00.000Z');
    // 20:30 and 22:04 in Moscow: the night from nine to nine is no part of the two hours.
    expect(until('2026-06-01T17:30:00Z')).toBe('2026-06-02T07:30:00.000Z');
    expect(until('2026-06-01T19:04:00Z')).toBe('2026-06-02T08:00:00.000Z');
  });

  it('begins in the morning where it is night at the candidate’s, and no part of it is night', () => {
    const awake = {
      begins: (instant: Date) => endOfQuietHours(instant, MOSCOW) ?? instant,
      after: (instant: Date, minutes: number) => afterAwakeMinutes(instant, minutes, MOSCOW),
    };
    // 22:00 in Moscow: asked at 9:00, held until 11:00.
    const night = windowAt('2026-06-01T19:00:00Z', '2026-06-03T09:00:00Z', false, awake);
    expect(night).toEqual(['2026-06-02T06:00:00.000Z', '2026-06-02T08:00:00.000Z']);
    // 20:30: half an hour tonight, an hour and a half from 9:00 on.
    const evening = windowAt('2026-06-01T17:30:00Z', '2026-06-03T09:00:00Z', false, awake);
    expect(evening).toEqual(['2026-06-01T17:30:00.000Z', '2026-06-02T07:30:00.000Z']);
    expect(windowAt('2026-06-01T19:00:00Z', '2026-06-02T07:00:00Z', false, awake)).toBeNull();
  });

  it('counts only waking minutes, over several nights too', () => {
    const from = at('2026-06-01T06:00:00Z');
    expect(afterAwakeMinutes(from, 0, MOSCOW)).toEqual(from);
    expect(afterAwakeMinutes(from, 12 * 60 - 1, MOSCOW).toISOString()).toBe('2026-06-01T17:59:00.000Z');
    expect(afterAwakeMinutes(from, 12 * 60, MOSCOW).toISOString()).toBe('2026-06-02T06:00:00.000Z');
    expect(afterAwakeMinutes(from, 25 * 60, MOSCOW).toISOString()).toBe('2026-06-03T07:00:00.000Z');
  });
});
