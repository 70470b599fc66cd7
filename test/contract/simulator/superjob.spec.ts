import { SuperjobCaller, call, startForTest, superjobLogin } from './board-callers.js';
import type { MovableClock } from '../../../src/kernel/clock.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return */

describe('the simulated SuperJob', () => {
  let simulator: RunningSimulator & { readonly clock: MovableClock };
  let board: SuperjobCaller;

  beforeEach(async () => {
    simulator = await startForTest();
    board = await SuperjobCaller.connect(simulator);
  });

  afterEach(() => simulator.close());

  function key(): Record<string, string> {
    return { 'X-Api-App-Id': simulator.credentials.superjobSecretKey };
  }

  function clientQuery(more: Record<string, string>): string {
    const { superjobClientId, superjobSecretKey } = simulator.credentials;
    return new URLSearchParams({ client_id: superjobClientId, client_secret: superjobSecretKey, ...more }).toString();
  }

  async function ownVacancies(): Promise<any[]> {
    const { id } = (await board.get('/user/current/')).body;
    return (await board.get(`/vacancies/?id_user=${id}&published=1&count=100`)).body.objects;
  }

  async function receivedBy(vacancyId: number): Promise<any[]> {
    const objects: any[] = [];
    for (let page = 0, more = true; more; page += 1) {
      const { body } = await board.get(`/resumes/received/${vacancyId}/?count=50&page=${page}`);
      objects.push(...body.objects);
      more = body.more;
    }
    return objects;
  }

  it('wants the application’s key on every call and says so in its own words', async () => {
    const without = await call('GET', `${simulator.superjobUrl}/2.0/user/current/`);
    expect(without.status).toBe(400);
    expect(without.body.error).toMatchObject({ code: 400, error: 'app_key_required' });
    simulator.control.change({ superjobKeyStatus: 403 });
    const later = await call('GET', `${simulator.superjobUrl}/2.0/vacancies/`);
    expect([later.status, later.body.error.error]).toEqual([403, 'app_key_required']);
    const wrong = await call('GET', `${simulator.superjobUrl}/2.0/vacancies/`, {
      headers: { 'X-Api-App-Id': 'guess' },
    });
    expect([wrong.status, wrong.body.error.code]).toEqual([400, 400]);
    const anonymous = await call('GET', `${simulator.superjobUrl}/2.0/resumes/received/`, { headers: key() });
    expect([anonymous.status, anonymous.body.error.code]).toEqual([401, 401]);
  });

  it('gives tokens by GET and by POST, with and without the slash, under any 2.x version', async () => {
    const address = (version: string, slash: string): string =>
      `${simulator.superjobUrl}/${version}/oauth2/password${slash}`;
    for (const [version, slash] of [
      ['2.0', '/'],
      ['2.33', ''],
      ['2.20', '/'],
    ] as const) {
      const got = await call('GET', `${address(version, slash)}?${superjobLogin(simulator)}`);
      const posted = await call('POST', address(version, slash), {
        form: new URLSearchParams(superjobLogin(simulator)),
      });
      for (const answer of [got, posted]) {
        expect(answer.status).toBe(200);
        const { ttl, expires_in: seconds } = answer.body;
        // An instant beside a duration.
        expect(ttl).toBe(Date.parse('2026-06-01T09:00:00Z') / 1000 + seconds);
      }
    }
    expect((await call('GET', `${simulator.superjobUrl}/3.0/vacancies/`, { headers: key() })).status).toBe(404);
    expect((await call('GET', `${simulator.superjobUrl}/2.0/vacancies`, { headers: key() })).status).toBe(200);
  });

  it('exchanges a code from the authorization page once', async () => {
    const back = 'http://localhost:3000/connect/superjob';
    const query = clientQuery({ redirect_uri: back, state: 'abc' });
    const page = await call('GET', `${simulator.superjobUrl}/authorize/?${query}`);
    const target = new URL(page.headers.get('location') ?? '');
    expect(target.searchParams.get('state')).toBe('abc');
    const code = target.searchParams.get('code') ?? '';
    const exchange = `${simulator.superjobUrl}/2.0/oauth2/access_token/?${clientQuery({ code, redirect_uri: back })}`;
    expect((await call('GET', exchange)).status).toBe(200);
    const again = await call('GET', exchange);
    expect([again.status, again.body.error.error]).toEqual([400, 'invalid_grant']);
  });

  it('answers 410 when the token is past its time and goes on with the refreshed one', async () => {
    simulator.clock.moveByMinutes(7 * 24 * 60 + 1);
    const expired = await board.get('/user/current/');
    expect([expired.status, expired.body.error.code]).toEqual([410, 410]);
    const address = `${simulator.superjobUrl}/2.0/oauth2/refresh_token/`;
    const form = { ...Object.fromEntries(new URLSearchParams(clientQuery({ refresh_token: board.refreshToken }))) };
    const fresh = await call('POST', address, { form });
    board.accessToken = fresh.body.access_token;
    expect((await board.get('/user/current/')).body.hr).toBe(true);
    expect((await call('POST', address, { form })).body.error.error).toBe('invalid_grant');
    simulator.control.tokens({ board: 'superjob', action: 'revoke' });
    expect((await board.get('/user/current/')).status).toBe(401);
  });

  it.each(['client_blocked', 'user_blocked_by_admin', 'user_blocked_by_other_user'] as const)(
    'answers any authorised call with the block %s',
    async (variant) => {
      simulator.control.blockSuperjob(variant);
      for (const path of ['/user/current/', '/resumes/received/', '/vacancies/']) {
        const answer = await board.get(path);
        expect(answer.status).toBe(403);
        expect(answer.body.error.errors[0].reason).toBe(variant);
        expect('user_name' in answer.body.error.errors[0]).toBe(variant === 'user_blocked_by_other_user');
      }
      simulator.control.blockSuperjob(null);
      expect((await board.get('/user/current/')).status).toBe(200);
    },
  );

  it('lists the recruiter’s own vacancies and nobody else’s', async () => {
    const own = await ownVacancies();
    expect(own.map(({ town }) => town.title)).toEqual(['Москва', 'Санкт-Петербург', 'Екатеринбург']);
    expect((await board.get('/vacancies/?id_user=1')).body.objects).toEqual([]);
    expect((await board.get(`/vacancies/${own[0].id}/`)).body).toEqual(own[0]);
    expect((await board.get('/vacancies/1/')).status).toBe(404);
    simulator.control.archiveVacancy(String(own[0].id));
    expect(await ownVacancies()).toHaveLength(2);
    expect((await board.get(`/vacancies/${own[0].id}/`)).body.is_archive).toBe(true);
  });

  it('wraps received résumés, contacts included, and adds nothing of its own to them', async () => {
    for (const { id } of await ownVacancies()) {
      const objects = await receivedBy(id as number);
      expect(objects.length).toBeGreaterThan(30);
      expect(objects.every((object) => Object.keys(object).join() === 'resume')).toBe(true);
      const ids = objects.map(({ resume }) => resume.id as number);
      expect(new Set(ids).size).toBe(ids.length);
      const withContact = objects.filter(({ resume }) => Boolean(resume.phone1) || Boolean(resume.email));
      expect(withContact.length / objects.length).toBeGreaterThan(0.9);
      const first = objects[0].resume;
      expect((await board.get(`/resumes/${first.id}/`)).body).toEqual(first);
    }
  });

  it('pages by at most a hundred down to its depth', async () => {
    const [{ id }] = await ownVacancies();
    const all = await receivedBy(id as number);
    expect((await board.get(`/resumes/received/${id}/?count=101`)).body.error.message).toHaveProperty('count');
    expect((await board.get(`/resumes/received/${id}/?page=501`)).body.error.message).toHaveProperty('page');
    const last = await board.get(`/resumes/received/${id}/?count=50&page=${Math.ceil(all.length / 50) - 1}`);
    expect(last.body.more).toBe(false);
    expect(last.body.total).toBe(all.length);
    simulator.control.change({ superjobListDepth: 20 });
    expect((await board.get(`/resumes/received/${id}/?count=20&page=0`)).body).toMatchObject({ more: false });
    expect((await board.get(`/resumes/received/${id}/?count=20&page=1`)).body.objects).toEqual([]);
  });

  it('puts a new response first and a deleted résumé nowhere', async () => {
    const [{ id }] = await ownVacancies();
    simulator.clock.moveByMinutes(1);
    const change = { firstName: 'Новая', phone: null, email: 'novaya@mail.test' };
    const [created] = simulator.control.respond({ board: 'superjob', vacancyId: String(id), change });
    const [{ resume: first }] = await receivedBy(id as number);
    expect([String(first.id), first.firstname]).toEqual([created?.resumeId, 'Новая']);
    expect('phone1' in first).toBe(false);
    simulator.control.deleteResume(String(first.id));
    expect((await receivedBy(id as number)).map(({ resume }) => resume.id)).not.toContain(first.id);
    expect((await board.get(`/resumes/${first.id}/`)).status).toBe(404);
  });

  it('rejects an applicant once', async () => {
    const [{ id }] = await ownVacancies();
    const [{ resume }] = await receivedBy(id as number);
    expect((await board.call('POST', `/hr/resumes/${resume.id}/reject/`)).status).toBe(200);
    const again = await board.call('POST', `/hr/resumes/${resume.id}/reject/`);
    expect([again.status, again.body.error.code]).toEqual([403, 403]);
    expect((await board.call('POST', '/hr/resumes/1/reject/')).status).toBe(404);
  });

  it('answers no more calls a minute than it is set to, with the status it is set to', async () => {
    simulator.control.change({ superjobRequestsPerMinute: 3, superjobLimitStatus: 503 });
    simulator.clock.moveByMinutes(1);
    const statuses: number[] = [];
    for (let sent = 0; sent < 4; sent += 1) statuses.push((await board.get('/user/current/')).status);
    expect(statuses).toEqual([200, 200, 200, 503]);
    simulator.clock.moveByMinutes(1);
    expect((await board.get('/user/current/')).status).toBe(200);
  });

  it('has the weakly proven calls only when they are switched on', async () => {
    const [{ resume }] = (await board.get('/resumes/received/?count=1')).body.objects;
    const one = `/hr/resumes/${resume.id}`;
    const letters = ['invite', 'send_mail', 'mail_to'];
    const reads = ['rejection_data', 'invitation_data', 'mail_data', 'open'].map((name) => `${one}/${name}/`);
    const lists = ['/resumes/received-by-client/?count=1', '/resumes/received/counter/'];
    for (const path of [...reads, ...lists]) expect((await board.get(path)).status).toBe(404);
    for (const name of [...letters, 'buy']) expect((await board.call('POST', `${one}/${name}/`)).status).toBe(404);
    simulator.control.change({ superjobWeakEndpoints: true });
    for (const path of [...reads, ...lists]) expect((await board.get(path)).status).toBe(200);
    const { total } = (await board.get('/resumes/received/')).body;
    expect((await board.get('/resumes/received/counter/')).body).toEqual({ total });
    expect((await board.get(`${one}/open/`)).body).toEqual(resume);
    for (const name of letters) expect((await board.call('POST', `${one}/${name}/`)).body).toEqual({ result: true });
    const sent = letters.map((kind) => ({ resumeId: String(resume.id), kind, text: null }));
    expect(simulator.control.state().superjobLetters).toEqual(sent);
    expect(simulator.control.contactsSpent()).toBe(0);
    await board.call('POST', `${one}/buy/`);
    expect(simulator.control.contactsSpent()).toBe(1);
    expect((await board.call('POST', '/hr/resumes/1/invite/')).status).toBe(404);
  });

  it('has small dictionaries', async () => {
    expect((await board.get('/references/')).body.gender['3']).toBe('Женский');
    const [sales] = (await board.get('/catalogues/')).body;
    expect(sales.key).toBe(438);
    expect((await board.get('/catalogues/438/')).body).toEqual(sales);
    expect((await board.get('/catalogues/1/')).status).toBe(404);
    expect((await board.get('/catalogues/parent/438/')).body).toEqual(sales.positions);
    for (const name of ['countries', 'regions']) {
      expect((await call('GET', `${simulator.superjobUrl}/2.0/${name}/`, { headers: key() })).body.total).toBe(1);
    }
    const towns = await board.get(`/towns/?keyword=${encodeURIComponent('екат')}`);
    expect(towns.body.objects.map(({ title }: any) => title)).toEqual(['Екатеринбург']);
  });
});
