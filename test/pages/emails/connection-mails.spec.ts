import { MailTemplates } from '../../../src/messaging/index.js';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';
import { VIEW_LANGUAGES } from '../../../src/platform/views/index.js';
import { CONNECTION_BROKEN } from '../../../src/sourcing/index.js';

const NOW = new Date('2026-06-01T07:00:00Z');
const templates = MailTemplates.read(PROJECT_ROOT);
const { name, sample } = CONNECTION_BROKEN;

describe.each(VIEW_LANGUAGES)('the mail about a broken connection in %s', (language) => {
  const values = sample(templates.formatter(language, 'Europe/Moscow', NOW));

  test.each([false, true])('says what happened, why, since when and where to mend it; blocked: %s', (isBlocked) => {
    const mail = templates.render(name, { ...values, isBlocked }, language);
    expect(mail.subject).toContain('HeadHunter');
    expect(mail.subject).not.toMatch(/amp;|\{\{/);
    const called = language === 'uk' ? 'Веро!' : 'Вера';
    for (const body of [mail.text, mail.html]) {
      for (const fact of [values.reason, values.date, '09:00', values.pageUrl, called]) expect(body).toContain(fact);
      expect(body).not.toMatch(/\{\{|undefined|null|\[object|deactivated/);
    }
    expect(mail.text).toContain('ООО «Ромашка & Ко»');
    expect(mail.text).not.toContain('\n\n\n');
    expect(mail.html).toContain('«Ромашка &amp; Ко»');
    expect(mail.html).toContain(`lang="${language}"`);
    expect(mail.html.match(/<a href="https/g)).toHaveLength(1);
  });

  test('a blocked account is another message than a lost access', () => {
    const lost = templates.render(name, values, language);
    const blocked = templates.render(name, { ...values, isBlocked: true }, language);
    expect(blocked.subject).not.toBe(lost.subject);
    expect(blocked.text).not.toBe(lost.text);
  });

  test('a name with markup stays a name', () => {
    const html = templates.render(name, { ...values, firstName: '<script>alert(1)</script>' }, language).html;
    expect(html).not.toContain('<script>');
  });
});
