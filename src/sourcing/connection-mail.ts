import { boardReasonInWords } from '../job-boards/index.js';
import { dayIn } from '../kernel/calendar-date.js';
import { addressedName } from '../platform/views/index.js';
import type { Formatter } from '../platform/views/index.js';

/** What a mail about a connection shows: words only, in the reader's language. */
export interface ConnectionMail {
  /** BCP 47 tag of the mail's text. */
  readonly language: string;
  /** The organisation, as the head of the mail. */
  readonly companyName: string;
  /** As they are greeted; null for a greeting without a name. */
  readonly firstName: string | null;
  readonly board: string;
  /** The account at the board. */
  readonly account: string;
  /** The board has blocked the account: first that has to be lifted. */
  readonly isBlocked: boolean;
  readonly reason: string;
  readonly date: string;
  readonly time: string;
  /** The connection's page: the one button of the mail. */
  readonly pageUrl: string;
}

/** The facts that the mail is made of. */
export interface ConnectionMailFacts extends Pick<
  ConnectionMail,
  'companyName' | 'board' | 'account' | 'isBlocked' | 'pageUrl'
> {
  readonly name: string;
  /** The board's word for it, and who did it. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly since: Date;
}

/** Puts the facts into words. */
export function connectionMail(
  { values, since, name, ...words }: ConnectionMailFacts,
  format: Formatter,
): ConnectionMail {
  const translate = (key: string, given: typeof values): string => format.t(key, given);
  return {
    ...words,
    firstName: addressedName(name, format.language),
    language: format.language,
    reason: String(boardReasonInWords(values, translate)['reason'] ?? ''),
    date: format.date(dayIn(since, format.zone)),
    time: format.time(since),
  };
}

// Characters that must survive into subject, text and HTML.
const SAMPLE_FACTS: Omit<ConnectionMailFacts, 'since'> = {
  companyName: 'ООО «Ромашка & Ко»',
  name: 'Вера',
  board: 'HeadHunter',
  account: 'ООО «Ромашка & Ко»',
  isBlocked: false,
  values: { reason: 'token deactivated' },
  pageUrl: 'https://otklik.example/connections/sample',
};

/** The sample for preview: broken an hour ago. */
export function sampleConnectionMail(format: Formatter): ConnectionMail {
  return connectionMail({ ...SAMPLE_FACTS, since: new Date(format.now.getTime() - 3_600_000) }, format);
}
