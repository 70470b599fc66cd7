import { AuditService } from '../../../src/audit/index.js';
import { ApplicationForms, FormResponses } from '../../../src/direct-responses/index.js';
import { readFormCode, writeFormCode } from '../../../src/direct-responses/domain/form-code.js';
import { newId } from '../../../src/kernel/ids.js';
import type { Actor } from '../../../src/organisations/index.js';
import type { TestApp } from '../../support/test-app.js';
import { recruiter, vacancy } from '../candidates/recruiting-fixture.js';
import { directApp } from './direct-fixture.js';

let t: TestApp;
let actor: Actor;
let vacancyId: string;
let forms: ApplicationForms;

beforeAll(async () => {
  t = await directApp();
  forms = t.get(ApplicationForms);
});
afterAll(() => t.close());
beforeEach(async () => {
  actor = await recruiter(t);
  vacancyId = await vacancy(t, actor);
});

const codeOf = (url: string | null): string => url?.split('/apply/')[1] ?? '';

it('has one address, however often and by how many it is switched on', async () => {
  expect(await forms.of(actor, vacancyId)).toEqual({ isOpen: false, url: null });
  expect(await forms.switch(actor, vacancyId, false)).toEqual({ isOpen: false, url: null });
  const [one, two] = await Promise.all([forms.switch(actor, vacancyId, true), forms.switch(actor, vacancyId, true)]);
  expect(one.url).toMatch(/\/apply\/[\w-]{43}$/);
  expect(two.url).toBe(one.url);
  await forms.switch(actor, vacancyId, false);
  expect((await forms.switch(actor, vacancyId, true)).url).toBe(one.url);
  const { rows } = await t.get(AuditService).list(actor.organisationId, { area: 'vacancies' });
  expect(rows.map(({ action }) => action).filter((action) => action.startsWith('vacancies.form'))).toEqual([
    ...['vacancies.form-opened', 'vacancies.form-closed', 'vacancies.form-opened'],
  ]);
});

it('is nobody else’s to switch, and no other address leads to it', async () => {
  const stranger = await recruiter(t);
  await expect(forms.switch(stranger, vacancyId, true)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(forms.of({ ...actor, role: 'interviewer' }, vacancyId)).rejects.toMatchObject({ kind: 'forbidden' });
  const code = codeOf((await forms.switch(actor, vacancyId, true)).url);
  const address = readFormCode(code)!;
  const elsewhere = writeFormCode({ ...address, organisationId: stranger.organisationId });
  for (const wrong of [elsewhere, writeFormCode({ ...address, organisationId: newId() }), `${code}=`, code.slice(1)]) {
    await expect(t.get(FormResponses).view(wrong)).rejects.toMatchObject({ kind: 'not-found' });
  }
  expect(await t.get(FormResponses).view(code)).toMatchObject({ vacancyId, isOpen: true, companyName: 'Кедр' });
});

it('writes to the person in the language of the form until they choose another', async () => {
  const form = await t.get(FormResponses).view(codeOf((await forms.switch(actor, vacancyId, true)).url));
  const answers = {
    firstName: 'Айгүл',
    lastName: 'Серік',
    phone: '+77012345678',
    email: '',
    city: '',
    experience: '',
    pay: '',
  };
  const how = { consent: { version: '1', text: 'x' }, from: '10.0.0.1' };
  await t.get(FormResponses).send(form, { ...answers, consents: true }, { ...how, language: 'kk' });
  await t.get(FormResponses).send(form, { ...answers, consents: true, city: 'Алматы' }, { ...how, language: 'en' });
  const rows = await t.asOwner(
    `SELECT chosen_language FROM candidates WHERE organisation_id = $1 AND merged_into_id IS NULL`,
    [actor.organisationId],
  );
  expect(rows).toEqual([{ chosen_language: 'kk' }]);
});
