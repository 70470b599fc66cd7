import { isGuessable } from '../../../src/organisations/domain/guessable-password.js';

const email = 'anna.petrova@example.org';

test.each([
  '123456789012',
  '1234567890',
  '0987654321',
  'abcdefghijkl',
  'ЯЮЭЬЫЪЩШЧЦ',
  'aaaaaaaaaaaa',
  '1212121212',
  'абвгабвгабвг',
  'qwertyuiop',
  'Qwertyuiop12',
  'йцукенгшщз',
  '1q2w3e4r5t',
  'password2026',
  '!Пароль12345',
  'Anna.Petrova',
  'ANNA.PETROVA@example.org',
])('%s is guessed first', (password) => {
  expect(isGuessable(password, email)).toBe(true);
});

test.each([
  'длинный пароль 1',
  'пароль первого',
  '1234509876',
  'correct horse',
  'anna.petrova в Омске',
  'k8;tz-qwerty-m2',
])('%s is not', (password) => {
  expect(isGuessable(password, email)).toBe(false);
});
