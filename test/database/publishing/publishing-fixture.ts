import type { Actor } from '../../../src/organisations/index.js';
import {
  carryOutOrder,
  findOrder,
  priceKey,
  priceOf,
  Publications,
  PublishingModule,
} from '../../../src/publishing/index.js';
import type { AdvertisementFields, PostingOrder } from '../../../src/publishing/index.js';
import { pullConnection, readResponses, tellBoard } from '../../../src/sourcing/index.js';
import { recruiter, vacancy } from '../candidates/recruiting-fixture.js';
import { connectBoth, startBoards } from '../sourcing/boards-fixture.js';
import type { Boards } from '../sourcing/boards-fixture.js';
import type { TestAppOptions } from '../../support/test-app.js';

export const JOBS = [pullConnection, readResponses, tellBoard, carryOutOrder, findOrder];

/** Both simulated boards and the product with publishing. */
export async function startPublishing(options: Partial<TestAppOptions> = {}): Promise<Boards> {
  return startBoards({ responses: 12 }, { imports: [PublishingModule], jobs: JOBS, ...options });
}

/** An organisation that is connected, with a vacancy of its own that nobody has published. */
export interface Desk {
  readonly actor: Actor;
  readonly connectionId: string;
  readonly superjobId: string;
  readonly vacancyId: string;
}

let count = 0;

export async function openDesk(boards: Boards): Promise<Desk> {
  const actor = await recruiter(boards.t);
  const { headhunter, superjob } = await connectBoth(boards, actor);
  count += 1;
  const vacancyId = await vacancy(boards.t, actor, { title: `Менеджер по клиентам ${String(count)}` });
  return { actor, connectionId: headhunter.connectionId, superjobId: superjob.connectionId, vacancyId };
}

/** An advertisement as somebody types it. */
export function advertisement(
  fields: Partial<AdvertisementFields & { previousId: string | null }> = {},
): AdvertisementFields & { previousId: string | null } {
  return {
    title: `Менеджер по клиентам ${String(count)}`,
    description: `Ищем человека, который любит говорить с людьми.\n\n${'— звонить и встречать клиентов\n'.repeat(8)}`,
    role: '70',
    experience: 'none',
    salaryFrom: 90_000,
    salaryTo: 120_000,
    salaryCurrency: 'RUR',
    salaryGross: true,
    contactName: null,
    contactEmail: null,
    contactPhone: null,
    service: 'HH_STANDARD',
    previousId: null,
    ...fields,
  };
}

/** An order to publish, with its price. */
export function prepared({ t }: Boards, { actor, vacancyId, connectionId }: Desk): Promise<PostingOrder> {
  return t.get(Publications).preparePublication(actor, vacancyId, connectionId, advertisement());
}

export const seen = (order: PostingOrder): { price: string } => ({ price: priceKey(priceOf(order)) });
