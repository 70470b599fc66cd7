import { newId } from '../../../src/kernel/ids.js';
import {
  ApplicationListeners,
  ApplicationNotFound,
  ApplicationsService,
  MovedMeanwhile,
  MoveNotAllowed,
  NeedsBooking,
  NothingToUndo,
  ReasonNeeded,
  Retention,
  RetentionTermInvalid,
  StageMovesService,
} from '../../../src/candidates/index.js';
import { NotAllowed, systemActor } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { VacancyNotFound } from '../../../src/vacancies/index.js';
import type { TestApp } from '../../support/test-app.js';
import {
  boardResume,
  colleague,
  connection,
  receive,
  recruiter,
  recruitingApp,
  vacancy,
} from './recruiting-fixture.js';

let t: TestApp;
let actor: Actor;
let applicationId: string;
let vacancyId: string;
let applications: ApplicationsService;
let moves: StageMovesService;

beforeAll(async () => {
  t = await recruitingApp();
  applications = t.get(ApplicationsService);
  moves = t.get(StageMovesService);
});
beforeEach(async () => {
  actor = await recruiter(t);
  const ref = await connection(t, actor, 'headhunter');
  vacancyId = await vacancy(t, actor);
  ({ applicationId } = await receive(t, ref, vacancyId, boardResume()));
});
afterAll(() => t.close());

const stageNow = async (): Promise<string> => (await applications.get(actor, applicationId)).stage;
const path = async (): Promise<string[]> =>
  (await applications.get(actor, applicationId)).history.map(({ toStage }) => toStage);

describe('a move', () => {
  it('changes the stage and adds a row of history: who, when, from, to, why', async () => {
    t.clock.moveByMinutes(5);
    await applications.reject(actor, applicationId, ' нет опыта ');
    const { stage, rejectedReason, history } = await applications.get(actor, applicationId);
    expect([stage, rejectedReason]).toEqual(['rejected', 'нет опыта']);
    expect(history.at(-1)).toMatchObject({
      fromStage: 'new',
      toStage: 'rejected',
      userId: actor.userId,
      userName: 'Анна',
      reason: 'нет опыта',
      movedAt: t.clock.now(),
    });
  });

  it('twice is once', async () => {
    await applications.shortlist(actor, applicationId);
    await applications.shortlist(actor, applicationId);
    expect(await path()).toEqual(['new', 'shortlisted']);
  });

  it('of two different ones at the same time one is made, the other told', async () => {
    const outcomes = await Promise.allSettled([
      applications.shortlist(actor, applicationId),
      applications.reject(colleague(actor), applicationId, 'далеко'),
      moves.move(colleague(actor), applicationId, 'reviewed', { expectedVersion: 1 }),
    ]);
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        expect([MovedMeanwhile, MoveNotAllowed].some((kind) => outcome.reason instanceof kind)).toBe(true);
      }
    }
    const { version, history } = await applications.get(actor, applicationId);
    expect(version).toBe(history.length);
    for (let i = 1; i < history.length; i += 1) expect(history[i].fromStage).toBe(history[i - 1].toStage);
  });

  it('of two equal ones at the same time both succeed and one is made', async () => {
    await Promise.all([1, 2, 3, 4].map(() => applications.shortlist(actor, applicationId)));
    expect(await path()).toEqual(['new', 'shortlisted']);
  });

  it('is refused if the person saw an older state', async () => {
    await applications.shortlist(colleague(actor), applicationId);
    await expect(moves.move(actor, applicationId, 'invited', { expectedVersion: 1 })).rejects.toThrow(MovedMeanwhile);
  });

  it('is refused where the stages do not follow one another, and says which do', async () => {
    await expect(moves.move(actor, applicationId, 'offered')).rejects.toThrow(/shortlisted/);
    expect(await stageNow()).toBe('new');
  });

  it.each(['rejected', 'withdrawn'] as const)('to %s needs a reason', async (to) => {
    await expect(moves.move(actor, applicationId, to, { reason: '  ' })).rejects.toThrow(ReasonNeeded);
    await expect(moves.move(actor, applicationId, to, { reason: 'x'.repeat(501) })).rejects.toThrow(ReasonNeeded);
  });

  it('does not exist for another organisation', async () => {
    const stranger = await recruiter(t);
    await expect(applications.shortlist(stranger, applicationId)).rejects.toThrow(ApplicationNotFound);
    await expect(applications.get(stranger, applicationId)).rejects.toThrow(ApplicationNotFound);
    await expect(applications.undo(stranger, applicationId)).rejects.toThrow(ApplicationNotFound);
    await expect(applications.contacts(stranger, applicationId)).rejects.toThrow(ApplicationNotFound);
    expect(await stageNow()).toBe('new');
  });

  it('is not for those who may only look', async () => {
    await expect(applications.shortlist(colleague(actor, 'interviewer'), applicationId)).rejects.toThrow(NotAllowed);
    await expect(applications.contacts(colleague(actor, 'hiring-manager'), applicationId)).rejects.toThrow(NotAllowed);
  });

  it.each(['invited', 'booked'] as const)('to %s is made by a day for whoever runs it, by nobody else', async (to) => {
    await applications.shortlist(actor, applicationId);
    for (const person of [actor, colleague(actor, 'owner')]) {
      await expect(moves.move(person, applicationId, to)).rejects.toThrow(NeedsBooking);
    }
    expect((await applications.get(actor, applicationId)).allowedMoves).not.toContain(to);
    await expect(moves.move(actor, applicationId, 'offered')).rejects.not.toThrow(to);
    expect((await moves.move({ ...actor, role: 'system' }, applicationId, to)).stage).toBe(to);
    expect((await moves.move(actor, applicationId, to)).stage).toBe(to);
    expect(await path()).toEqual(['new', 'shortlisted', to]);
  });

  it('at the door is not a decision of the receptionist’s: days make it', async () => {
    const door = colleague(actor, 'receptionist');
    await expect(moves.move(door, applicationId, 'came')).rejects.toThrow(NotAllowed);
    await expect(moves.move(door, applicationId, 'rejected', { reason: 'нет' })).rejects.toThrow(NotAllowed);
  });

  it('tells the listeners, and does not happen if one of them fails', async () => {
    let fails = false;
    const heard: string[] = [];
    const watched = applicationId;
    t.get(ApplicationListeners).add({
      moved: async (_, event) => {
        if (event.applicationId !== watched) return;
        heard.push(`${event.from} → ${event.to}`);
        if (fails) throw new Error('no');
      },
    });
    await applications.shortlist(actor, applicationId);
    fails = true;
    await expect(applications.reject(actor, applicationId, 'нет')).rejects.toThrow('no');
    expect(heard).toEqual(['new → shortlisted', 'shortlisted → rejected']);
    expect(await path()).toEqual(['new', 'shortlisted']);
  });
});

