import { NotFoundAtBoard, UNSAID_OF_RESPONSE, UNSAID_OF_VACANCY } from '../../../src/job-boards/index.js';
import { personSchema, resumeSchema } from '../../../src/job-boards/index.js';
import type { BoardActionResult, BoardResponse, BoardResume, BoardVacancy } from '../../../src/job-boards/index.js';
import type { Board, ConnectionRef, JobBoard, KeyedCall, Tombstone } from '../../../src/job-boards/index.js';

type Offer = Record<'id' | 'title' | 'city', string> & { open: boolean; responses: number };
type Reply = Record<'id' | 'at' | 'person' | 'state', string>;
type Profile = Record<'name' | 'phone' | 'job' | 'city' | 'story' | 'changed', string>;

/** A whole board: it answers in JSON to whoever sends its key. */
export class ExampleBoard implements JobBoard {
  readonly board = 'example' as Board;
  readonly showsViews = false;

  constructor(
    private readonly call: KeyedCall,
    private readonly url: string,
  ) {}

  async *listVacancies(connection: ConnectionRef): AsyncGenerator<BoardVacancy> {
    for (const raw of (await this.get(connection, '/offers')) as Offer[]) {
      const { id: externalId, title, city, open, responses: responsesCount } = raw;
      yield { ...UNSAID_OF_VACANCY, externalId, title, city, archived: !open, responsesCount, raw };
    }
  }

  async *listResponses(connection: ConnectionRef, vacancyExternalId: string): AsyncGenerator<BoardResponse> {
    for (const raw of (await this.get(connection, `/offers/${vacancyExternalId}/replies`)) as Reply[]) {
      const { id: externalId, person: resumeExternalId, state } = raw;
      const told = { externalId, resumeExternalId, state, respondedAt: new Date(raw.at), tombstone: state === 'gone' };
      yield { ...UNSAID_OF_RESPONSE, ...told, vacancyExternalId, raw };
    }
  }

  async readResume(connection: ConnectionRef, { resumeExternalId }: BoardResponse): Promise<BoardResume | Tombstone> {
    try {
      const id = String(resumeExternalId);
      const raw = (await this.get(connection, `/people/${id}`)) as Profile;
      const [firstName = null, lastName = null] = raw.name.split(' ');
      const person = personSchema.parse({ boardPersonId: id, firstName, lastName, phones: [raw.phone] });
      const { job: title, city, story: about, changed: updatedAt } = raw;
      return {
        externalId: id,
        resume: resumeSchema.parse({ id, title, city, about, updatedAt }),
        person,
        raw,
        problems: [],
      };
    } catch (error) {
      if (error instanceof NotFoundAtBoard) return { tombstone: true, why: 'not found' };
      throw error;
    }
  }

  async reject(connection: ConnectionRef, responseExternalId: string): Promise<BoardActionResult> {
    await this.call(connection, { method: 'POST', url: `${this.url}/replies/${responseExternalId}/refuse` });
    return { state: 'refused', alreadyThere: false, status: 200 };
  }

  private get(connection: ConnectionRef, path: string): Promise<unknown> {
    return this.call(connection, { method: 'GET', url: this.url + path });
  }
}
