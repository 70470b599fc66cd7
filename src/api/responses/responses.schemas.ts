import { z } from 'zod';
import { personSchema, resumeSchema } from '../../job-boards/index.js';

/** By which a message is known to be the organisation's. */
export const signatureHeaders = z.object({
  'otklik-timestamp': z.string().describe('Seconds since 1970 when it is sent'),
  'otklik-signature': z
    .string()
    .describe('v1=<HMAC-SHA256 of "<timestamp>.<body>" with the secret, hexadecimal>; several with commas between'),
});

const LONGEST_ID = 200;

/** A response of another system. */
export const responseBody = z.strictObject({
  id: z.string().min(1).max(LONGEST_ID).describe('Your id of the response: the same again is the same response'),
  vacancyId: z.uuid(),
  respondedAt: z.iso
    .datetime({ offset: true })
    .nullable()
    .default(null)
    .describe('null = not known; then it counts as received now'),
  origin: z.string().max(100).nullable().default(null).describe('Where the person came from, in your words'),
  person: personSchema.refine(
    ({ firstName, lastName, phones, emails }) =>
      [firstName, lastName, ...phones, ...emails].some((text) => text?.trim()),
    { message: 'a name, a phone number or an e-mail address is needed' },
  ),
  resume: resumeSchema.refine(({ id }) => id.length > 0 && id.length <= LONGEST_ID, {
    message: `an id of 1 to ${LONGEST_ID} characters is needed`,
    path: ['id'],
  }),
  consent: z
    .object({ version: z.string().min(1).max(50), text: z.string().min(1).max(5_000) })
    .nullable()
    .default(null)
    .describe('What the person agreed to when responding'),
});

/** What became of it. */
export const responseAnswer = z.object({
  responseId: z.uuid(),
  applicationId: z.uuid(),
  outcome: z
    .enum(['new', 'known-person', 'again'])
    .describe('known-person = the person had responded to the vacancy before; again = this response was here already'),
});

/** Shown in the documentation; a test sends it. */
export const RESPONSE_EXAMPLE = {
  id: 'site-2026-000317',
  vacancyId: '01980000-0000-7000-8000-000000000000',
  respondedAt: '2026-05-31T18:20:00Z',
  origin: 'careers.example.com',
  person: { firstName: 'Мария', lastName: 'Орлова', phones: ['+7 903 123-45-67'], emails: ['maria@example.com'] },
  resume: {
    id: 'cv-91',
    title: 'Менеджер по работе с клиентами',
    city: 'Москва',
    skills: ['1С', 'CRM'],
    experience: [
      {
        start: '2022-03',
        end: null,
        company: 'ООО «Вектор»',
        position: 'Менеджер по работе с клиентами',
        description: 'Вела базу клиентов, переговоры, договоры.',
      },
    ],
    salary: { amount: 90000, currency: 'RUR' },
  },
};
