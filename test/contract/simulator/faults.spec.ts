import { HeadhunterCaller, SuperjobCaller, call, startForTest, tokenCall } from './board-callers.js';
import type { MovableClock } from '../../../src/kernel/clock.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';

describe('the control plane of the simulated boards', () => {
  let simulator: RunningSimulator & { readonly clock: MovableClock };
  let board: HeadhunterCaller;

  beforeEach(async () => {
    simulator = await startForTest();
    board = await HeadhunterCaller.connect(simulator);
  });

  afterEach(() => simulator.close());

  it('answers 429 with a Retry-After exactly as asked for, or without', async () => {
    simulator.control.queueFault({ kind: 'too-many-requests' });
    simulator.control.queueFault({ kind: 'too-many-requests', retryAfter: '7' });
    simulator.control.queueFault({ kind: 'too-many-requests', retryAfter: 'Mon, 01 Jun 2026 09:05:00 GMT' });
    const answers = [await board.get('/me'), await board.get('/me'), await board.get('/me'), await board.get('/me')];
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 429, 200]);
    expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual([
      null,
      '7',
      'Mon, 01 Jun 2026 09:05:00 GMT',
      null,
    ]);
  });

  it.each([500, 502, 503])('answers %i with a page instead of JSON', async (status) => {
    simulator.control.queueFault({ kind: 'server-error', status });
    const answer = await board.get('/me');
    expect([answer.status, answer.body]).toEqual([status, null]);
    expect(answer.headers.get('content-type')).toContain('text/html');
  });

  it('blocks at the edge with a page and asks for a captcha with JSON', async () => {
    simulator.control.queueFault({ kind: 'edge-block' });
    const edge = await board.get('/me');
    expect([edge.status, edge.body]).toEqual([403, null]);
    expect(edge.headers.get('content-type')).toContain('text/html');
    simulator.control.queueFault({ kind: 'captcha' });
    const captcha = await board.get('/me');
    expect([captcha.status, captcha.body.errors[0].type]).toEqual([403, 'captcha_required']);
    expect(captcha.body.errors[0].captcha_url).toContain('http');
  });

  it('refuses with any body that a board documents', async () => {
    const errors = [{ type: 'negotiations', value: 'employer_on_additional_check_restricted' }];
    simulator.control.queueFault({ kind: 'refusal', match: 'GET /me', status: 403, body: { errors } });
    const refused = await board.get('/me');
    expect([refused.status, refused.body]).toEqual([403, { request_id: refused.headers.get('x-request-id'), errors }]);
    expect((await board.get('/me')).status).toBe(200);
    const locked = { error: 'invalid_request', error_description: 'account is locked' };
    simulator.control.queueFault({ kind: 'refusal', match: 'POST /token', status: 400, body: locked });
    expect((await tokenCall(simulator, { grant_type: 'refresh_token', refresh_token: 'x' })).body).toEqual(locked);
    const other = await SuperjobCaller.connect(simulator);
    const body = { error: { code: 403, message: 'Недостаточно прав' } };
    await call('POST', `${simulator.headhunterUrl}/control/faults`, {
      json: { board: 'superjob', kind: 'refusal', status: 403, body },
    });
    expect((await other.get('/user/current/')).body).toEqual(body);
  });

  it('cuts an answer in the middle and hangs up', async () => {
    simulator.control.queueFault({ kind: 'cut' });
    await expect(board.get('/me')).rejects.toThrow();
    simulator.control.queueFault({ kind: 'drop' });
    await expect(board.get('/me')).rejects.toThrow();
    simulator.control.queueFault({ kind: 'silence', delayMilliseconds: 30 });
    await expect(board.get('/me')).rejects.toThrow();
    expect((await board.get('/me')).status).toBe(200);
  });

  it('answers late but properly when it is slow', async () => {
    simulator.control.queueFault({ kind: 'slow', delayMilliseconds: 120 });
    const started = performance.now();
    expect((await board.get('/me')).status).toBe(200);
    // Timers may fire a millisecond early.
    expect(performance.now() - started).toBeGreaterThanOrEqual(118);
  });

  it('strikes only where it is told to, after as many good answers as it is told to', async () => {
    simulator.control.queueFault({ kind: 'server-error', match: 'GET /manager_accounts', skip: 1, times: 2 });
    const statuses: number[] = [];
    for (let sent = 0; sent < 4; sent += 1) {
      expect((await board.get('/me')).status).toBe(200);
      statuses.push((await board.get('/manager_accounts/mine')).status);
    }
    expect(statuses).toEqual([200, 503, 503, 200]);
    simulator.control.queueFault({ kind: 'edge-block', times: 5 });
    simulator.control.clearFaults();
    expect((await board.get('/me')).status).toBe(200);
  });

  it('does not strike the other board', async () => {
    const other = await SuperjobCaller.connect(simulator);
    simulator.control.queueFault({ board: 'superjob', kind: 'server-error', match: 'GET /resumes/received' });
    expect((await board.get('/me')).status).toBe(200);
    expect((await other.get('/user/current/')).status).toBe(200);
    expect((await other.get('/resumes/received/')).status).toBe(503);
  });

  it('counts calls by endpoint, the control plane’s own not', async () => {
    await call('DELETE', `${simulator.headhunterUrl}/control/calls`);
    const other = await SuperjobCaller.connect(simulator);
    const [vacancy] = (await board.get('/employers/4181/vacancies/active')).body.items;
    await board.get(`/vacancies/${vacancy.id}`);
    await board.get(`/vacancies/${vacancy.id}`);
    await other.get('/resumes/received/?count=1');
    await board.get('/nothing/here');
    const { body } = await call('GET', `${simulator.superjobUrl}/control/calls`);
    expect(body).toEqual({
      total: 6,
      endpoints: {
        'headhunter GET /employers/:employer/vacancies/active': 1,
        'headhunter GET /nothing/here': 1,
        'headhunter GET /vacancies/:vacancy': 2,
        'superjob GET /oauth2/password/': 1,
        'superjob GET /resumes/received/': 1,
      },
    });
  });

  it('does over HTTP what it does in the process', async () => {
    const control = `${simulator.headhunterUrl}/control`;
    const before = simulator.control.people().length;
    const created = await call('POST', `${control}/responses`, { json: { count: 3 } });
    expect(created.body.responses).toHaveLength(3);
    const people = (await call('GET', `${control}/people?date=2026-06-02`)).body.people;
    expect(people).toHaveLength(before + 3);
    expect(people).toEqual(simulator.control.people('2026-06-02'));
    const [response] = created.body.responses;
    expect((await call('POST', `${control}/resumes/${response.resumeId}/delete`)).status).toBe(204);
    expect((await board.get(`/negotiations/${response.id}`)).body.resume).toBeNull();
    const moved = await call('POST', `${control}/clock`, { json: { byMinutes: 90 } });
    expect(moved.body.now).toBe('2026-06-01T10:30:00.000Z');
    const exact = await call('POST', `${control}/clock`, { json: { to: '2026-06-03T00:00:00Z' } });
    expect(exact.body.now).toBe('2026-06-03T00:00:00.000Z');
    const code = await call('POST', `${control}/authorisation-code`, { json: {} });
    expect(code.body.code).toMatch(/^\w+$/);
    expect((await call('GET', `${control}/spent`)).body).toEqual({
      contacts: 0,
      bought: { publication: 0, prolongation: 0, upgrade: 0, roubles: 0 },
    });
    await call('POST', `${control}/tokens`, { json: { board: 'headhunter', action: 'expire' } });
    expect((await board.get('/me')).body.errors[0].value).toBe('token_expired');
    await call('POST', `${control}/faults`, { json: { kind: 'edge-block' } });
    expect((await call('GET', `${control}/state`)).body.faultsWaiting).toHaveLength(1);
    const log = await call('GET', `${control}/attendance-log`);
    expect(log.text).toBe(simulator.control.attendanceLog());
  });

  it('refuses what makes no sense and says why', async () => {
    const control = `${simulator.headhunterUrl}/control`;
    const wrongs: [string, unknown][] = [
      ['responses', { board: 'rabota' }],
      ['responses', { vacancyId: '1' }],
      ['faults', { kind: 'earthquake' }],
      ['settings', { superjobListDepht: 3 }],
      ['clock', {}],
      ['resumes/none/delete', {}],
    ];
    for (const [path, json] of wrongs) {
      const answer = await call('POST', `${control}/${path}`, { json });
      expect(answer.status).toBe(400);
      expect(answer.body.error.length).toBeGreaterThan(10);
    }
    const [first] = simulator.control.people();
    const again = { personNumber: first?.personNumber, vacancyId: first?.vacancyId };
    expect(() => simulator.control.respond(again)).toThrow('already');
  });

  it('lets one person answer on both boards with the same telephone in another form', async () => {
    const other = await SuperjobCaller.connect(simulator);
    const [there] = simulator.control.respond({ change: { phone: '+79990123456', email: null } });
    const vacancyId = String((await other.get('/vacancies/')).body.objects[0].id);
    const wish = { board: 'superjob', vacancyId, personNumber: there?.personNumber } as const;
    simulator.control.respond({ ...wish, change: { phone: '+79990123456', email: null } });
    const topic = (await board.get(`/negotiations/${there?.id}`)).body;
    const { contact } = (await board.get(topic.resume.url as string)).body;
    const [{ resume }] = (await other.get(`/resumes/received/${vacancyId}/?count=1`)).body.objects;
    expect(contact[0].contact_value).toBe('+7 (999) 012-34-56');
    expect(resume.phone1.replace(/\D/g, '').slice(-10)).toBe('9990123456');
    expect(resume.phone1).not.toBe(contact[0].contact_value);
  });
});
