import { callableAddress } from '../../../src/job-boards/board-address.js';
import { ForbiddenAddress } from '../../../src/job-boards/job-boards.errors.js';

const api = 'https://api.hh.ru';
const resume = 'https://api.hh.ru/resumes/0123456789abcdef?topic_id=123456789';

it('an address of the board is called letter by letter as it was given', () => {
  expect(callableAddress(resume, api)).toBe(resume);
  const odd = 'https://api.hh.ru/resumes/1/download/%D0%98%20b.pdf?type=pdf&x=%7B';
  expect(callableAddress(odd, api)).toBe(odd);
});

it.each([
  'https://api.hh.ru/resumes/1?with_contact=ab65a8562d85e179',
  'https://api.hh.ru/resumes/1/download/a.pdf?type=pdf&with_contact=1',
  'https://api.hh.ru/resumes/1?topic_id=2&WITH_CONTACT=1',
  'https://api.hh.ru/resumes/1?with%5Fcontact=1',
  'https://api.hh.ru/resumes/1/get_with_contact',
  'https://api.hh.ru/resumes/1/download_with_contact?type=pdf',
  'https://api.hh.ru/resumes/1?with_contacts=1',
  'https://api.hh.ru/2.0/hr/resumes/1/buy/',
  'https://api.hh.ru/2.0/hr/resumes/1/open/',
  'https://api.hh.ru/resumes/1?wi\nth_contact=true',
  'https://api.hh.ru/resumes/1?wi\tth_contact=true',
  'https://api.hh.ru/resumes/1?x=%&%77ith_contact=true',
  'https://api.hh.ru/2.0/hr/resumes/1/./buy/',
  'https://api.hh.ru/2.0/hr/resumes/1/x/../buy/',
  'https://api.hh.ru/2.0/hr/resumes/1//buy/',
  'https://api.hh.ru/2.0/hr/resumes/1\\buy/',
  'https://api.hh.ru/2.0/hr/resumes/1/%2e/buy/',
])('an address that spends a paid contact is never called: %s', (address) => {
  expect(() => callableAddress(address, api)).toThrow(new ForbiddenAddress('paid-contact'));
});

it.each([
  'https://evil.example/resumes/1',
  'http://api.hh.ru/resumes/1',
  'https://api.hh.ru:444/resumes/1',
  'https://api.hh.ru.evil.example/resumes/1',
  'https://api.hh.ru@evil.example/resumes/1',
  'file:///etc/passwd',
])('a token goes to no other origin: %s', (address) => {
  expect(() => callableAddress(address, api)).toThrow(new ForbiddenAddress('other-origin'));
});

it.each(['', '/resumes/1', 'resumes'])('what is no address is not called: "%s"', (address) => {
  expect(() => callableAddress(address, api)).toThrow(ForbiddenAddress);
});

it.each([
  'https://api.hh.ru/negotiations/phone_interview',
  'https://api.hh.ru/negotiations/phone_interview/',
  'https://api.hh.ru//negotiations//interview?vacancy_id=1&resume_id=2',
  'https://api.hh.ru/negotiations',
  'https://api.hh.ru/negotiations/phone%5Finterview',
  'https://api.hh.ru/NEGOTIATIONS/own_stage',
  'https://api.hh.ru/negotiations/own_stage/123',
  'https://api.superjob.ru/2.0/hr/resumes/1/invite/',
  'https://api.superjob.ru/2.0/hr/resumes/1/send_mail/',
  'https://api.superjob.ru/2.0/hr/resumes/1/mail_to/',
])('nobody who did not respond is invited, which would cost a contact: POST %s', (address) => {
  expect(() => callableAddress(address, new URL(address).origin, 'POST')).toThrow(
    new ForbiddenAddress('paid-invitation'),
  );
});

it.each([
  'https://api.hh.ru/negotiations/read',
  'https://api.hh.ru/negotiations/123/messages',
  'https://api.hh.ru/common/chats/123/messages',
  'https://api.hh.ru/webhook/subscriptions',
  'https://api.superjob.ru/2.0/hr/resumes/1/reject/',
])('what costs nothing may be posted: %s', (address) => {
  expect(callableAddress(address, new URL(address).origin, 'POST')).toBe(address);
});
