import { HeadhunterActions } from '../../../src/job-boards/headhunter/headhunter.actions.js';
import type { HeadhunterClient } from '../../../src/job-boards/headhunter/headhunter.client.js';
import { ActionRefused, BoardUnavailable, EdgeBlocked, NotFoundAtBoard } from '../../../src/job-boards/index.js';

const IDS = ['1', '2', '3', '4'];

/** A response that may be rejected. */
const topic = (id: string) => ({
  id,
  employer_state: { id: 'response' },
  resume: { id },
  actions: [
    {
      id: 'discard_by_employer',
      method: 'PUT',
      url: `https://api.hh.ru/negotiations/discard_by_employer/${id}`,
      enabled: true,
      resulting_employer_state: { id: 'discard_by_employer' },
      arguments: [],
      templates: [],
      sub_actions: [],
    },
  ],
});

/**
 * Rejects four, whom the board refuses together. Of the calls about single ones that follow, the first fails with `refusal`; after
 * it the board fails with `silence` for good.
 */
async function rejectFour({ refusal, silence }: { refusal?: Error; silence?: Error }) {
  let tried = 0;
  let unanswered = 0;
  const client = {
    collections: async () => [],
    topic: async (_token: string, id: string) => {
      if (!silence || tried === 0) return topic(id);
      unanswered += 1;
      throw silence;
    },
    act: async (_token: string, _step: unknown, form: { topic_id?: unknown }) => {
      if (form.topic_id) throw new ActionRefused('headhunter', 'wrong_state');
      tried += 1;
      if (refusal && tried === 1) throw refusal;
      return { status: 204, requestId: null, body: null };
    },
  };
  const actions = new HeadhunterActions(client as unknown as HeadhunterClient, async (_connection, call) =>
    call({ accessToken: 'token' } as never),
  );
  const outcomes = await actions.actOnMany(
    { organisationId: '', connectionId: '' } as never,
    {
      vacancyExternalId: '7',
      responses: IDS.map((externalId) => ({ externalId, state: 'response' })),
      wish: { kind: 'reject', stage: null },
      message: null,
    } as never,
  );
  return { tried, unanswered, outcomes };
}

it('one whom the board refuses alone does not stop the others', async () => {
  const { tried, outcomes } = await rejectFour({ refusal: new NotFoundAtBoard('headhunter') });
  expect([tried, ...IDS.map((id) => 'result' in outcomes.get(id)!)]).toEqual([4, false, true, true, true]);
});

it.each([new EdgeBlocked('headhunter'), new BoardUnavailable('headhunter', 'timeout')])(
  'a board that is silent is not called for each of the others: %p',
  async (silence) => {
    const { tried, unanswered, outcomes } = await rejectFour({ silence });
    expect([tried, unanswered]).toEqual([1, 1]);
    expect(outcomes.get('1')).toHaveProperty('result');
    for (const id of ['2', '3', '4']) expect(outcomes.get(id)).toEqual({ failure: silence });
  },
);
