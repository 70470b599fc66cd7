import { CandidateLanguages } from '../../../src/candidates/index.js';
import { BookingDesk, BookingsService } from '../../../src/interviews/index.js';
import { newId } from '../../../src/kernel/ids.js';
import type { StoredMail } from '../../../src/platform/mail-transport/index.js';
import { InterviewWorld } from './interview-world.js';
import type { BookingRow, PlannedTuesday } from './interview-world.js';

describe('the mails about an interview', () => {
  let world: InterviewWorld;
  let tuesday: PlannedTuesday;
  let mine: BookingRow;

  beforeAll(async () => {
    world = await InterviewWorld.open();
  });
  afterAll(async () => world.close());

  beforeEach(async () => {
    world.app.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
    tuesday = await world.approvedDay(3, { slots: 3, address: 'ул. Лесная, 5' });
    [mine] = await world.bookings(tuesday.actor.organisationId);
  });

  /** The newest mail to the person, once everything that is due about the booking has left. */
  async function newest(): Promise<StoredMail> {
    await world.sendAbout(mine.id);
    const [mail] = await world.mailsTo(mine.application_id);
    return mail;
  }

  async function candidateIs(values: { language?: string; city_slug?: string | null }): Promise<string> {
    const [{ id }] = await world.app.asOwner<{ id: string }>(
      `UPDATE candidates SET language = coalesce($2, language), city_slug = $3
        WHERE id = (SELECT candidate_id FROM applications WHERE id = $1) RETURNING id`,
      [mine.application_id, values.language ?? null, values.city_slug ?? 'moscow'],
    );
    return id;
  }

  test('come from the employer by the address of the settings, and say the city', async () => {
    const mail = await newest();
    expect(mail.from).toBe('"ООО «Ромашка & Ко»" <hr@example.test>');
    expect(mail.headers.has('reply-to')).toBe(false);
    expect(mail.text).toContain('Где: Москва, ул. Лесная, 5');
    expect(mail.html).toContain('Москва, ул. Лесная, 5');
    const [file] = mail.attachments.map(({ content }) => content.toString());
    expect(file?.replaceAll('\r\n ', '')).toContain('LOCATION:Москва\\, ул. Лесная\\, 5');
    expect(file?.replaceAll('\r\n ', '')).toContain('SUMMARY:Собеседование: Менеджер по работе с клиентами');
    expect(file).toContain('STATUS:TENTATIVE');
  });

  test('thank nobody for a response that they never sent: whoever was put up hears of the résumé', async () => {
    expect((await newest()).text).toContain('Спасибо за отклик');
    const [, other] = await world.bookings(tuesday.actor.organisationId);
    await world.app.asOwner(`UPDATE applications SET boards = ARRAY['other-vacancy'] WHERE id = $1`, [
      other.application_id,
    ]);
    await world.sendAbout(other.id);
    const [{ text }] = await world.mailsTo(other.application_id);
    expect(text).toContain('Мы рассмотрели ваше резюме на вакансию');
    expect(text).not.toMatch(/отклик/iu);
  });

  test('to somebody with an English résumé who answered a Russian vacancy are Russian', async () => {
    await candidateIs({ language: 'en' });
    expect((await newest()).subject).toMatch(/^Собеседование/);
  });

  test('show the time of the interview’s city, and to people of another zone that it is', async () => {
    await candidateIs({ city_slug: 'yekaterinburg' });
    const mail = await newest();
    expect(mail.text).toContain('10:00 (по времени города Москва)');
    [, mine] = await world.bookings(tuesday.actor.organisationId);
    await candidateIs({ city_slug: 'kazan' });
    expect((await newest()).text).not.toContain('по времени');
  });

  test('are in the language that the candidate chose, from the next one on', async () => {
    const candidateId = await candidateIs({});
    const { organisationId } = tuesday.actor;
    const languages = world.app.get(CandidateLanguages);
    await Promise.all([1, 2].map(() => languages.choose(organisationId, candidateId, 'kk')));
    await languages.choose(organisationId, candidateId, 'kk');
    expect((await newest()).subject).toMatch(/^Сұхбат/);
    expect((await world.app.get(BookingsService).view(world.tokenOf(mine))).language).toBe('kk');
  });

  test('a choice for another organisation’s candidate changes nothing', async () => {
    const candidateId = await candidateIs({});
    const strangers = await world.employer();
    await world.app.get(CandidateLanguages).choose(strangers.actor.organisationId, candidateId, 'uk');
    expect((await newest()).subject).toMatch(/^Собеседование/);
  });

  test('a cancellation of ours apologises and names a phone; the candidate’s own shows the way back', async () => {
    const recruiter = { ...tuesday.actor, userId: newId(), name: 'Анна', role: 'recruiter' } as const;
    await world.app.get(BookingDesk).cancel(recruiter, mine.id, 'us', 'заболел интервьюер');
    const ours = await newest();
    expect(ours.text).toContain('Просим прощения');
    expect(ours.text).toContain('+7 495 123-45-67');
    expect(ours.text).not.toContain('/c/');
    [, mine] = await world.bookings(tuesday.actor.organisationId);
    await world.app.get(BookingsService).cancel(world.tokenOf(mine), 'other');
    const own = await newest();
    expect(own.text).toContain('Вы отменили');
    expect(own.text).toContain('https://otklik.example/c/');
  });
});
