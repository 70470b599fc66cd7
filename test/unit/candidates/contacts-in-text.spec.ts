import { contactsInText } from '../../../src/candidates/domain/contacts-in-text.js';

test('what stands above a résumé, or under a heading for it, is of its writer', () => {
  expect(contactsInText('Мария Орлова\n+7 903 123-45-67 | maria@example.com\nОпыт работы\nООО «Лён»')).toEqual({
    ...{ phones: ['+7 903 123-45-67'], emails: ['maria@example.com'] },
  });
  expect(contactsInText('Освіта\nХНУ\nКонтакти:\nтел. 050 222 33 44, olena@ukr.net')).toEqual({
    ...{ phones: ['050 222 33 44'], emails: ['olena@ukr.net'] },
  });
  expect(contactsInText('Анна\nРекомендации\nпо запросу\nКонтакты\nanna@example.com').emails).toEqual([
    'anna@example.com',
  ]);
  expect(contactsInText('Ann\nWork experience\nFlax Ltd\nContact\nann@example.com').emails).toEqual([
    'ann@example.com',
  ]);
  expect(contactsInText('Анна\nАлматы\nE-mail: a.b-c@mail.example.kz.').emails).toEqual(['a.b-c@mail.example.kz']);
});

test.each([
  'Анна\nОпыт работы\nООО «Лён», info@example.com, +7 495 123-45-67',
  'Звонить после шести, рекомендовала Ольга: olga@example.com',
  'Анна\nРекомендации:\nИванов И. И., ivanov@example.com',
  'Ann\nEducation\nadmissions@example.edu',
  'Анна\nОпыт работы\nКонтакт-центр «Лён», +7 495 123-45-67\nСвязи с прессой: pr@example.com',
  'Ann\nWork experience\nContact center agent, Flax Ltd\nhr@example.com',
  'Анна\nРекомендации\nКонтактное лицо: Ольга Ким, +7 903 123-45-67',
  'Анна\nРекомендации\nИванов И. И., директор\nКонтакты: +7 903 123-45-67',
  'Анна\nОмск\nРаботала с 2018 по 2021, план 2 000 000 8 месяцев',
  'Анна\nОмск\na@example.com b@example.com c@example.com d@example.com',
])('what stands among jobs, schools and recommendations is of others: «%s»', (text) => {
  expect(contactsInText(text)).toEqual({ phones: [], emails: [] });
});

test('the same twice is once', () => {
  expect(contactsInText('Анна\nТел.: +7 903 123-45-67\n8 (903) 123-45-67').phones).toHaveLength(1);
});