describe('undo', () => {
  it('takes back the last move, then the one before; the history keeps them all', async () => {
    await moves.move(actor, applicationId, 'reviewed');
    await applications.reject(actor, applicationId, 'нет');
    expect((await applications.undo(actor, applicationId)).stage).toBe('reviewed');
    const { rejectedReason } = await applications.get(actor, applicationId);
    expect(rejectedReason).toBeNull();
    expect((await applications.undo(actor, applicationId)).stage).toBe('new');
    expect(await path()).toEqual(['new', 'reviewed', 'rejected', 'reviewed', 'new']);
    await expect(applications.undo(actor, applicationId)).rejects.toThrow(NothingToUndo);
  });

  it('of a named move is of that move alone, and twice is once', async () => {
    await applications.shortlist(actor, applicationId);
    const shortlisted = (await applications.newestOwnMoves(actor, [applicationId], 'shortlisted')).get(applicationId);
    expect(shortlisted).toBeDefined();
    const [other, byAnother] = [await recruiter(t), colleague(actor)];
    for (const one of [other, byAnother]) {
      expect((await applications.newestOwnMoves(one, [applicationId], 'shortlisted')).size).toBe(0);
    }
    await applications.reject(actor, applicationId, 'нет');
    expect((await applications.newestOwnMoves(actor, [applicationId], 'shortlisted')).size).toBe(0);
    const rejected = (await applications.newestOwnMoves(actor, [applicationId], 'rejected')).get(applicationId);
    await expect(applications.undo(actor, applicationId, shortlisted)).rejects.toThrow(MovedMeanwhile);
    const undo = async () => (await applications.undo(actor, applicationId, rejected)).stage;
    expect([...(await Promise.all([undo(), undo()])), await undo()]).toEqual(Array(3).fill('shortlisted'));
    expect(await path()).toEqual(['new', 'shortlisted', 'rejected', 'shortlisted']);
  });

  it('is for one’s own moves only', async () => {
    await applications.shortlist(colleague(actor), applicationId);
    await expect(applications.undo(actor, applicationId)).rejects.toThrow(NothingToUndo);
  });

  it('is for the same day only', async () => {
    await applications.shortlist(actor, applicationId);
    t.clock.moveByMinutes(13 * 60);
    await expect(applications.undo(actor, applicationId)).rejects.toThrow(NothingToUndo);
  });

  it('twice at the same time takes one step back', async () => {
    await moves.move(actor, applicationId, 'reviewed');
    await applications.shortlist(actor, applicationId);
    await Promise.allSettled([applications.undo(actor, applicationId), applications.undo(actor, applicationId)]);
    expect((await path()).slice(0, 4)).toEqual(['new', 'reviewed', 'shortlisted', 'reviewed']);
    expect((await path()).length).toBeLessThanOrEqual(5);
  });
});

