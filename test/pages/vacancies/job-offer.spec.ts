import { jobOfferPage } from '../../../src/web/vacancies/job-offer.page.js';
import type { JobOfferInput } from '../../../src/web/vacancies/job-offer.page.js';
import { html, textOf, words } from '../support/rendering.js';
import { id } from '../support/samples.js';

const preview = { channel: 'email', subject: 'Приглашаем на работу', text: 'Здравствуйте!\n<b>' } as const;

function page(overrides: Partial<JobOfferInput> = {}) {
  const person = { id: id(1), fullName: 'Петрова Анна', stage: 'passed', erasedAt: null } as const;
  const input = { person, mayOffer: true, standing: null, preview, terms: '', fault: null, ...overrides };
  return jobOfferPage(input, words());
}

describe('a job offered in writing', () => {
  test('is read before it is sent, with what was typed', () => {
    const markup = html('pages/vacancies/job-offer', page({ terms: 'Оклад <80>' }));
    expect(markup).toContain('Оклад &lt;80&gt;</textarea>');
    expect(textOf(markup)).toMatch(/Предложить и отправить.*Письмо кандидату.*Приглашаем на работу.*&lt;b&gt;/s);
    expect(page({ person: { id: id(1), fullName: '', stage: 'offered', erasedAt: null } }).form?.yes).toBe(
      'Отправить письмо',
    );
    expect(page({ preview: { ...preview, channel: 'board' } }).letter?.subject).toBeNull();
  });

  test('says why nothing is written, and keeps what is too long', () => {
    expect(page({ mayOffer: false })).toMatchObject({ form: null, lack: expect.stringContaining('собеседование') });
    const started = page({ mayOffer: false, person: { id: id(1), fullName: '', stage: 'started', erasedAt: null } });
    expect(started).toMatchObject({ form: null, lack: expect.stringContaining('уже принял') });
    const erased = { id: id(1), fullName: '', stage: 'offered', erasedAt: words().now } as const;
    expect(page({ preview: null, person: erased }).lack).toContain('Данные этого человека удалены');
    expect(page({ preview: null })).toMatchObject({ form: null, lack: expect.stringContaining('Позвоните') });
    const refused = page({ preview: null, terms: 'Длинно', fault: 'Слишком длинно' });
    expect(refused.form).toMatchObject({ terms: 'Длинно', fault: 'Слишком длинно' });
    expect(html('pages/vacancies/job-offer', refused)).toContain('aria-invalid');
  });

  test('says when the letter of an offer that stands leaves or left, and offers nothing twice', () => {
    const now = words().now;
    const standing = {
      messageId: id(2),
      terms: 'Оклад',
      userName: 'Анна',
      writtenAt: now,
      leavesAt: now,
      channel: 'email',
      failure: null,
    } as const;
    for (const [status, said] of [
      ['waiting', 'Письмо уйдёт'],
      ['sent', 'Письмо отправлено'],
      ['failed', 'Письмо не ушло'],
    ] as const) {
      const shown = page({ standing: { ...standing, status } });
      expect([shown.form, shown.letter]).toEqual([null, null]);
      expect(textOf(html('pages/vacancies/job-offer', shown))).toContain(said);
    }
    const refused = page({ standing: { ...standing, status: 'failed', failure: 'refused' } });
    const markup = html('pages/vacancies/job-offer', refused);
    expect(textOf(markup)).toMatch(/Проверьте адрес кандидата.*Отправить ещё раз/s);
    expect(markup).toContain(`action='/failed-job-offers/${id(2)}/send-again'`);
    expect(markup).toContain(`name='back' value='/applications/${id(1)}/job-offer'`);
  });
});
