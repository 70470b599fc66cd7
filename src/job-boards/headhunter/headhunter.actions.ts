import { outcomeOf, withAnswer } from '../board-answer.js';
import type { BoardAnswer } from '../board-answer.js';
import type {
  BoardActionResult,
  WishMessage,
  BoardStage,
  BoardTemplate,
  BoardWish,
  OneOfMany,
  SeenIn,
  WhereNow,
  WishForMany,
} from '../board-wish.js';
import type { UseAccess } from '../connection-access.service.js';
import type { ConnectionRef } from '../job-board.port.js';
import { ActionRefused, BoardUnavailable, EdgeBlocked, NotFoundAtBoard, OutcomeUnknown } from '../job-boards.errors.js';
import { readTolerantly } from '../read-tolerantly.js';
import type { HeadhunterClient } from './headhunter.client.js';
import { MOST_TOPICS_AT_ONCE } from './headhunter.limits.js';
import { addressForMany, isReached, messageForm, noStep, stepTo, takesMessage, target } from './headhunter.steps.js';
import type { Step } from './headhunter.steps.js';
import { topicSchema } from './headhunter.wire.js';
import type { HeadhunterCollection, HeadhunterTopic } from './headhunter.wire.js';

/** What lies further down in a list is looked at one by one: by then that is as cheap as paging on. */
const MOST_PAGES_LOOKED_THROUGH = 4;

/** Responses that go the same way, by the address that takes many of them. */
interface Group {
  readonly address: string;
  readonly step: Step;
  readonly ids: string[];
}

/** What is done with responses at HeadHunter: always by the actions that a response offers at that very moment. */
export class HeadhunterActions {
  constructor(
    private readonly client: HeadhunterClient,
    private readonly use: UseAccess,
  ) {}

  /** Does it with one response. */
  async act(
    connection: ConnectionRef,
    topicId: string,
    wish: BoardWish,
    message: WishMessage | null,
  ): Promise<BoardActionResult> {
    for (let attempt = 1; ; attempt += 1) {
      const topic = await this.use(connection, (access) => this.client.topic(access.accessToken, topicId));
      const state = topic.employer_state?.id ?? null;
      if (isReached(state, wish)) return { state, alreadyThere: true, status: null };
      const step = stepTo(topic, wish);
      if (!step) throw noStep(topic);
      const text = await this.textOf(connection, step, message);
      const form = messageForm(step, text);
      try {
        const answer = await this.use(connection, (access) => this.client.act(access.accessToken, step, form));
        return done(step, answer, form['message']);
      } catch (error) {
        // Somebody moved it between reading and acting: look once more, then tell.
        if (attempt === 1 && error instanceof ActionRefused && error.reason === 'wrong_state') continue;
        throw outcomeOf(error);
      }
    }
  }

  /**
   * Does it with many, up to fifty a call. Whether a call that failed has moved some of them is unknown: how it went for each is
   * read off its stage afterwards.
   */
  async actOnMany(connection: ConnectionRef, many: WishForMany): Promise<Map<string, OneOfMany>> {
    const { vacancyExternalId, responses, wish } = many;
    const outcomes = new Map<string, OneOfMany>();
    const groups = new Map<string, Group>();
    const topics = await this.topicsNow(connection, vacancyExternalId, responses);
    for (const { externalId } of responses) {
      const topic = topics.get(externalId);
      const state = topic?.employer_state?.id ?? null;
      if (isReached(state, wish)) {
        outcomes.set(externalId, { result: { state, alreadyThere: true, status: null } });
        continue;
      }
      const step = topic && topic.resume !== null ? stepTo(topic, wish) : undefined;
      if (!topic || !step) {
        outcomes.set(externalId, { failure: topic ? noStep(topic) : new NotFoundAtBoard('headhunter') });
        continue;
      }
      const address = addressForMany(step, externalId) ?? step.url;
      const group = groups.get(address) ?? { address, step, ids: [] };
      group.ids.push(externalId);
      groups.set(address, group);
    }
    for (const group of [...groups.values()].flatMap(callsOf)) {
      for (const [id, outcome] of await this.actTogether(connection, group, many)) outcomes.set(id, outcome);
    }
    return outcomes;
  }