describe('undoing one’s own last decision on a vacancy', () => {
  const another = async (): Promise<string> =>
    (await receive(t, await connection(t, actor, 'superjob'), vacancyId, boardResume())).applicationId;

  it('goes back person by person, newest first, and then has nothing left', async () => {
    const second = await another();
    await moves.move(actor, applicationId, 'reviewed');
    await applications.shortlist(actor, second);
    await applications.reject(actor, applicationId, 'нет');
    const undone: string[] = [];
    while (undone.length < 3) {
      const { id, stage } = await applications.undoLast(actor, vacancyId);
      undone.push(`${id === second ? 'second' : 'first'} ${stage}`);
    }
    expect(undone).toEqual(['first reviewed', 'second new', 'first new']);
    await expect(applications.undoLast(actor, vacancyId)).rejects.toThrow(NothingToUndo);
  });

  it('leaves alone what others decided, what others decided since, and other vacancies', async () => {
    const [second, third] = [await another(), await another()];
    await applications.shortlist(actor, second);
    await applications.shortlist(colleague(actor), third);
    await applications.shortlist(actor, applicationId);
    await applications.reject(colleague(actor), applicationId, 'нет');
    expect((await applications.undoLast(actor, vacancyId)).id).toBe(second);
    await expect(applications.undoLast(actor, vacancyId)).rejects.toThrow(NothingToUndo);
    const elsewhere = await vacancy(t, actor, { title: 'Кассир' });
    await expect(applications.undoLast(actor, elsewhere)).rejects.toThrow(NothingToUndo);
  });

  it('twice at the same time takes back one decision each, or says that somebody was faster', async () => {
    const second = await another();
    await applications.shortlist(actor, second);
    await applications.shortlist(actor, applicationId);
    await Promise.allSettled([applications.undoLast(actor, vacancyId), applications.undoLast(actor, vacancyId)]);
    expect(await path()).toEqual(['new', 'shortlisted', 'new']);
  });

  it('leaves alone what an interview day did, and what is older than a working day', async () => {
    await moves.move({ ...actor, role: 'system' }, applicationId, 'invited');
    await expect(applications.undoLast(actor, vacancyId)).rejects.toThrow(NothingToUndo);
    await expect(applications.undo(actor, applicationId)).rejects.toThrow(NothingToUndo);
    await applications.reject(actor, applicationId, 'нет');
    t.clock.moveByMinutes(13 * 60);
    await expect(applications.undoLast(actor, vacancyId)).rejects.toThrow(NothingToUndo);
  });

  it('does not exist for another organisation, and is not for those who may only look', async () => {
    await applications.shortlist(actor, applicationId);
    await expect(applications.undoLast(await recruiter(t), vacancyId)).rejects.toThrow(VacancyNotFound);
    await expect(applications.undoLast(colleague(actor, 'interviewer'), vacancyId)).rejects.toThrow(NotAllowed);
  });
});

describe('history', () => {
  it('cannot be changed or deleted by the application', async () => {
    const { organisationId } = actor;
    for (const sql of ['update stage_moves set reason = null', 'delete from stage_moves']) {
      await expect(t.database.inOrganisation(organisationId, (db) => db.query(sql))).rejects.toThrow(
        /permission denied/,
      );
    }
  });
});

describe('contacts', () => {
  it('are given recognised first, and every reading is audited', async () => {
    const ref = await connection(t, actor, 'headhunter');
    const person = { phones: ['доб. 12', '8 903 123-45-67'], emails: ['A@mail.ru'] };
    const received = await receive(t, ref, await vacancy(t, actor, { title: 'Кассир' }), boardResume(person));
    expect(await applications.contacts(actor, received.applicationId)).toEqual([
      { kind: 'phone', value: '+79031234567' },
      { kind: 'email', value: 'a@mail.ru' },
      { kind: 'phone', value: 'доб. 12' },
    ]);
    const readers = async (): Promise<string[]> => {
      const entries = await t.asOwner<{ user_name: string }>(
        `select user_name from audit_entries where action = 'contacts.read' and subject_id = $1 order by id`,
        [received.applicationId],
      );
      return entries.map(({ user_name }) => user_name);
    };
    expect(await readers()).toEqual(['Анна']);
    // Whoever reloads the page within an hour reads the same; another person does not.
    await applications.contacts(actor, received.applicationId);
    await applications.contacts({ ...actor, userId: newId(), name: 'Вера' }, received.applicationId);
    expect(await readers()).toEqual(['Анна', 'Вера']);
    t.clock.moveByMinutes(61);
    await applications.contacts(actor, received.applicationId);
    expect(await readers()).toEqual(['Анна', 'Вера', 'Анна']);
  });
});

