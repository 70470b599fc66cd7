import { z } from 'zod';

/** Who looks after the employer at the board. */
export interface PersonalManager {
  readonly name: string;
  readonly email: string | null;
  /** Away till then; null = there, or it is not said till when. */
  readonly awayUntil: Date | null;
}

/** A service for programs that the employer has paid for. */
export interface PaidService {
  readonly name: string;
  /** Calls bought and left; null = any number. */
  readonly bought: number | null;
  readonly left: number | null;
  readonly expiresAt: Date | null;
}

/** One of the accounts of a person. */
export interface ManagerAccount {
  readonly id: string;
  readonly employer: string;
  /** Whose it is; null where the board does not tell. */
  readonly person: string | null;
  readonly isPrimary: boolean;
}

/** What an account may do at its board, as far as the board told. Null = it could not be asked. */
export interface CapabilitySnapshot {
  readonly readAt: Date | null;
  /** The person who allowed the access. */
  readonly userName: string | null;
  readonly isAdmin: boolean | null;
  readonly personalManager: PersonalManager | null;
  /** Accounts under which that person can act. */
  readonly accounts: readonly ManagerAccount[];
  /** Groups of paid methods and whether they are open. */
  readonly methods: readonly { readonly group: string; readonly isOpen: boolean }[] | null;
  readonly services: readonly PaidService[] | null;
  /** Views of résumés today. */
  readonly views: { readonly limit: number; readonly used: number; readonly left: number } | null;
}

/** What is not told, or told in another form than known, is null. */
const maybe = <S extends z.ZodType>(schema: S) =>
  schema
    .nullish()
    .catch(null)
    .transform((value) => value ?? null);
const listOf = <S extends z.ZodType>(schema: S) => maybe(z.object({ items: z.array(schema) }));

const views = z.object({ resume_view: maybe(z.number()), resume_view_from_api: maybe(z.number()) });
const account = z.object({ id: z.string(), employer: maybe(z.object({ name: maybe(z.string()) })) });
const service = z.object({
  service_type: maybe(z.object({ id: maybe(z.string()), name: maybe(z.string()) })),
  balance: maybe(z.object({ initial: maybe(z.number()), actual: maybe(z.number()) })),
  expires_at: maybe(z.string()),
});

/** The boards' own answers as they are kept; what is missing, null or of another form is taken for not told. */
const capabilitiesSchema = z.object({
  readAt: maybe(z.string()),
  user: maybe(z.object({ admin: maybe(z.boolean()), name: maybe(z.string()) })),
  personalManager: maybe(
    z.object({
      email: maybe(z.string()),
      first_name: maybe(z.string()),
      last_name: maybe(z.string()),
      unavailable: maybe(z.object({ until: maybe(z.string()) })),
    }),
  ),
  managerAccounts: maybe(z.object({ items: z.array(account), primary_account_id: maybe(z.string()) })),
  managers: listOf(
    z.object({ id: z.coerce.string(), full_name: maybe(z.string()) }).catch({ id: '', full_name: null }),
  ),
  methodAccess: listOf(
    z.object({ id: z.coerce.string(), access: maybe(z.object({ has_access: maybe(z.boolean()) })) }),
  ),
  payableActions: listOf(service),
  resumeLimits: maybe(z.object({ limits: views, spend: views, left: views })),
});

/** What is known of an account from the board's answers about it. */
export function snapshotOf(capabilities: Readonly<Record<string, unknown>>): CapabilitySnapshot {
  const told = capabilitiesSchema.parse(capabilities);
  const limits = told.resumeLimits;
  return {
    readAt: instantOf(told.readAt),
    userName: told.user?.name ?? null,
    isAdmin: told.user?.admin ?? null,
    personalManager: managerOf(told.personalManager),
    accounts: (told.managerAccounts?.items ?? []).map(({ id, employer }) => ({
      id,
      employer: employer?.name ?? id,
      person: told.managers?.items.find((manager) => manager.id === id)?.full_name ?? null,
      isPrimary: id === told.managerAccounts?.primary_account_id,
    })),
    methods:
      told.methodAccess?.items.map(({ id, access }) => ({ group: id, isOpen: access?.has_access === true })) ?? null,
    services:
      told.payableActions?.items.map(({ service_type: type, balance, expires_at: end }) => ({
        name: type?.name ?? type?.id ?? '',
        bought: balance?.initial ?? null,
        left: balance?.actual ?? null,
        expiresAt: instantOf(end),
      })) ?? null,
    views: limits && {
      limit: ofApi(limits.limits) ?? 0,
      used: ofApi(limits.spend) ?? 0,
      left: ofApi(limits.left) ?? 0,
    },
  };
}

/** Views that are left today by the board's answer about them; null where it does not say. */
export function viewsLeft(resumeLimits: unknown): number | null {
  const told = maybe(z.object({ left: views })).parse(resumeLimits);
  return told && ofApi(told.left);
}

/** Programs may have a limit of their own beside that of people. */
function ofApi(part: z.output<typeof views>): number | null {
  return part.resume_view_from_api ?? part.resume_view;
}

function managerOf(told: z.output<typeof capabilitiesSchema>['personalManager']): PersonalManager | null {
  if (told === null) return null;
  const name = [told.first_name, told.last_name].filter(Boolean).join(' ') || told.email;
  return name ? { name, email: told.email, awayUntil: instantOf(told.unavailable?.until ?? null) } : null;
}

/** The board writes the offset without a colon, which is understood all the same. */
function instantOf(text: string | null): Date | null {
  const instant = new Date(text ?? Number.NaN);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
