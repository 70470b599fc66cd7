import { HeadhunterActions } from '../../../src/job-boards/headhunter/headhunter.actions.js';
import type { HeadhunterClient } from '../../../src/job-boards/headhunter/headhunter.client.js';

const STAGES = ['response', 'consider', 'interview', 'discard_by_applicant'];
const CONNECTION = { organisationId: 'o', connectionId: 'c', board: 'headhunter' } as const;

/** A response in a stage that can be moved to others. */
const topic = (stage: string, ...to: string[]) => ({
  id: '1',
  employer_state: { id: stage, name: stage },
  actions: to.map((id) => ({ id, enabled: true, method: 'PUT', url: `https://api.hh.ru/negotiations/${id}/1` })),
});

/** The stages that a vacancy offers whose lists hold these responses on their first page. */
async function offered(lists: Readonly<Record<string, object[]>>, known: readonly string[] = []): Promise<string[]> {
  const client = {
    negotiations: () =>
      Promise.resolve({
        employer_states: STAGES.map((id) => ({ id, name: id })),
        collections: STAGES.map((id) => ({ id, url: id, counters: { total: lists[id]?.length ?? 0 } })),
      }),
    topics: (_: string, url: string) => Promise.resolve({ items: lists[url] ?? [], pages: 1 }),
  } as unknown as HeadhunterClient;
  const actions = new HeadhunterActions(client, (_, work) => work({ accessToken: 't' } as never));
  return (await actions.stages(CONNECTION as never, '5', known)).map(({ id }) => id);
}

it('responses that have just arrived say where responses can go', async () => {
  expect(await offered({ response: [topic('response', 'consider', 'interview')] })).toEqual(['consider', 'interview']);
});

it('those that are further on say nothing: from there the way may be barred that is open to others', async () => {
  const further = { consider: [topic('consider', 'interview')], interview: [topic('interview', 'discard')] };
  expect(await offered(further)).toEqual(['consider', 'interview', 'discard_by_applicant']);
});

it('a stage that was within reach stays so as long as the board has it', async () => {
  const arrived = { response: [topic('response', 'interview')] };
  expect(await offered(arrived)).toEqual(['interview']);
  expect(await offered(arrived, ['consider', 'abolished'])).toEqual(['consider', 'interview']);
});