  /** Where responses are now; one that the board no longer shows is missing. */
  async whereNow(
    connection: ConnectionRef,
    vacancyExternalId: string,
    responses: readonly SeenIn[],
    wish: BoardWish,
  ): Promise<Map<string, WhereNow>> {
    const topics = await this.topicsNow(connection, vacancyExternalId, responses);
    return new Map(
      [...topics].map(([id, topic]) => {
        const state = topic.employer_state?.id ?? null;
        return [id, { state, reached: isReached(state, wish) }];
      }),
    );
  }

  /**
   * The employer's own stages, as the board lists them for a vacancy, as far as responses can be moved there. Those that have just
   * arrived say so: from further on the way back is often barred. What was within reach once stays so.
   */
  async stages(connection: ConnectionRef, vacancyExternalId: string, known: readonly string[]): Promise<BoardStage[]> {
    const { employer_states: states, collections } = await this.use(connection, (access) =>
      this.client.negotiations(access.accessToken, vacancyExternalId),
    );
    // The board lists its stages in the order of the way: responses arrive in the first.
    const arrived = collections.find((one) => one.id === states[0]?.id && isFilled(one));
    const answer =
      arrived && (await this.use(connection, (access) => this.client.topics(access.accessToken, arrived.url, 0)));
    const topics = readable(answer?.items ?? []);
    return states.flatMap(({ id, name }, place) =>
      id === null || !(known.includes(id) || isWithinReach(id, place, topics)) ? [] : [{ id, name: name ?? id }],
    );
  }

  /** Texts that the board offers for the action, filled for this applicant; empty where it offers none or the action is none now. */
  async templates(connection: ConnectionRef, topicId: string, wish: BoardWish): Promise<BoardTemplate[]> {
    const offered = await this.offered(connection, topicId, wish);
    const templates: BoardTemplate[] = [];
    for (const { id, name, url } of offered ?? []) {
      const text = await this.use(connection, (access) => this.client.template(access.accessToken, url));
      templates.push({ id, name: name ?? id, text });
    }
    return templates;
  }

  /** The ids of these texts; null where the action is none now. */
  async templateIds(connection: ConnectionRef, topicId: string, wish: BoardWish): Promise<string[] | null> {
    return (await this.offered(connection, topicId, wish))?.map(({ id }) => id) ?? null;
  }

  private async offered(
    connection: ConnectionRef,
    topicId: string,
    wish: BoardWish,
  ): Promise<Step['templates'] | null> {
    const topic = await this.use(connection, (access) => this.client.topic(access.accessToken, topicId));
    const step = stepTo(topic, wish);
    if (!step) return null;
    return takesMessage(step) ? step.templates : [];
  }

  /** @throws ActionRefused if the board no longer offers the template: another text than the chosen one is not sent */
  private async textOf(connection: ConnectionRef, step: Step, message: WishMessage | null): Promise<string | null> {
    if (message === null || typeof message === 'string') return message;
    const template = step.templates.find(({ id }) => id === message.templateId);
    if (!template) throw new ActionRefused('headhunter', 'no_such_template');
    return this.use(connection, (access) => this.client.template(access.accessToken, template.url));
  }

  private async actTogether(
    connection: ConnectionRef,
    { address, step, ids }: Group,
    { vacancyExternalId, wish, message }: WishForMany,
  ): Promise<Map<string, OneOfMany>> {
    if (ids.length === 1) return this.actOneByOne(connection, ids, wish, message);
    const outcomes = new Map<string, OneOfMany>();
    let answer: BoardAnswer | null = null;
    let failure: unknown = new OutcomeUnknown('headhunter', 'stage_unchanged');
    let form: Record<string, string> = {};
    try {
      form = messageForm(step, message);
      const all = { ...form, topic_id: ids };
      answer = await this.use(connection, (access) =>
        this.client.act(access.accessToken, { method: step.method, url: address }, all),
      );
    } catch (error) {
      failure = outcomeOf(error);
    }
    const seen = ids.map((externalId) => ({ externalId, state: target(step) }));
    const now = await this.whereNow(connection, vacancyExternalId, seen, wish).catch(() => null);
    const left = ids.filter((id) => !now?.get(id)?.reached);
    for (const id of ids) {
      if (!now?.get(id)?.reached) continue;
      const result = done(step, answer, form['message']);
      outcomes.set(id, { result: { ...result, state: now.get(id)?.state ?? result.state } });
    }
    // Refused as a whole because of one of them: the others go by themselves, each looked at anew.
    if (now !== null && failure instanceof ActionRefused) {
      for (const [id, outcome] of await this.actOneByOne(connection, left, wish, message)) outcomes.set(id, outcome);
      return outcomes;
    }
    const unseen = answer === null || !(failure instanceof Error) ? failure : withAnswer(failure, answer);
    for (const id of left) outcomes.set(id, { failure: unseen });
    return outcomes;
  }

