import { asksForContact, maskedContacts, withoutContacts } from '../../../src/candidates/domain/masked-contacts.js';

const DOTS = /^[^\p{L}\d]*•[^\p{L}\d]*$/u;

it.each([
  '+7 701 555 12 34',
  '+77015551234',
  '8 (903) 123-45-67',
  '8-903-123-45-67',
  '8 903 123\u201145\u201167',
  '+7 903 123\u201245\u221267',
  '+7 903 123–45–67',
  '89031234567',
  '8 (343) 222-33-44',
  '(343) 222-33-44',
  '903 123 45 67',
  '067 123 45 67',
  '+38 (067) 123-45-67',
  '+375 29 123-45-67',
  '+998 90 123 45 67',
  '+1 (415) 555-2671',
  'c39@example.com',
  'мария.орлова@почта.рф',
  'anna+cv@mail.example.co.uk',
  't.me/anna_orlova',
  'wa.me/77015551234',
  '@anna_orlova',
  '8 903 12 34 567',
  '8 (903) 12-345-67',
  '8 9 0 3 1 2 3 4 5 6 7',
  '+375 291 234 567',
  '+47 21 23 45 67',
  'anna.orlova собака mail точка ру',
  'anna_orlova(собака)gmail.com',
  'мария собака яндекс.ру',
  'anna [at] example [.] com'.replace('[.]', 'dot'),
  'anna at gmail',
  'anna.orlova at yandex.ru',
  'anna at example dot com',
  'orlova @ mail . ru',
  'orlova @mail.ru',
  'orlova@ mail.ru',
  '8 (34377) 2-33-44',
  '222-33-44',
  '222\u201133\u201144',
  '8 (3437) 22-33-44',
  'linkedin.com/in/anna-orlova',
  'telegram.me/anna_orlova',
])('%s is masked, and everything around it stays where it was', (contact) => {
  const text = `Звоните: ${contact}, отвечу. Опыт 3 года.`;
  const masked = withoutContacts(text);
  expect(masked).toHaveLength(text.length);
  expect(masked.startsWith('Звоните: ')).toBe(true);
  expect(masked.endsWith(', отвечу. Опыт 3 года.')).toBe(true);
  expect(masked.slice('Звоните: '.length, -', отвечу. Опыт 3 года.'.length)).toMatch(DOTS);
});

it.each([
  'Работал с 01.01.2019 - 31.12.2020',
  '2015–2019, 2019–2024',
  'зарплата 80 000 - 120 000 руб.',
  'план 1 200 000 рублей в месяц',
  '900 клиентов, 1500 звонков',
  'знаю 1С 8.3, Excel 2016, B2B',
  'телефонных звонков 100 200 в год, телефон 24/7',
  'ГОСТ 123-45-67-89, артикул 1123-45-67',
  'выплатил 100-20-30 руб.',
  'телефоны 12 000 тенге, тел 80 звонков',
  'договор № 123-45-67',
  'график 2/2, 24/7',
  'ИНН 7701234567890123',
  'ёмкость рынка 12345678 руб.',
  'C++ @ офис',
  'C++ @офис, C# @ офисы',
  '8 (2020) 10 000 клиентов',
  'оборот +120 000 000 руб.',
  'прибыль +1 000 000 000',
  'премия +20 000 - 30 000 руб.',
  'премия +20 000-30 000 руб.',
  'ООО «Кедр», ИНН 7701234567',
  'оборот 9500000000 руб.',
  'дома живёт собака Рекс. Люблю её',
  'есть собака и кот. Ру-сегмент рынка',
  'Account manager at Mail.ru Group, then at Yandex',
  'worked 2015 at mail.ru',
  'Telegram: ведение каналов',
  'VK Ads, Instagram, WhatsApp Business',
])('%s says nothing of how to reach anybody', (text) => {
  expect(withoutContacts(text)).toBe(text);
});

it.each([
  ['Telegram: annaorlova', 'Telegram: ••••••••••'],
  ['тел. 2223344', 'тел. •••••••'],
  ['Телефон: 22 33 44 дома', 'Телефон: •• •• •• дома'],
  ['моб. тел.: 222 33 44', 'моб. тел.: ••• •• ••'],
  ['phone 5-33-44', 'phone •-••-••'],
  ['тг anna_orlova', 'тг ••••_••••••'],
  ['в телеграме anna_orlova', 'в телеграме ••••_••••••'],
  ['телега: annaorlova', 'телега: ••••••••••'],
  ['Skype: live:anna', 'Skype: ••••:••••'],
])('%s keeps only what it is called there', (text, masked) => {
  expect(withoutContacts(text)).toBe(masked);
});

it('of a résumé all texts are masked, and nothing else changes', () => {
  const resume = {
    id: '01a21f33-7d7c-7753-a254-a79123456789',
    about: 'пишите c39@example.com',
    skills: ['1С', '+77015551234'],
    experience: [{ start: '2019-01', description: null, months: 12 }],
  };
  expect(maskedContacts(resume)).toEqual({
    id: '01a21f33-7d7c-7753-a254-a79123456789',
    about: 'пишите •••@•••••••.•••',
    skills: ['1С', '+•••••••••••'],
    experience: [{ start: '2019-01', description: null, months: 12 }],
  });
});

it('words that could be a part of a contact are known', () => {
  expect(['702', '+7 701', 'c39@example.com', '555 12'].map(asksForContact)).toEqual([true, true, true, true]);
  expect(['1С 8.3', 'Орлова Мария', 'B2B продажи'].map(asksForContact)).toEqual([false, false, false]);
});
