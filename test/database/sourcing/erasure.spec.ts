import { ApplicationsService } from '../../../src/candidates/index.js';
import { PrivacyService } from '../../../src/privacy/index.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { colleague, recruiter } from '../candidates/recruiting-fixture.js';
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
      const exported = await t.get(PrivacyService).exportCandidate(actor, person.id);
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

      await t.get(PrivacyService).eraseCandidate(actor, person.id);
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
      expect(await t.asOwner('select 1 from candidates where last_name = $1', [secret])).toEqual([]);
      // The list still works with what is left.
      expect((await t.get(ApplicationsService).get(actor, person.application_id)).name).toBe('—');
    },
  );
});
