import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { ApplicationsService } from '../candidates/index.js';
import type { InterviewDay } from '../interviews/index.js';
import type { RunningSimulator } from '../job-boards/index.js';
import { MessagingService } from '../messaging/index.js';
import type { Outbox } from '../messaging/index.js';
import { OrganisationsService, SignInLinksService, UsersService } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import type { Settings } from '../platform/config/index.js';
import { SourcingService } from '../sourcing/index.js';
import type { Progress } from '../sourcing/index.js';
import { VacanciesService } from '../vacancies/index.js';
import type { Vacancy } from '../vacancies/index.js';
import { FirstDay } from './first-day.service.js';
import { FIRST_OWNER_EMAIL, FirstOrganisation } from './first-organisation.service.js';
import type { Terminal } from '../platform/terminal/index.js';

/** Longest wait for the worker to finish what it had taken over; it goes on with the rest afterwards all the same. */
const WORKER_WAIT_SECONDS = 20;

/** What the first run has to know of the installation. */
type Surroundings = Pick<Settings, 'publicUrl' | 'boardsSimulated'>;

/** What the first run has done. */
interface Outcome {
  readonly progress: Progress;
  readonly shortlisted: number;
  readonly day: InterviewDay;
  readonly vacancy: Vacancy;
  readonly outbox: Outbox;
}

/** What the first run needs of the product to pull and to invite. */
@Injectable()
export class FirstPull {
  constructor(
    private readonly sourcing: SourcingService,
    private readonly vacancies: VacanciesService,
    private readonly applications: ApplicationsService,
    private readonly messaging: MessagingService,
  ) {}

  /**
   * Pulls both boards with a progress bar: a response is scored in the moment in which it is read. The worker that was started
   * beside this reads along; what it has in hand is waited for, so that the figures are of all responses.
   */
  async pull(actor: Actor, terminal: Terminal): Promise<Progress> {
    const bar = terminal.bar('Responses pulled and scored');
    const show = (progress: Progress): Progress => {
      const { found, read, unreadable, tombstones } = progress;
      bar.update(read + unreadable + tombstones, found);
      return progress;
    };
    try {
      await this.sourcing.pullAll(actor.organisationId, { onProgress: show });
      return await lookUntil(
        async () => show(await this.progress(actor)),
        ({ waiting }) => waiting === 0,
      );
    } finally {
      bar.stop();
    }
  }

  progress(actor: Actor): Promise<Progress> {
    return this.sourcing.progress(actor.organisationId);
  }

  /** The open vacancy that most people have responded to. */
  async busiestVacancy(actor: Actor): Promise<Vacancy | null> {
    let busiest: { vacancy: Vacancy; total: number } | null = null;
    for (const vacancy of await this.vacancies.list(actor)) {
      const { total } = await this.applications.list(actor, { vacancyId: vacancy.id, limit: 1 });
      if (total > (busiest?.total ?? 0)) busiest = { vacancy, total };
    }
    return busiest?.vacancy ?? null;
  }

  /** Waits until everything that is due has been handed over, or for a while. */
  async invitationsLeave(actor: Actor, terminal: Terminal): Promise<Outbox> {
    const bar = terminal.bar('Invitations sent');
    const look = async (): Promise<Outbox> => {
      const outbox = await this.messaging.outbox(actor.organisationId);
      bar.update(outbox.sent + outbox.skipped, outbox.sent + outbox.skipped + outbox.due);
      return outbox;
    };
    try {
      return await lookUntil(look, ({ due }) => due === 0);
    } finally {
      bar.stop();
    }
  }
}

/** Looks again and again until the worker is done, or for a while. */
async function lookUntil<T>(look: () => Promise<T>, isDone: (seen: T) => boolean): Promise<T> {
  for (const end = performance.now() + WORKER_WAIT_SECONDS * 1000; ; await pause(200)) {
    const seen = await look();
    if (isDone(seen) || performance.now() > end) return seen;
  }
}

