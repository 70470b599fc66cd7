import {
  contactsOf,
  isDiallable,
  normaliseEmail,
  normalisePhone,
} from '../../../src/candidates/domain/contact-identity.js';
import type { Person } from '../../../src/job-boards/domain/resume.js';

const nobody: Person = {
  boardPersonId: null,
  birthDate: null,
  firstName: null,
  lastName: null,
  middleName: null,
  phones: [],
  emails: [],
};
const source = { board: 'headhunter', resumeExternalId: 'r1' };

describe('phone numbers', () => {
  it.each([
    ['+7 (903) 123-45-67', '+79031234567'],
    ['8 903 123 45 67', '+79031234567'],
    ['9031234567', '+79031234567'],
    ['79031234567', '+79031234567'],
    ['8 (701) 234-56-78', '+77012345678'],
    ['+375 29 123-45-67', '+375291234567'],
    ['375291234567', '+375291234567'],
    ['+380 50 123 45 67', '+380501234567'],
    ['050 123 45 67', '+380501234567'],
    ['8 050 222 33 44', '+380502223344'],
    ['8 029 123-45-67', '+375291234567'],
    ['8 (495) 123-45-67', '+74951234567'],
  ])('%s is %s', (written, normalised) => {
    expect(normalisePhone(written)).toBe(normalised);
  });

  it.each(['', 'нет', '12-34-56', '+7 000', '0'.repeat(60), '1'.repeat(2_000_000)])('%.20s is none', (written) => {
    expect(normalisePhone(written)).toBeNull();
  });
});

describe('a number to be dialled', () => {
  it.each([
    '+7 343 000-00-00',
    '8 (495) 123-45-67',
    '+7 495 123-45-67 доб. 12',
    '+7 495 123-45-67 ext. 12',
    '9031234567',
    '050 123 45 67',
    '8 800 555 35 35',
  ])('%s can be dialled', (written) => {
    expect(isDiallable(written)).toBe(true);
  });

  it.each(['', 'позвоните мне', 'звоните: +7 903 123-45-67', '112', '+7 000', '0'.repeat(60), '<b>1</b>'])(
    '%.20s cannot',
    (written) => {
      expect(isDiallable(written)).toBe(false);
    },
  );
});

describe('e-mail addresses', () => {
  it('are compared in lower case', () => {
    expect(normaliseEmail('  Anna.Petrova@Mail.RU ')).toBe('anna.petrova@mail.ru');
    expect(normaliseEmail('mailto:anna@mail.ru')).toBe('anna@mail.ru');
  });

  it.each(['', 'anna', 'anna@', '@mail.ru', 'anna@mail', 'a b@mail.ru', 'icq:1@mail.ru', 'x'.repeat(300) + '@mail.ru'])(
    '%.20s is none',
    (written) => {
      expect(normaliseEmail(written)).toBeNull();
    },
  );
});

describe('contacts of a person', () => {
  it('come once each and always in the same order', () => {
    const person = { ...nobody, phones: ['+79031234567', '8 903 123-45-67'], emails: ['b@x.ru', 'A@x.ru'] };
    const contacts = contactsOf(person, source);
    const reversed = contactsOf(
      { ...person, phones: [...person.phones].reverse(), emails: ['A@x.ru', 'b@x.ru'] },
      source,
    );
    expect(contacts.map(({ kind, normalised }) => `${kind} ${normalised}`)).toEqual([
      'board-resume headhunter:r1',
      'email a@x.ru',
      'email b@x.ru',
      'phone +79031234567',
    ]);
    expect(reversed.map(({ normalised }) => normalised)).toEqual(contacts.map(({ normalised }) => normalised));
  });

  it('keep what cannot be recognised, as belonging to this résumé alone', () => {
    const here = contactsOf({ ...nobody, phones: ['доб. 12'] }, source);
    const there = contactsOf({ ...nobody, phones: ['доб. 12'] }, { ...source, resumeExternalId: 'r2' });
    expect(here.map(({ value }) => value)).toContain('доб. 12');
    const shared = here.filter((a) => there.some((b) => b.kind === a.kind && b.normalised === a.normalised));
    expect(shared).toEqual([]);
  });

  it('stay short enough for an index, however long a field is', () => {
    const contacts = contactsOf(
      { ...nobody, phones: ['9'.repeat(2_000_000)], emails: ['x'.repeat(2_000_000)] },
      source,
    );
    for (const { value, normalised } of contacts) expect(value.length + normalised.length).toBeLessThan(1000);
  });

  it('ignore blank ones', () => {
    expect(contactsOf({ ...nobody, phones: ['', '  '], emails: [''] }, source)).toHaveLength(1);
  });
});