describe('the time for which data is kept', () => {
  const A_MONTH_MINUTES = 31 * 24 * 60;
  const retention = (): Retention => t.get(Retention);
  const erased = async (id = applicationId): Promise<boolean> => (await applications.get(actor, id)).erasedAt !== null;

  it('runs from the last move and ends at night, for whoever it is over for in every vacancy', async () => {
    const owner = colleague(actor, 'owner');
    await applications.reject(actor, applicationId, 'далеко');
    const another = await connection(t, actor, 'superjob');
    const known = { emails: ['m.orlova@example.com'] };
    const ref = await connection(t, actor, 'headhunter');
    const first = await receive(t, ref, vacancyId, boardResume(known));
    const second = await receive(t, another, await vacancy(t, actor), boardResume(known));
    await applications.reject(actor, first.applicationId, 'далеко');
    const { applicationId: invitedId } = await receive(t, ref, vacancyId, boardResume({ lastName: 'Сова' }));
    await moves.move(systemActor(actor.organisationId), invitedId, 'invited');
    const again = { emails: ['galka@example.com'] };
    const { applicationId: answersAgainId } = await receive(t, ref, vacancyId, boardResume(again));
    await applications.reject(actor, answersAgainId, 'далеко');
    t.clock.moveByMinutes(2 * A_MONTH_MINUTES);
    // Shown with the first response, at the stage of that one.
    expect((await receive(t, another, vacancyId, boardResume(again))).applicationId).toBe(answersAgainId);
    const { applicationId: lateId } = await receive(t, ref, vacancyId, boardResume({ lastName: 'Дятел' }));
    await applications.reject(actor, lateId, 'далеко');
    expect(await retention().forgetDue(actor.organisationId)).toBe(0);
    await retention().change(owner, { rejected: 2 });
    // Whoever is still wanted for another vacancy, was rejected a moment ago, responds anew or has an interview ahead is kept.
    expect(await retention().duePeople(owner, { rejected: 2 })).toEqual({ count: 1, applicationIds: [applicationId] });
    expect((await retention().duePeople(owner, { rejected: 2, new: 1 })).count).toBe(2);
    expect((await retention().duePeople(owner, { rejected: 3, new: 3 })).count).toBe(0);
    const toHour = (hour: number): void => t.clock.moveByMinutes(((hour - t.clock.now().getUTCHours() + 24) % 24) * 60);
    await t.asOwner(`UPDATE organisations SET time_zone = 'Asia/Vladivostok' WHERE id = $1`, [actor.organisationId]);
    toHour(23);
    await retention().forgetAtNight();
    expect(await erased()).toBe(false);
    // Two at night by the clock of Vladivostok.
    toHour(16);
    await retention().forgetAtNight();
    expect(await erased()).toBe(true);
    for (const id of [first.applicationId, second.applicationId, invitedId, lateId, answersAgainId])
      expect(await erased(id)).toBe(false);
    expect(await retention().forgetDue(actor.organisationId)).toBe(0);
    expect((await applications.get(actor, applicationId)).stage).toBe('rejected');
  });

  it('is set by the owner alone, in whole months, for stages at which nobody waits for an interview', async () => {
    const owner = colleague(actor, 'owner');
    await expect(retention().change(actor, { rejected: 2 })).rejects.toBeInstanceOf(NotAllowed);
    for (const wrong of [{ rejected: 0 }, { rejected: 121 }, { rejected: 1.5 }, { new: NaN }, { booked: 2 }])
      await expect(retention().change(owner, wrong)).rejects.toBeInstanceOf(RetentionTermInvalid);
    await retention().change(owner, { rejected: 2, withdrawn: 120 });
    await retention().change(owner, { rejected: 2, withdrawn: 120 });
    expect(await retention().get(owner)).toEqual({ rejected: 2, withdrawn: 120 });
    const noted = await t.asOwner('SELECT details FROM audit_entries WHERE organisation_id = $1 AND action = $2', [
      actor.organisationId,
      'privacy.retention-changed',
    ]);
    expect(noted).toEqual([{ details: { rejected: 2, withdrawn: 120 } }]);
  });
});
