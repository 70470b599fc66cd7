import { HeadhunterCaller, call, startForTest } from './board-callers.js';
import type { Answer } from './board-callers.js';
import type { MovableClock } from '../../../src/kernel/clock.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return */

describe('responses at the simulated HeadHunter', () => {
  let simulator: RunningSimulator & { readonly clock: MovableClock };
  let board: HeadhunterCaller;
  let vacancy: any;

  beforeEach(async () => {
    simulator = await startForTest();
    board = await HeadhunterCaller.connect(simulator);
    vacancy = (await activeVacancies())[0];
  });

  afterEach(() => simulator.close());

  async function activeVacancies(): Promise<any[]> {
    return (await board.get('/employers/4181/vacancies/active?all_accessible=true')).body.items;
  }

  async function collection(id: string): Promise<any> {
    const answer = await board.get(`/negotiations?vacancy_id=${vacancy.id}`);
    return answer.body.collections.find((known: any) => known.id === id);
  }

  async function topicsIn(id: string, query = ''): Promise<any[]> {
    const topics: any[] = [];
    for (let page = 0, pages = 1; page < pages; page += 1) {
      const address = `/negotiations/${id}?vacancy_id=${vacancy.id}&per_page=50&page=${page}${query}`;
      const { body } = await board.get(address);
      topics.push(...body.items);
      pages = body.pages;
    }
    return topics;
  }

  async function livingTopic(): Promise<any> {
    return (await topicsIn('response')).find(({ resume }) => resume !== null);
  }

  function act(topic: any, actionId: string, form: Record<string, string> = {}): Promise<Answer> {
    const action = topic.actions.find(({ id }: any) => id === actionId);
    return board.call(action.method as string, action.url as string, { form });
  }

  it('shows only the recruiter’s own vacancies until asked for all accessible ones', async () => {
    const own = (await board.get('/employers/4181/vacancies/active')).body.items;
    expect(own.map(({ manager }: any) => manager.id)).toEqual(['7714301', '7714301']);
    expect(await activeVacancies()).toHaveLength(4);
    const both = await board.get('/employers/4181/vacancies/active?all_accessible=true&manager_id=7714301');
    expect(both.status).toBe(400);
    expect((await board.get('/employers/4181/vacancies/active?manager_id=1')).status).toBe(404);
    expect((await board.get('/employers/99/vacancies/active')).status).toBe(403);
    expect((await board.get('/employers/4181/vacancies/active?per_page=51')).status).toBe(400);
  });

  it('lists every response once over the pages of all collections', async () => {
    const { collections } = (await board.get(`/negotiations?vacancy_id=${vacancy.id}`)).body;
    const ids: string[] = [];
    for (const { id, counters } of collections) {
      const topics = await topicsIn(id as string);
      expect(topics).toHaveLength(counters.total);
      ids.push(...topics.map((topic) => topic.id as string));
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(vacancy.counters.responses);
    expect(await topicsIn('response')).toEqual(await topicsIn('response'));
  });

  it('writes instants in Moscow time without a colon in the offset, chat ids as numbers, other ids as text', async () => {
    const topic = await livingTopic();
    expect(topic.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0300$/);
    expect(typeof topic.chat_id).toBe('number');
    expect(typeof topic.id).toBe('string');
    expect(topic.resume.contact).toBeUndefined();
    expect(topic.resume.experience.every((job: any) => !('description' in job))).toBe(true);
  });

  it('orders by what it says', async () => {
    const list = await board.get(`/negotiations/response?vacancy_id=${vacancy.id}&order_by=created_at&per_page=50`);
    expect(list.body.ordered_by.id).toBe('created_at');
    const dates = list.body.items.map((topic: any) => Date.parse(topic.created_at));
    expect(dates).toEqual([...dates].sort((a: number, b: number) => b - a));
    const unknown = await board.get(`/negotiations/response?vacancy_id=${vacancy.id}&order_by=salary`);
    expect(unknown.body.errors).toEqual([{ type: 'bad_argument', value: 'order_by' }]);
  });

  it('refuses pages that are too big or too deep', async () => {
    const big = await board.get(`/negotiations/response?vacancy_id=${vacancy.id}&per_page=51`);
    expect([big.status, big.body.errors[0].value]).toEqual([400, 'per_page']);
    simulator.control.change({ headhunterListDepth: 100 });
    const deep = await board.get(`/negotiations/response?vacancy_id=${vacancy.id}&per_page=50&page=2`);
    expect(deep.body.errors.map(({ value }: any) => value)).toEqual(['page', 'per_page']);
  });

  it('announces a new response in the vacancy’s counters', async () => {
    const [created] = simulator.control.respond({ vacancyId: vacancy.id as string });
    const [now] = await activeVacancies();
    expect(now.counters.responses).toBe(vacancy.counters.responses + 1);
    expect(now.counters.unread_responses).toBe(vacancy.counters.unread_responses + 1);
    const [newest] = await topicsIn('response', '&order_by=created_at');
    expect(newest.id).toBe(created?.id);
    expect(newest.resume.id).toBe(created?.resumeId);
  });

  it('moves a topic silently without a message and visibly with one', async () => {
    const topic = await livingTopic();
    expect((await act(topic, 'phone_interview')).status).toBe(204);
    const silent = (await board.get(topic.url as string)).body;
    expect(silent.employer_state.id).toBe('phone_interview');
    expect(silent.state.id).toBe('response');
    expect((await act(silent, 'interview', { message: 'Ждём вас завтра' })).status).toBe(204);
    const invited = (await board.get(topic.url as string)).body;
    expect([invited.employer_state.id, invited.state.id]).toEqual(['interview', 'invitation']);
    expect((await act(invited, 'discard_by_employer', { message: 'Спасибо' })).status).toBe(204);
    expect((await board.get(topic.url as string)).body.state.id).toBe('discard');
    const texts = (await board.get(topic.messages_url as string)).body.items.map(({ text }: any) => text);
    expect(texts.slice(-2)).toEqual(['Ждём вас завтра', 'Спасибо']);
  });

  it('turns the applicant’s state by the first message after a silent move', async () => {
    const topic = await livingTopic();
    const write = (message: string): Promise<Answer> =>
      board.call('POST', topic.messages_url as string, { form: { message } });
    expect((await write('Добрый день, уточните город')).status).toBe(201);
    expect((await board.get(topic.url as string)).body.state.id).toBe('response');
    await act(topic, 'interview');
    expect((await write('Ждём вас в среду')).body.text).toBe('Ждём вас в среду');
    expect((await board.get(topic.url as string)).body.state.id).toBe('invitation');
    expect((await write('  ')).body.errors[0].value).toBe('empty_message');
  });

  it('takes arguments from the query string too', async () => {
    const topic = await livingTopic();
    await board.call('PUT', `/negotiations/consider/${topic.id}?message=${encodeURIComponent('Подумаем')}`);
    expect((await board.get(topic.url as string)).body.state.id).toBe('invitation');
  });

  it('offers no move to where the topic stands and refuses one', async () => {
    const topic = await livingTopic();
    await act(topic, 'consider');
    const moved = (await board.get(topic.url as string)).body;
    expect(moved.actions.map(({ id }: any) => id)).not.toContain('consider');
    const again = await act(topic, 'consider');
    expect([again.status, again.body.errors[0]]).toEqual([403, { type: 'negotiations', value: 'wrong_state' }]);
    const sms = await act(moved, 'interview', { send_sms: 'true' });
    expect(sms.body.errors[0].value).toBe('message_cannot_be_empty');
    const nowhere = await act(moved, 'interview', { message: 'Приходите', address_id: '5' });
    expect(nowhere.body.errors[0].value).toBe('address_not_found');
  });

  it('keeps the employer’s own sub-stage inside its collection', async () => {
    const topic = await livingTopic();
    const { sub_actions: subActions } = topic.actions.find(({ id }: any) => id === 'interview');
    const group = subActions.find(({ id }: any) => id === 'interview_group');
    expect((await board.call('PUT', group.url as string)).status).toBe(204);
    const interview = await collection('interview');
    expect(interview.counters.total).toBe(1);
    const [root, own] = interview.sub_collections;
    expect([root.root_collection, root.counters.total]).toEqual([true, 0]);
    expect([own.root_collection, own.counters.total]).toEqual([false, 1]);
    expect(await topicsIn('interview_group')).toHaveLength(1);
    expect(await topicsIn('interview')).toHaveLength(1);
    expect((await board.get(topic.url as string)).body.funnel_stage.substate.name).toBe('Групповое собеседование');
  });

  it('moves up to fifty topics of one vacancy at once, all or none', async () => {
    const topics = (await topicsIn('response')).filter(({ resume }) => resume !== null);
    const form = topicIds(topics.slice(0, 3));
    expect((await board.call('PUT', '/negotiations/consider', { form })).status).toBe(204);
    const before = (await collection('consider')).counters.total;
    const mixed = new URLSearchParams([
      ['topic_id', topics[4].id as string],
      ['topic_id', topics[0].id as string],
    ]);
    expect((await board.call('PUT', '/negotiations/consider', { form: mixed })).body.errors[0].value).toBe(
      'wrong_state',
    );
    expect((await collection('consider')).counters.total).toBe(before);
    const many = topicIds(topics.slice(0, 51));
    expect((await board.call('PUT', '/negotiations/assessment', { form: many })).status).toBe(400);
    const [other] = simulator.control.respond({ vacancyId: (await activeVacancies())[1].id });
    const strangers = new URLSearchParams([
      ['topic_id', topics[5].id as string],
      ['topic_id', other?.id ?? ''],
    ]);
    const denied = await board.call('PUT', '/negotiations/consider', { form: strangers });
    expect(denied.body.errors[0].value).toBe('application_denied');
  });

  it('marks a response as viewed by its résumé’s address, by its messages and by the read call only', async () => {
    const unviewed = (await topicsIn('response', '&show_only_new_responses=true')).filter(
      ({ resume }) => resume !== null,
    );
    const [first, second, third, fourth] = unviewed;
    const isNew = async (topic: any): Promise<boolean> => (await board.get(topic.url as string)).body.has_updates;
    await board.get(`/resumes/${first.resume.id}`);
    expect(await isNew(first)).toBe(true);
    await board.get(first.resume.url as string);
    expect(await isNew(first)).toBe(false);
    await board.get(second.messages_url as string);
    expect(await isNew(second)).toBe(false);
    await board.call('POST', '/negotiations/read', { form: { topic_id: third.id as string } });
    expect(await isNew(third)).toBe(false);
    expect(await isNew(fourth)).toBe(true);
    const left = await topicsIn('response', '&show_only_new_responses=true');
    expect(left.map(({ id }) => id)).not.toContain(first.id);
    simulator.control.applicantWrites(first.id as string, 'Вы посмотрели?');
    expect(await isNew(first)).toBe(true);
  });

  it('gives open contacts with a response’s résumé and spends nothing for them', async () => {
    const topics = (await topicsIn('response')).filter(({ resume }) => resume !== null).slice(0, 20);
    const resumes = await Promise.all(topics.map(async ({ resume }) => (await board.get(resume.url as string)).body));
    expect(resumes.every(({ contact, hidden_fields: hidden }) => contact.length > 0 || hidden.length > 0)).toBe(true);
    expect(simulator.control.contactsSpent()).toBe(0);
    await board.get(resumes[0].actions.get_with_contact.url as string);
    await board.get(resumes[0].actions.download_with_contact.pdf.url as string);
    expect(simulator.control.contactsSpent()).toBe(2);
    const pdf = await board.get(resumes[0].actions.download.pdf.url as string);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(simulator.control.contactsSpent()).toBe(2);
  });

  it('counts opened résumés against the day’s quota until Moscow’s midnight', async () => {
    simulator.control.change({ resumeViewsPerDay: 2 });
    const [first, second] = (await topicsIn('response')).filter(({ resume }) => resume !== null);
    await board.get(first.resume.url as string);
    await board.get(second.resume.url as string);
    const limits = (await board.get('/employers/4181/managers/7714301/limits/resume')).body;
    expect([limits.limits.resume_view, limits.spend.resume_view, limits.left.resume_view]).toEqual([2, 2, 0]);
    const spent = await board.get(first.resume.url as string);
    expect([spent.status, spent.body.errors]).toEqual([429, [{ type: 'resumes', value: 'view_limit_exceeded' }]]);
    // The market opened at 12:00 Moscow time.
    simulator.clock.moveByMinutes(11 * 60 + 59);
    expect((await board.get(first.resume.url as string)).status).toBe(429);
    simulator.clock.moveByMinutes(2);
    expect((await board.get(first.resume.url as string)).status).toBe(200);
  });

  it('leaves a tombstone where a résumé was deleted and refuses to move it', async () => {
    const topic = await livingTopic();
    simulator.control.deleteResume(topic.resume.id as string);
    const after = (await board.get(topic.url as string)).body;
    expect(after.resume).toBeNull();
    const moved = await act(after, 'consider');
    expect([moved.status, moved.body.errors[0].value]).toEqual([403, 'resume_not_found']);
    expect((await board.get(topic.resume.url as string)).status).toBe(404);
    expect((await topicsIn('response')).map(({ id }) => id)).toContain(topic.id);
  });

  it('blanks what the owner hides', async () => {
    const topic = await livingTopic();
    simulator.control.hideFields(topic.resume.id as string, ['names_and_photo', 'phones', 'email', 'experience']);
    const resume = (await board.get(topic.resume.url as string)).body;
    expect([resume.first_name, resume.last_name, resume.contact]).toEqual([null, null, []]);
    expect(resume.experience.every(({ company }: any) => company === null)).toBe(true);
    expect(resume.hidden_fields.map(({ id }: any) => id)).toContain('names_and_photo');
  });

  it('shows a changed résumé with a new date', async () => {
    const topic = await livingTopic();
    simulator.clock.moveByMinutes(30);
    simulator.control.changeResume(topic.resume.id as string, { title: 'Руководитель продаж', wish: null });
    const after = (await board.get(topic.url as string)).body.resume;
    expect([after.title, after.salary]).toEqual(['Руководитель продаж', null]);
    expect(after.updated_at).toBe('2026-06-01T12:30:00+0300');
  });

  it('serves a text of two megabytes', async () => {
    const topic = await livingTopic();
    const about = 'Я '.repeat(1_000_000);
    const address = `${simulator.headhunterUrl}/control/resumes/${topic.resume.id}/change`;
    expect((await call('POST', address, { json: { about } })).status).toBe(204);
    expect((await board.get(topic.resume.url as string)).body.skills).toHaveLength(2_000_000);
  });

  it('takes an archived vacancy out of the active ones and freezes its topics', async () => {
    const topic = await livingTopic();
    simulator.control.archiveVacancy(vacancy.id as string);
    expect((await activeVacancies()).map(({ id }) => id)).not.toContain(vacancy.id);
    expect((await board.get(`/vacancies/${vacancy.id}`)).body.archived).toBe(true);
    expect(await topicsIn('response')).not.toHaveLength(0);
    expect((await act(topic, 'consider')).body.errors[0].value).toBe('archived');
    expect((await board.get(topic.actions[0].templates[0].url as string)).status).toBe(400);
  });

  it('moves a transferred vacancy out of the recruiter’s own ones', async () => {
    simulator.control.transferVacancy(vacancy.id as string, '7714302');
    const own = (await board.get('/employers/4181/vacancies/active')).body.items;
    expect(own.map(({ id }: any) => id)).not.toContain(vacancy.id);
    expect((await activeVacancies()).map(({ id }) => id)).toContain(vacancy.id);
  });

  it('shows a vacancy that was published again as a new one that names the old', async () => {
    const id = simulator.control.republishVacancy(vacancy.id as string);
    const fresh = (await board.get(`/vacancies/${id}`)).body;
    expect([fresh.previous_id, fresh.name, fresh.archived]).toEqual([vacancy.id, vacancy.name, false]);
    expect(fresh.counters.responses).toBe(0);
    const archived = (await board.get('/employers/4181/vacancies/archived')).body.items;
    expect(archived.map((item: any) => item.id)).toEqual([vacancy.id]);
    expect((await activeVacancies()).map((item) => item.id)).toContain(id);
    const [created] = simulator.control.respond({ vacancyId: id });
    expect((await board.get(`/negotiations/${created?.id}`)).body.vacancy.id).toBe(id);
    expect(simulator.control.spent()).toEqual({
      contacts: 0,
      bought: { publication: 0, prolongation: 0, upgrade: 0, roubles: 0 },
    });
  });

  it('asks for payment before it looks for anything', async () => {
    simulator.control.change({ headhunterPaidAccess: false });
    const refused = await board.get('/negotiations?vacancy_id=1');
    expect(refused.status).toBe(403);
    expect(refused.body.errors).toEqual([{ type: 'api_access_payment', value: 'action_must_be_payed' }]);
    expect((await board.get('/employers/4181/services/payable_api_actions/active')).body.items).toEqual([]);
    expect((await board.get('/me')).status).toBe(200);
  });

  it('fills a template for a topic, or for a vacancy and a résumé, not for both', async () => {
    const topic = await livingTopic();
    const byTopic = await board.get(`/message_templates/invite?topic_id=${topic.id}`);
    expect(byTopic.body.mail.text).toContain(topic.resume.first_name);
    const pair = `vacancy_id=${vacancy.id}&resume_id=${topic.resume.id}`;
    expect((await board.get(`/message_templates/invite?${pair}`)).body).toEqual(byTopic.body);
    expect((await board.get(`/message_templates/invite?topic_id=${topic.id}&${pair}`)).status).toBe(400);
    expect((await board.get('/message_templates/poem?topic_id=1')).status).toBe(404);
  });

  it('answers a repeated question about a dictionary with 304', async () => {
    const first = await board.get('/dictionaries');
    const etag = first.headers.get('etag') ?? '';
    const again = await board.call('GET', '/dictionaries', { headers: { 'If-None-Match': etag } });
    expect([again.status, again.text]).toEqual([304, '']);
    expect(first.body.currency.find(({ default: usual }: any) => usual).code).toBe('RUR');
  });
});

function topicIds(topics: readonly any[]): URLSearchParams {
  const form = new URLSearchParams();
  for (const { id } of topics) form.append('topic_id', id as string);
  return form;
}
