import { z } from 'zod';
import { day } from '../http/day.js';
import { ASKED_EXPERIENCE } from '../../job-boards/index.js';
import type { BoardPrice } from '../../job-boards/index.js';
import { CURRENCIES } from '../../kernel/money.js';
import type { Money } from '../../kernel/money.js';
import { ORDER_ACTIONS, ORDER_STATUSES, priceKey, priceOf, SPEND_SOURCES } from '../../publishing/index.js';
import type { PostingOrder, Spend } from '../../publishing/index.js';

const id = z.uuid();
const optionalText = z.string().max(255).nullable().default(null);
const sum = z.int().positive().max(1_000_000_000).nullable().default(null);

export const moneyFields = z.object({
  amount: z.number().nonnegative().describe('Hundredths at the finest'),
  currency: z.enum(CURRENCIES).describe('The Russian rouble is RUR, as boards call it'),
});

export const priceAnswer = z.object({
  service: z.string().describe("The board's word for what is used up: HH_STANDARD"),
  units: z.int().nonnegative().describe('How many of those bought beforehand are used up'),
  money: moneyFields.nullable().describe('What is charged on the spot; null where the board names no sum'),
  key: z.string().describe('The price in one line: send it back to confirm exactly this price'),
});

export const advertisementBody = z.strictObject({
  connectionId: id,
  title: z.string().max(2_000),
  description: z.string().max(60_000).describe('Text or HTML; only what boards allow of it is sent'),
  role: z
    .string()
    .max(100)
    .optional()
    .describe("The board's id of the profession; left out, the one that the vacancy's title speaks of"),
  experience: z.enum(ASKED_EXPERIENCE).optional().describe("Left out, what the vacancy's profile asks"),
  salaryFrom: sum,
  salaryTo: sum,
  salaryCurrency: z.enum(CURRENCIES).optional().describe("Left out, that of the vacancy's budget"),
  salaryGross: z.boolean().default(false).describe('Before tax; left out, in hand, as budgets are'),
  contactName: optionalText,
  contactEmail: optionalText,
  contactPhone: optionalText,
  service: z.string().max(300).describe('The service of an offer'),
  previousId: id.nullable().default(null).describe('An archived posting of the vacancy to go on with'),
});

export const offersQuery = z.object({ connectionId: id, role: z.string().max(100).optional() });

export const offersAnswer = z.object({
  offers: z.array(
    z.object({ title: z.string(), about: z.string().nullable(), price: priceAnswer, left: z.int().nullable() }),
  ),
  roles: z.array(z.object({ id: z.string(), name: z.string() })),
  preset: z
    .object({ role: z.string(), experience: z.enum(ASKED_EXPERIENCE) })
    .describe('What counts where an order leaves it out: by the title and the profile of the vacancy'),
});

export const upgradesAnswer = z.object({
  upgrades: z.array(
    z.object({
      service: z.string(),
      title: z.string(),
      about: z.string().nullable(),
      price: priceAnswer.nullable(),
      doneAt: z.enum(['here', 'board']).describe('`board`: it is bought on the pages of the board'),
      whyNot: z.string().nullable(),
    }),
  ),
});

export const confirmBody = z.strictObject({
  price: z.string().max(500).describe('`price.key` of the order as it was seen'),
  despiteTwins: z.boolean().default(false).describe('Also where the board already shows the same'),
  stated: moneyFields.nullable().default(null).describe('What it cost by the contract with the board'),
});

export const orderAnswer = z.object({
  id,
  vacancyId: id,
  connectionId: id,
  postingId: id.nullable(),
  action: z.enum(ORDER_ACTIONS),
  status: z.enum(ORDER_STATUSES),
  price: priceAnswer,
  externalId: z.string().nullable().describe("The board's id of what was published"),
  problem: z.string().nullable(),
  problemNames: z.array(z.string()),
  preparedAt: z.iso.datetime(),
  confirmedAt: z.iso.datetime().nullable(),
  confirmedBy: z.string().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});

export const postingsAnswer = z.object({
  postings: z.array(
    z.object({
      id,
      board: z.string(),
      title: z.string(),
      url: z.string().nullable(),
      archived: z.boolean(),
      publishedAt: z.iso.datetime().nullable(),
      expiresAt: z.iso.datetime().nullable(),
      approved: z.boolean().nullable().describe("False while the board's moderators look at it"),
      days: z.array(z.object({ day: z.iso.date(), views: z.int().nullable(), responses: z.int().nullable() })),
    }),
  ),
  orders: z.array(orderAnswer).describe('The last confirmed ones'),
});

export const spendBody = z.strictObject({
  source: z.enum(SPEND_SOURCES as [string, ...string[]]),
  vacancyId: id.nullable().default(null),
  firstDay: day,
  lastDay: day,
  amount: z.number().positive(),
  currency: z.enum(CURRENCIES),
  note: z.string().max(300).default(''),
});

export const spendAnswer = z.object({
  ...{ id, kind: z.enum(['advertising', 'order', 'typed']), source: z.string() },
  ...{ connectionId: id.nullable(), vacancyId: id.nullable(), firstDay: z.iso.date(), lastDay: z.iso.date() },
  ...{ amount: z.number(), currency: z.enum(CURRENCIES), note: z.string(), enteredBy: z.string().nullable() },
});

export function priceView(price: BoardPrice): z.infer<typeof priceAnswer> {
  const money: Money | null = price.money;
  return { service: price.service, units: price.units, money: money && { ...money }, key: priceKey(price) };
}

export function orderView(order: PostingOrder): z.infer<typeof orderAnswer> {
  const { id: orderId, vacancyId, connectionId, postingId, action, status, externalId, problem, problemNames } = order;
  return {
    ...{ id: orderId, vacancyId, connectionId, postingId, action, status, externalId, problem, problemNames },
    price: priceView(priceOf(order)),
    preparedAt: order.preparedAt.toISOString(),
    confirmedAt: order.confirmedAt?.toISOString() ?? null,
    confirmedBy: order.confirmedBy,
    finishedAt: order.finishedAt?.toISOString() ?? null,
  };
}

export function spendView(spend: Spend): z.infer<typeof spendAnswer> {
  const { id: spendId, kind, source, connectionId, vacancyId, firstDay, lastDay, currency, note, enteredBy } = spend;
  const fields = { id: spendId, kind, source, connectionId, vacancyId, firstDay, lastDay, currency, note, enteredBy };
  return { ...fields, amount: Number(spend.amount) };
}
