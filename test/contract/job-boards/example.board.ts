import type { ConnectionAccessService } from '../../../src/job-boards/connection-access.service.js';
import { personSchema, resumeSchema } from '../../../src/job-boards/index.js';
import type {
  BoardAccount,
  BoardActionResult,
  BoardResponse,
  BoardResume,
  BoardVacancy,
} from '../../../src/job-boards/index.js';
import type { Board, ConnectionRef, JobBoard, Tombstone } from '../../../src/job-boards/index.js';
import { BoardUnavailable, NeedsReconnecting, NotFoundAtBoard } from '../../../src/job-boards/index.js';
import type { HttpClient } from '../../../src/platform/http-client/index.js';

interface Offer {
  id: string;
  title: string;
  city: string;
  open: boolean;
  responses: number;
}
interface Reply {
  id: string;
  at: string;
  person: string;
  state: string;
}
interface Profile {
  name: string;
  phone: string;
  job: string;
  city: string;
  story: string;
  changed: string;
}

/** A whole board: it answers in JSON to whoever sends its key. */
export class ExampleBoard implements JobBoard {
  readonly board = 'example' as Board;
  readonly showsViews = false;

  constructor(
    private readonly http: HttpClient,
    private readonly access: ConnectionAccessService,
    private readonly url: string,
  ) {}

  async accountOfKey(key: string): Promise<Pick<BoardAccount, 'externalUserId' | 'accountName'>> {
    const { company, name } = (await this.ask('GET', '/me', key)) as { company: string; name: string };
    return { externalUserId: company, accountName: name };
  }

  async *listVacancies(connection: ConnectionRef): AsyncGenerator<BoardVacancy> {
    for (const offer of (await this.call(connection, 'GET', '/offers')) as Offer[]) {
      const { id, title, city, open, responses } = offer;
      const unsaid = {
        areaExternalId: null,
        publishedAt: null,
        salaryFrom: null,
        salaryTo: null,
        currency: null,
        hasUpdates: null,
        unreadCount: null,
        stagesMark: null,
        previousExternalId: null,
      };
      yield {
        externalId: id,
        title,
        city,
        url: `${this.url}/offers/${id}`,
        archived: !open,
        responsesCount: responses,
        ...unsaid,
        raw: offer,
      };
    }
  }

  async *listResponses(connection: ConnectionRef, vacancyExternalId: string): AsyncGenerator<BoardResponse> {
    for (const reply of (await this.call(connection, 'GET', `/offers/${vacancyExternalId}/replies`)) as Reply[]) {
      const unsaid = { collection: null, updatedAt: null, resumeUrl: null, resumeUpdatedAt: null, coverLetter: null };
      const gone = reply.state === 'gone';
      yield {
        externalId: reply.id,
        vacancyExternalId,
        respondedAt: new Date(reply.at),
        resumeExternalId: reply.person,
        tombstone: gone,
        state: reply.state,
        ...unsaid,
        raw: reply,
      };
    }
  }

  async readResume(connection: ConnectionRef, { resumeExternalId }: BoardResponse): Promise<BoardResume | Tombstone> {
    try {
      const raw = (await this.call(connection, 'GET', `/people/${resumeExternalId}`)) as Profile;
      const id = String(resumeExternalId);
      const [firstName = null, lastName = null] = raw.name.split(' ');
      const person = personSchema.parse({ boardPersonId: id, firstName, lastName, phones: [raw.phone] });
      const resume = resumeSchema.parse({
        id,
        title: raw.job,
        city: raw.city,
        about: raw.story,
        updatedAt: raw.changed,
      });
      return { externalId: id, resume, person, raw, problems: [] };
    } catch (error) {
      if (error instanceof NotFoundAtBoard) return { tombstone: true, why: 'not found' };
      throw error;
    }
  }

  async reject(connection: ConnectionRef, responseExternalId: string): Promise<BoardActionResult> {
    await this.call(connection, 'POST', `/replies/${responseExternalId}/refuse`);
    return { state: 'refused', alreadyThere: false, status: 200 };
  }

  private call(connection: ConnectionRef, method: 'GET' | 'POST', path: string): Promise<unknown> {
    // A key that does not expire cannot be renewed.
    const renew = () => Promise.reject(new NeedsReconnecting(this.board, 'the key was refused'));
    return this.access.use(connection, renew, ({ accessToken }) => this.ask(method, path, accessToken));
  }

  private async ask(method: 'GET' | 'POST', path: string, key: string): Promise<unknown> {
    const headers = { authorization: key };
    const answer = await this.http.send({ label: `example ${method}`, method, url: this.url + path, headers });
    if (answer.status === 401) throw new NeedsReconnecting(this.board, 'the key was refused');
    if (answer.status === 404) throw new NotFoundAtBoard(this.board);
    if (!answer.succeeded) throw new BoardUnavailable(this.board, `status ${answer.status}`);
    const body = answer.json();
    if (!body.ok) throw new BoardUnavailable(this.board, body.why);
    return body.value;
  }
}