/** Shows a newcomer the whole line once: pull, score, plan, invite. Later starts only say where to sign in. */
@Injectable()
export class FirstRun {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly users: UsersService,
    private readonly links: SignInLinksService,
    private readonly organisation: FirstOrganisation,
    private readonly pulling: FirstPull,
    private readonly day: FirstDay,
  ) {}

  /**
   * @param simulator  the simulated boards of this process; null = real boards or another process's: then nothing is invented
   */
  async run(simulator: RunningSimulator | null, settings: Surroundings, terminal: Terminal): Promise<void> {
    const { publicUrl } = settings;
    if (simulator === null) {
      const known = await this.organisations.allOrganisationIds();
      if (known.length === 0) terminal.line(howToBegin(settings));
      return terminal.line(`\nSign in at ${publicUrl}/sign-in`);
    }
    const actor = await this.organisation.ensure();
    if (await this.organisation.isFinished(actor)) {
      terminal.line(`\nEverything is as it was: ${(await this.pulling.progress(actor)).scored} scored responses.`);
      return this.sayHowToSignIn(actor, publicUrl, terminal);
    }
    const outcome = await this.showTheLine(actor, simulator, terminal);
    await this.organisation.finish(actor);
    if (outcome) terminal.line(summary(outcome));
    await this.sayHowToSignIn(actor, publicUrl, terminal);
  }

  private async showTheLine(actor: Actor, { control }: RunningSimulator, terminal: Terminal): Promise<Outcome | null> {
    terminal.line('\nThe first run, with simulated job boards:');
    await this.organisation.connectBoards(actor, control);
    terminal.step('HeadHunter and SuperJob connected');
    const records = await this.day.importHistory(actor, control);
    terminal.step(`Show history: ${records} invitations of earlier days`);
    const progress = await this.pulling.pull(actor, terminal);
    terminal.step(`${progress.found} responses pulled, ${progress.scored} applications scored`);
    const vacancy = await this.pulling.busiestVacancy(actor);
    if (!vacancy) return null;
    const shortlisted = await this.day.shortlistBest(actor, vacancy.id);
    terminal.step(`${shortlisted} people shortlisted for “${vacancy.title}”`);
    if (shortlisted === 0) return null;
    const day = await this.day.planTomorrow(actor, vacancy);
    terminal.step(`Stream day on ${day.date} planned`);
    const outbox = await this.pulling.invitationsLeave(actor, terminal);
    // Meanwhile the worker may have read what was still waiting.
    return { progress: await this.pulling.progress(actor), shortlisted, day, vacancy, outbox };
  }

  /** A link while nobody has chosen a password yet, afterwards the ordinary page. */
  private async sayHowToSignIn(actor: Actor, publicUrl: string, terminal: Terminal): Promise<void> {
    const owner = (await this.users.list(actor)).find((user) => user.email === FIRST_OWNER_EMAIL);
    if (!owner || owner.passwordHash !== null) return terminal.line(`\nSign in at ${publicUrl}/sign-in`);
    terminal.line(
      `\nSign in with this link (it works once):\n\n  ${await this.links.createSignInLink(actor, owner.id)}\n`,
    );
  }
}

function howToBegin({ boardsSimulated }: Surroundings): string {
  const command = 'npm run -s otklik -- organisation --name "My company" --email you@example.com';
  return boardsSimulated
    ? `\nThere is no organisation yet. The process with the role simulator makes one when it starts, and its terminal shows the sign-in link. To begin without it: ${command}`
    : `\nThere is no organisation yet. Make one: ${command}`;
}

/** The figures of the first run, one a line. */
function summary({ progress, shortlisted, day, vacancy, outbox }: Outcome): string {
  const { chosen } = day.plan;
  const { mean, from, to } = chosen.expectedShows;
  const perSlot = chosen.slots.map((slot) => slot.invite).join(', ');
  const rows: [string, string][] = [
    ['pulled', `${progress.found} responses from both boards`],
    ['scored', `${progress.scored} applications`],
    ['shortlisted', `${shortlisted} for “${vacancy.title}”`],
    ['invited', `${chosen.invited} for ${day.date} (per slot: ${perSlot})`],
    ['expected to come', `${mean.toFixed(1)}; on nine days of ten from ${from} to ${to}`],
  ];
  const leftOut = day.plan.leftOut?.length ?? 0;
  if (leftOut > 0)
    rows.push([
      'left out',
      `${leftOut} of the shortlisted, who have no phone, no e-mail address and no chat at a board`,
    ]);
  if (outbox.inChats > 0) rows.push(['told in chats', `${outbox.inChats}, who gave no e-mail address`]);
  if (outbox.skipped > 0) rows.push(['to be phoned', `${outbox.skipped}, who gave no e-mail address`]);
  if (outbox.next !== null) {
    const next = DateTime.fromJSDate(outbox.next, { zone: vacancy.timeZone }).toFormat('yyyy-MM-dd HH:mm');
    rows.push(['reminders', `${outbox.later} wait for their time, the first for ${next} (${vacancy.timeZone})`]);
  }
  // A process that was killed may have taken over some: the worker waits a while before it takes them for abandoned.
  if (progress.waiting > 0)
    rows.push([
      'still being read',
      `${progress.waiting}; the worker goes on, and the page Connections shows how far it is`,
    ]);
  if (progress.unreadable > 0) rows.push(['could not be read', `${progress.unreadable}, kept as they came`]);
  return `\n${rows.map(([name, value]) => `  ${name.padEnd(18)} ${value}`).join('\n')}`;
}
