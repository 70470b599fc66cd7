import { ApplicationsService, CandidatesService } from '../../../src/candidates/index.js';
import { newId } from '../../../src/kernel/ids.js';
import type { BoardResponse, ConnectionRef } from '../../../src/job-boards/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { ReadingService } from '../../../src/sourcing/reading.service.js';
import { ResponsesStore } from '../../../src/sourcing/responses.store.js';
import { boardResume, colleague, connection, recruiter, vacancy } from '../candidates/recruiting-fixture.js';
import { connectBoth, heldBy, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';

let boards: Boards;
beforeAll(async () => {
  boards = await startBoards({ responses: 12 });
});
afterAll(() => boards.close());

describe('a person who is erased', () => {
  it.each(['headhunter', 'superjob'] as const)(
    'of %s is exported whole, leaves nothing readable behind, and does not come back',
    async (board) => {
      const { t, simulator } = boards;
      const actor = await recruiter(t, 'owner');
      const { organisationId } = actor;
      await connectBoth(boards, actor);
      const secret = `Незабудкина-${board}`;
      const digits = board === 'headhunter' ? '9035550101' : '9035550102';
      const about = `Меня зовут ${secret}, звоните`;
      simulator.control.respond({ board, change: { lastName: secret, about, phone: `+7${digits}` } });
      await t.get(SourcingService).pullAll(organisationId);
      const [person] = await t.asOwner<{ id: string; application_id: string }>(
        `select c.id, a.id as application_id from candidates c join applications a on a.candidate_id = c.id where last_name = $1`,
        [secret],
      );
      await t.get(ApplicationsService).reject(colleague(actor), person.application_id, `${secret} не подходит`);
      const exported = (await t.get(CandidatesService).export(actor, person.id)).data;
      for (const table of [
        'candidates',
        'candidate_contacts',
        'resumes',
        'applications',
        'stage_moves',
        'scores',
        'responses',
        'raw_payloads',
      ]) {
        expect([table, exported[table].length > 0]).toEqual([table, true]);
      }

      await t.get(CandidatesService).erase(actor, person.id);
      const tables = await t.asOwner<{ name: string }>(
        `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'organisation_id'`,
      );
      const found: string[] = [];
      for (const { name } of tables) {
        const rows = await t.asOwner(`select 1 from ${name} row where row::text like $1 or row::text like $2`, [
          `%${secret}%`,
          `%${digits}%`,
        ]);
        if (rows.length > 0) found.push(name);
      }
      expect(found).toEqual([]);

      const before = await heldBy(t, actor);
      t.clock.moveByMinutes(25 * 60);
      await t.get(SourcingService).pullAll(organisationId);
      expect(await heldBy(t, actor)).toEqual(before);
      const { connections, ...all } = await t.get(SourcingService).progress(organisationId);
      expect(all.erased).toBeGreaterThan(0);
      for (const { found, read, waiting, unreadable, tombstones, erased } of [all, ...connections]) {
        expect(read + waiting + unreadable + tombstones + erased).toBe(found);
      }
      expect(await t.asOwner('select 1 from candidates where last_name = $1', [secret])).toEqual([]);
      // The list still works with what is left.
      expect((await t.get(ApplicationsService).get(actor, person.application_id)).name).toBe('—');
    },
  );

  describe('while the board is being read', () => {
    let actor: Actor;
    let vacancyId: string;
    let ref: ConnectionRef;
    let postingId: string;
    const read = (externalId: string, phone: string) => {
      const resume = boardResume({ lastName: 'Забытая', phones: [phone] });
      return { ...resume, externalId: `resume-of-${externalId}` };
    };
    const item = (externalId: string, phone: string, hasResume = true): BoardResponse => ({
      externalId,
      vacancyExternalId: 'v',
      collection: null,
      respondedAt: boards.t.clock.now(),
      updatedAt: null,
      resumeExternalId: 'resume-of-first',
      resumeUrl: null,
      resumeUpdatedAt: null,
      tombstone: false,
      state: null,
      coverLetter: 'Это я, Забытая',
      raw: { externalId, n: Math.random() },
      ...(hasResume ? { resume: read('first', phone) } : {}),
    });

    beforeEach(async () => {
      const { t } = boards;
      actor = await recruiter(t, 'owner');
      vacancyId = await vacancy(t, actor);
      ref = await connection(t, actor, 'superjob');
      postingId = newId();
      await t.asOwner(
        `INSERT INTO vacancy_postings (organisation_id, id, vacancy_id, connection_id, external_id, archived)
         VALUES ($1, $2, $3, $4, 'v', false)`,
        [actor.organisationId, postingId, vacancyId, ref.connectionId],
      );
    });

    const take = async (response: BoardResponse): Promise<void> => {
      const { responses: stored } = await boards.t.get(ResponsesStore).storePage(ref, postingId, [response]);
      for (const { id, status } of stored) {
        if (status !== 'waiting' || !response.resume) continue;
        const { respondedAt, resume } = response;
        await boards.t.get(ReadingService).takeOver(ref, { id, vacancyId, respondedAt, read: resume });
      }
    };
    const people = (): Promise<{ id: string; last_name: string | null; erased_at: Date | null }[]> =>
      boards.t.asOwner(`select id, last_name, erased_at from candidates where organisation_id = $1 order by id`, [
        actor.organisationId,
      ]);

    it('a response of theirs that was delivered and not read yet does not bring them back', async () => {
      await take(item('first', '+79035550111'));
      await take(item('second', '+79035550111', false));
      const [person] = await people();
      await boards.t.get(CandidatesService).erase(actor, person.id);
      expect(await boards.t.get(ResponsesStore).claim(ref, 10)).toEqual([]);
      await take(item('first', '+79035550111'));
      await take(item('second', '+79035550111'));
      expect(await people()).toEqual([{ id: person.id, last_name: null, erased_at: boards.t.clock.now() }]);
      const rows = await boards.t.asOwner(`select 1 from raw_payloads where organisation_id = $1`, [
        actor.organisationId,
      ]);
      expect(rows).toEqual([]);
    });

    it('who responds again after that is a new person', async () => {
      await take(item('first', '+79035550112'));
      const [person] = await people();
      await boards.t.get(CandidatesService).erase(actor, person.id);
      await take(item('third', '+79035550112'));
      expect((await people()).map(({ last_name }) => last_name)).toEqual([null, 'Забытая']);
    });

    it('an erasure and pages of the same person at one moment leave no half of a person', async () => {
      for (let round = 0; round < 6; round += 1) {
        const phone = `+7903555020${round}`;
        const name = (n: number): string => `round-${round}-${n}`;
        await take(item(name(0), phone));
        const person = (await people()).find(({ last_name }) => last_name !== null);
        await Promise.all([
          take(item(name(0), phone)),
          take(item(name(1), phone)),
          boards.t.get(CandidatesService).erase(actor, person?.id ?? ''),
          take(item(name(0), phone)),
        ]);
        const left = await boards.t.asOwner<{ n: number }>(
          `select (select count(*) from candidate_contacts where candidate_id = $1)::int
                + (select count(*) from resumes where candidate_id = $1 and external_id not like 'erased:%')::int
                + (select count(*) from scores join applications a on a.id = application_id where a.candidate_id = $1)::int
                + (select count(*) from responses where candidate_id = $1 and status <> 'erased')::int
                + (select count(*) from candidates where id = $1 and last_name is not null)::int as n`,
          [person?.id],
        );
        expect([round, left]).toEqual([round, [{ n: 0 }]]);
        // The first response is known to be theirs; the second may have come before the erasure or after it.
        await take(item(name(0), phone));
        const back = (await people()).filter(({ last_name }) => last_name !== null);
        expect(back.length).toBeLessThanOrEqual(1);
        for (const { id } of back) await boards.t.get(CandidatesService).erase(actor, id);
      }
    });
  });
});
