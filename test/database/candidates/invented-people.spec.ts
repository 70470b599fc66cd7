import { InventedPeople } from '../../../src/candidates/index.js';
import { Database } from '../../../src/platform/database/index.js';
import type { TestApp } from '../../support/test-app.js';
import { boardResume, connection, receive, recruiter, recruitingApp, vacancy } from './recruiting-fixture.js';

let t: TestApp;

beforeAll(async () => {
  t = await recruitingApp();
});
afterAll(() => t.close());

describe('people whom the simulated boards invented', () => {
  const share = (organisationId: string, boardsSimulated = true) =>
    new InventedPeople(t.get(Database), { boardsSimulated }).share(organisationId);

  test('are those of its boards, of one organisation, and nobody where the boards are real', async () => {
    const actor = await recruiter(t);
    expect(await share(actor.organisationId)).toEqual({ invented: 0, all: 0, isConnected: false });
    const ref = await connection(t, actor, 'headhunter');
    const vacancyId = await vacancy(t, actor);
    await receive(t, ref, vacancyId, boardResume({}));
    expect(await share(actor.organisationId)).toEqual({ invented: 1, all: 1, isConnected: true });
    await t.asOwner(`UPDATE applications SET boards = '{import}' WHERE organisation_id = $1`, [actor.organisationId]);
    expect(await share(actor.organisationId)).toEqual({ invented: 0, all: 1, isConnected: true });
    expect(await share((await recruiter(t)).organisationId)).toEqual({ invented: 0, all: 0, isConnected: false });
    expect(await share(actor.organisationId, false)).toBeNull();
  });
});
