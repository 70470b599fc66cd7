import fc from 'fast-check';
import { DateTime } from 'luxon';
import { MailTemplates, MessageKinds, WordingRefused, WordingTexts } from '../../../src/messaging/index.js';
import type { AnyMessageKind, SentenceRefused, ShownSentences, WordedSentence } from '../../../src/messaging/index.js';
import { ownWords } from '../../../src/messaging/own-words.js';
import { INTERVIEW_MESSAGES, OTHER_MESSAGES } from '../../../src/interviews/index.js';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';
import { VIEW_LANGUAGES } from '../../../src/platform/views/index.js';
import type { ViewLanguage } from '../../../src/platform/views/index.js';
import { QUESTIONS } from '../../../src/scoring/index.js';
import { CONNECTION_BROKEN } from '../../../src/sourcing/index.js';

const NOW = new Date('2026-06-01T07:00:00Z');
const templates = MailTemplates.read(PROJECT_ROOT);

describe.each(INTERVIEW_MESSAGES.map((kind) => [kind.name, kind] as const))('the mail "%s"', (name, kind) => {
  test.each(VIEW_LANGUAGES)('in %s says when, where and what to do', (language) => {
    const values = kind.sample(templates.formatter(language, 'Europe/Moscow', NOW));
    const mail = templates.render(name, values, language);
    expect(mail.subject).toContain('10:00');
    expect(mail.subject).not.toMatch(/[\n&]amp|\{\{/);
    expect(mail.subject.length).toBeLessThan(120);
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain('10:00');
      expect(body).toContain(values.date);
      expect(body).toContain(values.firstName);
      expect(body).not.toMatch(/\{\{|undefined|null|\[object/);
    }
    const called = language === 'uk' ? 'Ирино!' : 'Ирина';
    expect([mail.text.includes(called), mail.html.includes(called)]).toEqual([true, true]);
    expect(mail.text).toContain('«Ромашка & Ко»');
    expect(mail.html).toContain('«Ромашка &amp; Ко»');
    expect(mail.html).toContain(`lang="${language}"`);
    expect(mail.text.startsWith(`${values.companyName}\n`)).toBe(true);
    expect(mail.html.match(/<a href="https/g) ?? []).toHaveLength(name === 'cancelled' ? 0 : 1);
    if (name === 'cancelled') return;
    expect(mail.text).toContain(values.pageUrl);
    expect(mail.html).toContain(values.pageUrl);
    for (const fact of [values.place, values.contactPhone]) {
      expect(mail.text).toContain(fact);
      expect(mail.html).toContain(fact);
    }
  });

  test.each(VIEW_LANGUAGES)(
    'in %s is said in the chat of a board too: short, plain, with the same link',
    (language) => {
      const values = kind.sample(templates.formatter(language, 'Europe/Moscow', NOW));
      const { subject, text } = templates.renderChat(name, values, language);
      expect(subject).toBe(templates.render(name, values, language).subject);
      for (const fact of [values.firstName, values.date, '10:00']) expect(text).toContain(fact);
      expect(text).not.toMatch(/\{\{|undefined|null|\[object|<|\n\n\n/);
      expect(text.length).toBeLessThan(templates.render(name, values, language).text.length);
      // Our own cancellation has nothing to be answered.
      expect(text.includes(values.pageUrl)).toBe(name !== 'cancelled');
    },
  );

  test('optional lines leave no trace when there is nothing to say', () => {
    const format = templates.formatter('ru', 'Europe/Moscow', NOW);
    const values = { ...kind.sample(format), firstName: null, directions: null, contactPhone: null, phoneHref: null };
    const mail = templates.render(name, values, 'ru');
    expect(mail.text).not.toContain('\n\n\n');
    expect(mail.text).toMatch(/^ООО «Ромашка & Ко»\n\nЗдравствуйте!/);
    expect(mail.html).not.toContain('Как пройти');
    expect(mail.html).not.toContain('tel:');
  });

  test('a name with markup stays a name', () => {
    const format = templates.formatter('en', 'Europe/Moscow', NOW);
    const values = { ...kind.sample(format), firstName: '<script>alert(1)</script>' };
    expect(templates.render(name, values, 'en').html).not.toContain('<script>');
  });

  test.each(VIEW_LANGUAGES)('in %s tells nobody of a response that they never sent', (language) => {
    const format = templates.formatter(language, 'Europe/Moscow', NOW);
    for (const isPutUp of [true, false]) {
      const values = { ...kind.sample(format), isPutUp };
      const { text, html } = templates.render(name, values, language);
      const key = isPutUp ? 'whyPutUp' : 'why';
      const why = format.t(`emails.${key}`, { vacancy: values.vacancyTitle, company: values.company });
      expect([text.includes(why), html.includes(why.replace('&', '&amp;'))]).toEqual([true, true]);
      if (name !== 'invitation') continue;
      const lead = format.t('emails.invitation.lead', { vacancy: values.vacancyTitle, company: values.company });
      for (const body of [text, templates.renderChat(name, values, language).text])
        expect(body.includes(lead)).toBe(!isPutUp);
    }
  });
});

describe('the mail "invitation"', () => {
  const kind = INTERVIEW_MESSAGES.find(({ name }) => name === 'invitation')!;

  test.each(VIEW_LANGUAGES)('in %s tells of other candidates where there will be others', (language) => {
    const format = templates.formatter(language, 'Europe/Moscow', NOW);
    for (const isGroup of [true, false]) {
      const values = { ...kind.sample(format), isGroup };
      const { text, html } = templates.render('invitation', values, language);
      for (const body of [text, html, templates.renderChat('invitation', values, language).text])
        expect(body.includes(format.t('emails.withOthers'))).toBe(isGroup);
    }
  });
});

describe('the mail "moved"', () => {
  const kind = INTERVIEW_MESSAGES.find(({ name }) => name === 'moved')!;
  const bodies = (language: (typeof VIEW_LANGUAGES)[number], isToConfirm: boolean): string[] => {
    const values = { ...kind.sample(templates.formatter(language, 'Europe/Moscow', NOW)), isToConfirm };
    const { text, html } = templates.render('moved', values, language);
    return [text, html, templates.renderChat('moved', values, language).text];
  };

  test.each(VIEW_LANGUAGES)('in %s asks whom we moved to confirm, and says that they may choose anew', (language) => {
    const format = templates.formatter(language, 'Europe/Moscow', NOW);
    for (const body of bodies(language, true)) {
      for (const key of ['ask', 'confirm']) expect(body).toContain(format.t(`emails.moved.${key}`));
      expect(body).not.toContain(format.t('emails.moved.button'));
    }
    for (const body of bodies(language, false)) {
      expect(body).toContain(format.t('emails.moved.button'));
      expect(body).not.toContain(format.t('emails.moved.ask'));
    }
  });
});

describe('the mail "cancelled"', () => {
  const kind = INTERVIEW_MESSAGES.find(({ name }) => name === 'cancelled')!;
  const bodies = (language: (typeof VIEW_LANGUAGES)[number], changes: object): string[] => {
    const values = { ...kind.sample(templates.formatter(language, 'Europe/Moscow', NOW)), ...changes };
    const { text, html } = templates.render('cancelled', values, language);
    return [text, html];
  };

  test('apologises when it was us, with a number to call', () => {
    for (const body of bodies('ru', { cancelledByUs: true })) {
      expect(body).toContain('К сожалению');
      expect(body).toContain('Просим прощения');
      expect(body).toContain('+7 495 123-45-67');
      expect(body).not.toContain('Передумали?');
    }
    for (const body of bodies('ru', { cancelledByUs: true, contactPhone: null, phoneHref: null })) {
      expect(body).not.toContain('позвоните');
    }
  });

  test.each(VIEW_LANGUAGES)('in %s shows the way back to whoever cancelled themselves', (language) => {
    const format = templates.formatter(language, 'Europe/Moscow', NOW);
    for (const body of bodies(language, { cancelledByUs: false })) {
      expect(body).toContain(format.t('emails.cancelled.mindChanged'));
      expect(body).toContain('https://otklik.example/c/sample');
      expect(body).not.toContain(format.t('emails.cancelled.sorry'));
    }
  });
});

describe.each(OTHER_MESSAGES.map((kind) => [kind.name, kind as AnyMessageKind] as const))(
  'the mail "%s"',
  (name, kind) => {
    test.each(VIEW_LANGUAGES)(
      'in %s says what it is about to whom, by mail and in a chat, and nothing of an hour',
      (language) => {
        const values = kind.sample(templates.formatter(language, 'Europe/Moscow', NOW)) as Record<string, string>;
        const { subject, text, html } = templates.render(name, values, language);
        const chat = templates.renderChat(name, values, language).text;
        expect(subject).toContain(values['vacancyTitle']);
        const said = name === 'job-offer' ? values['terms'].split('\n') : [values['date']];
        for (const body of [text, html, chat]) {
          for (const fact of [values['vacancyTitle'], ...said]) expect(body).toContain(fact);
          expect(body).not.toMatch(/\{\{|undefined|null|\[object|https:/);
        }
        expect(text).toContain(language === 'uk' ? 'Ирино!' : 'Ирина');
        expect(chat.length).toBeLessThan(text.length);
      },
    );

    test('says nothing where there is nothing to say', () => {
      const sample = kind.sample(templates.formatter('ru', 'Europe/Moscow', NOW)) as object;
      const { text, html } = templates.render(
        name,
        { ...sample, firstName: null, terms: null, contactPhone: null, phoneHref: null },
        'ru',
      );
      expect(text).not.toContain('\n\n\n');
      expect([text, html].join()).not.toMatch(/tel:|border-left/);
    });
  },
);

test('both bodies of every mail say the same, word for word', () => {
  const wordsOf = (text: string): string =>
    text
      .replaceAll(/<(style|title)[^]*?<\/\1>|<[^>]+>|https?:\S+|^--$/gm, ' ')
      .replaceAll('&amp;', '&')
      .replaceAll(/[:\s]+/g, ' ')
      .trim();
  for (const kind of [...INTERVIEW_MESSAGES, ...OTHER_MESSAGES] as readonly AnyMessageKind[]) {
    for (const language of VIEW_LANGUAGES) {
      for (const changes of [{}, { cancelledByUs: false, isToConfirm: false }]) {
        const sample = kind.sample(templates.formatter(language, 'Europe/Moscow', NOW)) as object;
        const { text, html } = templates.render(kind.name, { ...sample, ...changes }, language);
        expect(wordsOf(html)).toBe(wordsOf(text));
      }
    }
  }
});

test('each language has its own words', () => {
  const kind = INTERVIEW_MESSAGES[0];
  const leads = VIEW_LANGUAGES.map((language) => {
    const values = kind.sample(templates.formatter(language, 'Europe/Moscow', NOW));
    return templates.render(kind.name, values, language).text;
  });
  expect(new Set(leads).size).toBe(VIEW_LANGUAGES.length);
});

test('a missing value is an error, not an empty place', () => {
  const values = {
    ...(INTERVIEW_MESSAGES[0].sample(templates.formatter('ru', 'Europe/Moscow', NOW)) as object),
    place: undefined,
  };
  delete (values as { place?: unknown }).place;
  expect(() => templates.render(INTERVIEW_MESSAGES[0].name, values, 'ru')).toThrow(/place/);
});

test('times are those of the zone of the interview', () => {
  const format = templates.formatter('ru', 'Asia/Vladivostok', NOW);
  const values = INTERVIEW_MESSAGES[0].sample(format);
  expect(values.time).toBe(DateTime.fromJSDate(NOW, { zone: 'Asia/Vladivostok' }).toFormat('HH:mm'));
});

const kinds = new MessageKinds({} as never);
kinds.add([...INTERVIEW_MESSAGES, ...OTHER_MESSAGES, QUESTIONS, CONNECTION_BROKEN]);
const texts = new WordingTexts(kinds, templates);
const WORDED = [...INTERVIEW_MESSAGES, ...OTHER_MESSAGES, QUESTIONS] as readonly AnyMessageKind[];

/** Everything of a mail that its reader reads, in every case. */
function bodies(kind: AnyMessageKind, language: ViewLanguage, kept: ShownSentences, changes: object = {}): string[] {
  const sample = kind.sample(templates.formatter(language, 'Europe/Moscow', NOW)) as object;
  return kind.wording!.cases.flatMap((one) => {
    const values = { ...sample, ...one.changes, ...changes };
    const { own, unusable } = ownWords(kind.wording!, kept, values);
    expect(unusable).toEqual([]);
    const { subject, text, html } = templates.render(kind.name, values, language, own);
    const chat = templates.renderChat(kind.name, values, language, own).text;
    return [subject, text, html, chat];
  });
}

describe.each(WORDED.map((kind) => [kind.name, kind] as const))('own words in the mail "%s"', (name, kind) => {
  const sentences: readonly WordedSentence[] = kind.wording!.sentences;

  test.each(VIEW_LANGUAGES)(
    'in %s stand in the place of the product’s, each somewhere, and leave the rest',
    (language) => {
      const mail = { kind: name, language };
      const product = texts.product(mail);
      expect(texts.read(mail, product)).toEqual(Object.fromEntries(sentences.map((sentence) => [sentence, undefined])));
      const typed = Object.fromEntries(
        sentences.map((sentence) => [sentence, `${product[sentence]} §${sentence}§ <b>&`.trim()]),
      );
      const kept = texts.read(mail, typed) as ShownSentences;
      expect(texts.shown(mail, kept)).toEqual(typed);
      const said = bodies(kind, language, kept).join('\n');
      for (const sentence of sentences) expect(said).toContain(`§${sentence}§ <b>&`);
      const usual = bodies(kind, language, {});
      for (const html of bodies(kind, language, kept).filter((body) => body.includes('<!doctype')))
        expect([html.includes('<b>'), html.includes('&lt;b&gt;&amp;')]).toEqual([false, true]);
      // Without what was added they are the very mails that the product writes.
      const without = Object.entries(kept).map(([sentence, text]) => [sentence, text.replace(/ ?§.*$/, '')] as const);
      expect(bodies(kind, language, Object.fromEntries(without))).toEqual(usual);
    },
  );

  test('whatever is taken can be written to anybody', () => {
    const signs = texts.placeholders({ kind: name, language: 'ru' });
    const typed = fc
      .array(
        fc.oneof(
          fc.constantFrom(...signs, '\n', '<script>', '{', '«', '»', '$&', '&amp;'),
          fc.string({ unit: 'binary' }),
        ),
      )
      .map((parts) => parts.join(''));
    const person = fc.record({ firstName: fc.option(fc.string()), vacancyTitle: fc.string(), place: fc.string() });
    fc.assert(
      fc.property(fc.constantFrom(...sentences), typed, person, (sentence, text, changes) => {
        let kept: ShownSentences;
        try {
          kept = texts.read({ kind: name, language: 'ru' }, { [sentence]: text });
        } catch (error) {
          expect(error).toBeInstanceOf(WordingRefused);
          return;
        }
        for (const body of bodies(kind, 'ru', kept, changes))
          expect(body.startsWith('<!doctype') && body.includes('<script')).toBe(false);
      }),
      { numRuns: 15 },
    );
  });

  test('a reader without a name is told in the product’s words what would call them by it', () => {
    const kept = { subject: 'Привет, {{name}}', signature: 'Ваша {{company}}' };
    const [subject, text] = bodies(kind, 'ru', kept, { firstName: null });
    expect([subject, text]).toEqual([bodies(kind, 'ru', {}, { firstName: null })[0], expect.stringContaining('Ваша')]);
    expect(bodies(kind, 'ru', kept)[0]).toBe('Привет, Ирина');
  });
});

test('a cancellation says which interview, and an offer until when it holds, whoever words them', () => {
  const refusedIn = (kind: string, typed: ShownSentences): unknown => {
    try {
      return texts.read({ kind, language: 'ru' }, typed);
    } catch (error) {
      return (error as WordingRefused).refused.map(({ sentence, values }) => [sentence, values['missing']]);
    }
  };
  expect(refusedIn('cancelled', { lead: 'Отмена {{дата}}', leadOwn: 'Жаль', sorry: 'Простите' })).toEqual([
    ['lead', '{{время}}'],
    ['leadOwn', '{{дата}}'],
  ]);
  expect(refusedIn('seat-offer', { held: 'Ответьте скорее' })).toEqual([['held', '{{срок}}']]);
});

test('every sentence that is not taken is named, and mails to colleagues are nobody’s to word', () => {
  const mail = { kind: 'invitation', language: 'ru' } as const;
  let refused: readonly SentenceRefused[] = [];
  try {
    texts.read(mail, { subject: '{{срок}}', lead: 'Здравствуйте', ask: '{' });
  } catch (error) {
    refused = (error as WordingRefused).refused;
  }
  expect(refused.map(({ sentence, code }) => [sentence, code])).toEqual([
    ['subject', 'messaging.wording-unknown-placeholder'],
    ['ask', 'messaging.wording-broken-brace'],
  ]);
  expect(refused[0]?.values).toMatchObject({
    allowed: '{{имя}}, {{вакансия}}, {{компания}}, {{дата}}, {{время}}, {{адрес}}',
  });
  expect(texts.wordable()).toEqual(WORDED.map(({ name }) => name));
  for (const [kind, language] of [
    ['connection-broken', 'ru'],
    ['nothing', 'ru'],
    ['invitation', 'xx'],
  ] as const)
    expect(() => texts.kind({ kind, language })).toThrow(/no such mail/);
});
