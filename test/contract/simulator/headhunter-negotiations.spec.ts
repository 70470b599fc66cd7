import { HeadhunterCaller, startForTest } from './board-callers.js';
import type { MovableClock } from '../../../src/kernel/clock.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return */

describe('what an employer reads and does with topics at the simulated HeadHunter', () => {
  let simulator: RunningSimulator & { readonly clock: MovableClock };
  let board: HeadhunterCaller;
  let vacancies: any[];

  beforeEach(async () => {
    simulator = await startForTest();
    board = await HeadhunterCaller.connect(simulator);
    vacancies = (await board.get('/employers/4181/vacancies/active?all_accessible=true')).body.items;
  });

  afterEach(() => simulator.close());

  async function found(query: string, collection = 'response'): Promise<any> {
    return (await board.get(`/negotiations/${collection}?vacancy_id=${vacancies[0].id}&per_page=50${query}`)).body;
  }

  async function livingTopic(): Promise<any> {
    return (await found('')).items.find(({ resume }: any) => resume !== null);
  }

  it('slices a long list by filters whose parts add up, and ignores what it does not know', async () => {
    const all = (await found('')).found;
    const parts = await Promise.all(
      ['noExperience', 'between1And3', 'between3And6', 'moreThan6'].map((id) => found(`&experience=${id}`)),
    );
    const tombstones = (await found('')).items.filter(({ resume }: any) => resume === null).length;
    const sum = parts.reduce((count, part) => count + part.found, 0);
    expect(sum).toBeGreaterThanOrEqual(all - tombstones - 5);
    expect(sum).toBeLessThanOrEqual(all);
    expect(parts.every((part) => part.found < all)).toBe(true);
    const both = await found('&experience=between1And3&experience=moreThan6');
    expect(both.found).toBe(parts[1].found + parts[3].found);
    const moscow = await found('&area=1');
    expect(moscow.found).toBeGreaterThan(0);
    expect(moscow.items.every(({ resume }: any) => resume.area.id === '1')).toBe(true);
    expect((await found('&gender=female')).items.every(({ resume }: any) => resume.gender.id === 'female')).toBe(true);
    expect((await found('&age_from=30&age_to=40')).items.every(({ resume }: any) => resume.age >= 30)).toBe(true);
    expect((await found('&salary_to=100000&currency=RUR')).found).toBeLessThan(all);
    expect((await found('&langauge=eng.b2&favourite_colour=green')).found).toBe(all);
  });

  it('shows the new ones only where asked, by the rule of each collection', async () => {
    const topic = await livingTopic();
    await board.get(topic.resume.url as string);
    const fresh = await found('&show_only_new_responses=true');
    expect(fresh.items.map(({ id }: any) => id)).not.toContain(topic.id);
    await board.call('PUT', `/negotiations/consider/${topic.id}`);
    expect((await found('&show_only_new=true', 'consider')).found).toBe(0);
    simulator.control.applicantWrites(topic.id as string, 'Есть новости?');
    expect((await found('&show_only_new=true', 'consider')).items.map(({ id }: any) => id)).toEqual([topic.id]);
  });

  it('has a list of those who have called, which takes no filters and overlaps with their stage', async () => {
    const collections = async (): Promise<any[]> =>
      (await board.get(`/negotiations?vacancy_id=${vacancies[0].id}`)).body.collections;
    expect((await collections()).map(({ id }) => id)).not.toContain('phone_calls');
    const wish = { vacancyId: vacancies[0].id, change: { coverLetter: 'Не пишу, звоню' } } as const;
    const [called] = simulator.control.respond({ ...wish, source: 'PHONE_CALL' });
    const list = (await collections()).find(({ id }) => id === 'phone_calls');
    expect(list.counters).toEqual({ total: 1, with_updates: 1 });
    const { found: count, items } = (await board.get(`${list.url}&gender=none&search_text=nobody`)).body;
    expect([count, items[0].id, items[0].source]).toEqual([1, called?.id, 'PHONE_CALL']);
    expect(items[0].counters.messages).toBe(0);
    expect((await found('')).items.map(({ id }: any) => id)).toContain(called?.id);
    expect((await board.call('PUT', `/negotiations/phone_calls/${called?.id}`)).status).toBe(404);
    await board.call('PUT', `/negotiations/consider/${called?.id}`);
    expect((await found('', 'phone_calls')).items[0].employer_state.id).toBe('consider');
  });

  it('puts who has withdrawn into a collection that was not there before, and lets nobody else be moved there', async () => {
    const topic = await livingTopic();
    const states = async (): Promise<string[]> =>
      (await board.get(`/negotiations?vacancy_id=${vacancies[0].id}`)).body.employer_states.map(({ id }: any) => id);
    expect(await states()).not.toContain('discard_by_applicant');
    simulator.clock.moveByMinutes(5);
    simulator.control.discardTopic(topic.id as string);
    expect(await states()).toContain('discard_by_applicant');
    const after = (await board.get(topic.url as string)).body;
    expect([after.state.id, after.employer_state.id]).toEqual(['discard', 'discard_by_applicant']);
    expect(after.updated_at).toBe('2026-06-01T12:05:00+0300');
    expect((await found('', 'discard_by_applicant')).items.map(({ id }: any) => id)).toEqual([topic.id]);
    expect((await found('')).items.map(({ id }: any) => id)).not.toContain(topic.id);
    const history = (await board.get(topic.resume.negotiations_history.url as string)).body.vacancies[0].items;
    expect(history.at(-1)).toMatchObject({ employer_state: { id: 'discard_by_applicant' }, with_message: false });
    const other = await livingTopic();
    expect((await board.call('PUT', `/negotiations/discard_by_applicant/${other.id}`)).status).toBe(404);
    expect((await board.call('PUT', `/negotiations/consider/${topic.id}`)).status).toBe(204);
  });

  it('overlaps with its generated collection, which is there only when asked for', async () => {
    const path = `/negotiations?vacancy_id=${vacancies[0].id}`;
    expect((await board.get(path)).body.generated_collections).toEqual([]);
    const [generated] = (await board.get(`${path}&with_generated_collections=true`)).body.generated_collections;
    const list = (await board.get(`${generated.url}&per_page=50`)).body;
    expect(list.found).toBe(generated.counters.total);
    const ordinary = (await found('&show_only_new_responses=true')).items.map(({ id }: any) => id);
    expect(list.items.map(({ id }: any) => id)).toEqual(ordinary);
  });

  it('invites a person who has not responded: a page of HTML, a place, a contact spent', async () => {
    const { resume } = await livingTopic();
    const query = `resume_id=${resume.id}`;
    const fit = (await board.get(`/employers/4181/vacancies/active?${query}`)).body.items;
    const own = fit.find(({ id }: any) => id === vacancies[0].id);
    expect([own.can_invite, own.negotiations_actions]).toEqual([false, []]);
    const other = fit.find((item: any) => item.can_invite);
    const action = other.negotiations_actions.find(({ id }: any) => id === 'interview');
    expect(action.method).toBe('POST');
    const form = { resume_id: resume.id as string, vacancy_id: other.id as string, message: 'Приходите к нам' };
    const poor = await board.call('POST', action.url as string, { form });
    expect([poor.status, poor.body.errors[0].value]).toEqual([403, 'not_enough_purchased_services']);
    simulator.control.change({ headhunterResumeDatabase: true });
    const invited = await board.call('POST', action.url as string, { form });
    expect([invited.status, invited.headers.get('content-type')]).toEqual([201, 'text/html; charset=utf-8']);
    expect(simulator.control.contactsSpent()).toBe(1);
    const topic = (await board.get(invited.headers.get('location') ?? '')).body;
    expect(topic).toMatchObject({
      state: { id: 'invitation' },
      employer_state: { id: 'interview' },
      resume: { id: resume.id },
      vacancy: { id: other.id },
    });
    const again = await board.call('POST', action.url as string, { form });
    expect(again.body.errors[0].value).toBe('already_applied');
    const half = { resume_id: form.resume_id };
    expect((await board.call('POST', action.url as string, { form: half })).status).toBe(400);
    expect((await board.get(`/employers/4181/vacancies/active?${query}&text=x`)).status).toBe(400);
  });

  it('invites nobody to a closed vacancy, and fills the template for a pair that has no topic yet', async () => {
    simulator.control.change({ headhunterResumeDatabase: true });
    const { resume } = await livingTopic();
    const fit = (await board.get(`/employers/4181/vacancies/active?resume_id=${resume.id}`)).body.items;
    const open = fit.find((item: any) => item.can_invite);
    const [template] = open.negotiations_actions.find(({ id }: any) => id === 'phone_interview').templates;
    expect((await board.get(template.url as string)).body.mail.text).toContain(resume.first_name);
    simulator.control.archiveVacancy(open.id as string);
    const form = { resume_id: resume.id as string, vacancy_id: open.id as string };
    const refused = await board.call('POST', '/negotiations/phone_interview', { form });
    expect(refused.body.errors[0].value).toBe('invalid_vacancy');
    expect(simulator.control.contactsSpent()).toBe(0);
  });

  it('keeps the history of a person’s moves and says which came with a message', async () => {
    const topic = await livingTopic();
    await board.call('PUT', `/negotiations/consider/${topic.id}`);
    simulator.clock.moveByMinutes(5);
    await board.call('PUT', `/negotiations/interview/${topic.id}`, { form: { message: 'Ждём вас' } });
    const { vacancies: history } = (await board.get(topic.resume.negotiations_history.url as string)).body;
    const steps = history[0].items.map((item: any) => [item.employer_state.id, item.with_message]);
    expect(steps.slice(-2)).toEqual([
      ['consider', false],
      ['interview', true],
    ]);
    expect(history[0].items.at(-1).created_at).toBe('2026-06-01T12:05:00+0300');
  });

  it('counts how many were answered and how soon', async () => {
    const path = '/employers/4181/negotiations_statistics';
    const before = (await board.get(path)).body.employer_statistics;
    expect([before.replied_percent, before.average_reply_time]).toEqual([0, null]);
    const topics = (await found('')).items.filter(({ resume }: any) => resume !== null).slice(0, 40);
    const form = new URLSearchParams(topics.map(({ id }: any) => ['topic_id', id]));
    form.set('message', 'Спасибо');
    expect((await board.call('PUT', '/negotiations/discard_by_employer', { form })).status).toBe(204);
    const after = (await board.get(path)).body.employer_statistics;
    expect(after.replied_percent).toBeGreaterThan(0);
    expect(after.received).toBe(before.received);
    const mine = (await board.get('/employers/4181/managers/7714301/negotiations_statistics')).body.manager_statistics;
    expect(mine.received).toBeLessThan(after.received);
    const colleague = await HeadhunterCaller.connect(simulator, '7714302');
    expect((await colleague.get('/employers/4181/managers/7714301/negotiations_statistics')).status).toBe(403);
  });

  it('shows the employer’s own text where a template was changed', async () => {
    const path = '/employers/4181/mail_templates';
    const template = (await board.get(path)).body.find(({ id }: any) => id === 'invite_mail');
    expect([template.template_modified, template.text]).toEqual([false, expect.stringContaining('[Vacancy]')]);
    const json = { text: '[Name], ждём вас. [HRName], [Unknown]' };
    expect((await board.call('PUT', `${path}/invite_mail`, { json })).status).toBe(204);
    const topic = await livingTopic();
    const { mail } = (await board.get(`/message_templates/invite?topic_id=${topic.id}`)).body;
    expect(mail).toMatchObject({
      text: `${topic.resume.first_name}, ждём вас. Вера Лисицына, [Unknown]`,
      template_modified: true,
    });
    expect((await board.call('PUT', `${path}/poem_mail`, { json })).status).toBe(404);
  });

  it('has no test solutions: nobody was given a test', async () => {
    const topic = await livingTopic();
    expect((await board.get(`/negotiations/${topic.id}/test/solution`)).status).toBe(404);
  });

  it('lets the employer write a set number of messages in a row only, until the applicant answers', async () => {
    simulator.control.change({ headhunterMessagesInARow: 2 });
    const topic = await livingTopic();
    const write = () => board.call('POST', topic.messages_url as string, { form: { message: 'Вы здесь?' } });
    await write();
    await write();
    expect((await write()).body.errors[0].value).toBe('in_a_row_limit');
    expect((await board.get(topic.url as string)).body.messaging_status).toBe('in_a_row_limit');
    simulator.control.applicantWrites(topic.id as string, 'Здесь');
    expect((await write()).status).toBe(201);
  });

  it('answers null for a message and puts nulls between them where the reported faults are switched on', async () => {
    simulator.control.change({ headhunterNullMessages: true });
    const topic = await livingTopic();
    const form = { message: 'Добрый день' };
    const written = await board.call('POST', topic.messages_url as string, { form });
    expect([written.status, written.text]).toEqual([201, 'null']);
    const { items } = (await board.get(topic.messages_url as string)).body;
    expect(items.filter((item: any) => item === null)).toHaveLength(items.length / 2);
    expect(items.at(-2).text).toBe('Добрый день');
  });

  it('cannot write where the chat is still being made, and can a little later', async () => {
    const topic = await livingTopic();
    simulator.control.conditionChat(topic.id as string, { notReadyMinutes: 3 });
    const form = { message: 'Приходите' };
    const early = await board.call('PUT', `/negotiations/interview/${topic.id}`, { form });
    expect([early.status, early.body.errors[0].value]).toEqual([403, 'chat_is_not_ready']);
    const message = await board.call('POST', topic.messages_url as string, { form });
    expect(message.body.errors[0].value).toBe('chat_is_not_ready');
    simulator.clock.moveByMinutes(3);
    expect((await board.call('PUT', `/negotiations/interview/${topic.id}`, { form })).status).toBe(204);
  });
});