  private async actOneByOne(
    connection: ConnectionRef,
    ids: readonly string[],
    wish: BoardWish,
    message: string | null,
  ): Promise<Map<string, OneOfMany>> {
    const outcomes = new Map<string, OneOfMany>();
    for (const [at, id] of ids.entries()) {
      try {
        outcomes.set(id, { result: await this.act(connection, id, wish, message) });
      } catch (failure) {
        outcomes.set(id, { failure });
        if (!(failure instanceof BoardUnavailable || failure instanceof EdgeBlocked)) continue;
        // A board that is silent is not called for each of the others: nothing was sent for them.
        for (const other of ids.slice(at + 1)) outcomes.set(other, { failure });
        break;
      }
    }
    return outcomes;
  }

  /** Responses as they are at this moment: many from the lists in which they were last seen, the others one by one. */
  private async topicsNow(
    connection: ConnectionRef,
    vacancyExternalId: string,
    responses: readonly SeenIn[],
  ): Promise<Map<string, HeadhunterTopic>> {
    const found = new Map<string, HeadhunterTopic>();
    if (responses.length > 1) await this.lookThroughLists(connection, vacancyExternalId, responses, found);
    for (const { externalId } of responses) {
      if (found.has(externalId)) continue;
      try {
        found.set(
          externalId,
          await this.use(connection, (access) => this.client.topic(access.accessToken, externalId)),
        );
      } catch (error) {
        if (!(error instanceof NotFoundAtBoard)) throw error;
      }
    }
    return found;
  }

  private async lookThroughLists(
    connection: ConnectionRef,
    vacancyExternalId: string,
    responses: readonly SeenIn[],
    found: Map<string, HeadhunterTopic>,
  ): Promise<void> {
    const lists = await this.use(connection, (access) =>
      this.client.collections(access.accessToken, vacancyExternalId),
    );
    for (const { id, url } of lists) {
      const wanted = new Set(responses.flatMap(({ externalId, state }) => (state === id ? [externalId] : [])));
      for (let page = 0; wanted.size > 0 && page < MOST_PAGES_LOOKED_THROUGH; page += 1) {
        const answer = await this.use(connection, (access) => this.client.topics(access.accessToken, url, page));
        for (const topic of readable(answer?.items ?? [])) {
          if (wanted.delete(topic.id)) found.set(topic.id, topic);
        }
        if (answer === null || answer.items.length === 0 || page + 1 >= (answer.pages ?? 0)) break;
      }
    }
  }
}

function isFilled({ counters }: HeadhunterCollection): boolean {
  return (counters?.total ?? 0) > 0;
}

function readable(items: readonly unknown[]): HeadhunterTopic[] {
  return items.flatMap((item) => {
    const topic = readTolerantly(topicSchema, item);
    return topic.ok ? [topic.value] : [];
  });
}

/** Nothing leads to where responses arrive, nor to where the board puts them itself. Unless a response tells, the first stage is taken for that. */
function isWithinReach(stage: string, place: number, topics: readonly HeadhunterTopic[]): boolean {
  const elsewhere = topics.filter(({ employer_state: now, actions }) => now?.id !== stage && actions.length > 0);
  if (elsewhere.length === 0) return place > 0;
  return elsewhere.some((topic) => stepTo(topic, { kind: 'move', stage }) !== undefined);
}

/** As many calls as a group needs. */
function callsOf({ ids, ...group }: Group): Group[] {
  const calls: Group[] = [];
  for (let from = 0; from < ids.length; from += MOST_TOPICS_AT_ONCE) {
    calls.push({ ...group, ids: ids.slice(from, from + MOST_TOPICS_AT_ONCE) });
  }
  return calls;
}

function done(step: Step, answer: BoardAnswer | null, written: string | undefined): BoardActionResult {
  return {
    state: target(step),
    alreadyThere: false,
    status: answer?.status ?? null,
    ...(answer && { answer }),
    ...(written !== undefined && { written }),
  };
}
